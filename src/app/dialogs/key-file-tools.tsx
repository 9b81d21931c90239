import { useState } from "react";
import { parseKeyFile, serializeKeyFile } from "#app/keys/key-file.ts";
import { noChoice } from "#app/keys/key-map.ts";
import { onMac } from "#app/keys/platform.ts";
import { changePreferences, usePreferences } from "#app/preferences/use-preferences.ts";
import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { Button } from "#ui/button.tsx";
import { ImportFile } from "./import-file.tsx";

/** Takes the keys to another browser and back, and gives all commands their defaults again. */
export function KeyFileTools() {
  const { keys } = usePreferences();
  const { downloads } = useServices();
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
      <ImportFile label="Import keys" onFile={async (file) => setSaid(await importKeys(file))} />
      <p aria-live="polite">{said}</p>
    </div>
  );
}

/** Returns what came of it, in words. */
async function importKeys(file: ChosenFile): Promise<string> {
  const bytes = await file.read();
  if (!bytes.ok) return bytes.failure;
  const imported = parseKeyFile(new TextDecoder().decode(bytes.value), allCommands, onMac);
  if (!imported.ok) return imported.failure;
  const { map, unknown } = imported.value;
  changePreferences({ keys: map });
  if (unknown.length === 0) return "The keys of the file are yours now.";
  return `The keys of the file are yours now. It names commands unknown here, which were left out: ${unknown.join(", ")}.`;
}
