import { useState } from "react";
import { parseKeyFile, serializeKeyFile } from "#app/keys/key-file.ts";
import { noChoice } from "#app/keys/key-map.ts";
import { onMac } from "#app/keys/platform.ts";
import { changePreferences, usePreferences } from "#app/preferences/use-preferences.ts";
import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";
import { commands } from "#state/commands/commands.ts";
import { Button } from "#ui/button.tsx";

/** Takes the keys to another browser and back, and gives all commands their defaults again. */
export function KeyFileTools() {
  const { keys } = usePreferences();
  const { downloads, files } = useServices();
  const [said, setSaid] = useState("");
  const isDefault = Object.keys(keys).length === 0;
  const reset = () => {
    changePreferences({ keys: noChoice });
    setSaid("All commands have their first keys again.");
  };
  return (
    <div className="key-file-tools">
      <Button disabled={isDefault} onClick={reset}>
        Reset all
      </Button>
      <Button onClick={() => downloads.save("recto-keys.json", serializeKeyFile(keys))}>Export keys</Button>
      <label className="button button-plain">
        Import keys
        <input
          type="file"
          accept=".json"
          className="visually-hidden"
          onChange={async (event) => {
            const input = event.currentTarget;
            const [file] = files.chosen(input.files ?? []);
            if (file !== undefined) setSaid(await importKeys(file));
            // Emptied, so that choosing the same file again is a change again.
            input.value = "";
          }}
        />
      </label>
      <p aria-live="polite">{said}</p>
    </div>
  );
}

/** Returns what came of it, in words. */
async function importKeys(file: ChosenFile): Promise<string> {
  const bytes = await file.read();
  if (!bytes.ok) return bytes.failure;
  const imported = parseKeyFile(new TextDecoder().decode(bytes.value), commands, onMac);
  if (!imported.ok) return imported.failure;
  const { map, unknown } = imported.value;
  changePreferences({ keys: map });
  if (unknown.length === 0) return "The keys of the file are yours now.";
  return `The keys of the file are yours now. It names commands unknown here, which were left out: ${unknown.join(", ")}.`;
}
