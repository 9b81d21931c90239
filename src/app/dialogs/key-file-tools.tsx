import { useState } from "react";
import { parseKeyFile, serializeKeyFile } from "#app/keys/key-file.ts";
import { onMac } from "#app/keys/platform.ts";
import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";
import { type KeyMap, noChoice } from "#core/settings/kept-keys.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { ImportFile } from "./import-file.tsx";

/** Takes the keys to another browser and back, and gives all commands their defaults again. */
export function KeyFileTools() {
  const keys = useSettings((settings) => settings.keys);
  const { changeSettings } = useWorkspaceStore().getState().actions;
  const { downloads } = useServices();
  const [said, setSaid] = useState("");
  const isDefault = Object.keys(keys).length === 0;
  const reset = () => {
    changeSettings({ keys: noChoice });
    setSaid("All commands have their first keys again.");
  };
  return (
    <div className="key-file-tools">
      <Button disabled={isDefault} onClick={reset}>
        Reset all
      </Button>
      <Button onClick={() => downloads.save("recto-keys.json", serializeKeyFile(keys))}>Export keys</Button>
      <ImportFile
        label="Import keys"
        onFile={async (file) => setSaid(await importKeys(file, (keys) => changeSettings({ keys })))}
      />
      <p aria-live="polite">{said}</p>
    </div>
  );
}

/** Returns what came of it, in words. */
async function importKeys(file: ChosenFile, take: (keys: KeyMap) => void): Promise<string> {
  const bytes = await file.read();
  if (!bytes.ok) return bytes.failure;
  const imported = parseKeyFile(new TextDecoder().decode(bytes.value), allCommands, onMac);
  if (!imported.ok) return imported.failure;
  const { map, unknown } = imported.value;
  take(map);
  if (unknown.length === 0) return "The keys in the file are in use now.";
  return `The keys in the file are in use now. It names commands unknown here, which were left out: ${unknown.join(", ")}.`;
}
