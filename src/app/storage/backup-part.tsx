import { useState } from "react";
import { ImportFile } from "#app/dialogs/import-file.tsx";
import { type StorageKit, useServices } from "#app/services.ts";
import { someOf } from "#core/count-in-words.ts";
import type { ChosenFile } from "#core/ports.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { backUp, restore } from "./back-up.ts";
import { remindAfter } from "./remind.ts";

const reminders = [
  { value: "0", label: "Never" },
  { value: "7", label: "After a week" },
  { value: "30", label: "After a month" },
];

const date = new Intl.DateTimeFormat("en", { dateStyle: "long" });

interface BackupPartProps {
  readonly kit: StorageKit;
  readonly onRestored: () => Promise<void>;
}

/** All that is kept as one file, and back. */
export function BackupPart({ kit, onRestored }: BackupPartProps) {
  const { clock, downloads } = useServices();
  const workspace = useWorkspaceStore();
  const [note, setNote] = useState(() => kit.notes.load());
  const [said, setSaid] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const ports = { kit, workspace, clock, downloads };
  const doIt = async (work: () => Promise<readonly string[]>) => {
    setBusy(true);
    setSaid(await work());
    setBusy(false);
    setNote(kit.notes.load());
    await onRestored();
  };
  const save = () =>
    doIt(async () => [await backUp(ports, (done, total) => setSaid([`${someOf(done, total, "article")}…`]))]);
  const bring = (file: ChosenFile) => doIt(() => restore(ports, file));
  return (
    <section aria-label="Backup">
      <p className="settings-label">Backup</p>
      <p className="settings-hint">
        {note.isMade && note.at !== null ? `The last one is of ${date.format(note.at)}. ` : "There is none yet. "}
        One file holds all articles with their texts, decisions, drafts, comments and names, your glossaries, words,
        dictionaries, imported memories, filters, keys and settings. Restoring adds what is not here and overwrites
        nothing newer.
      </p>
      <div className="storage-tools">
        <Button look="bordered" disabled={isBusy} onClick={() => void save()} autoFocus>
          Back up everything
        </Button>
        <ImportFile label="Restore a backup" accept=".jsonl" onFile={(file) => void bring(file)} />
      </div>
      <div aria-live="polite" className="storage-said">
        {said.map((sentence) => (
          <p key={sentence} dir="ltr">
            {sentence}
          </p>
        ))}
      </div>
      <Choice
        label="Remind me where there was no backup"
        options={reminders}
        value={String(note.remindAfter)}
        onChange={(days) => {
          remindAfter(kit.notes, clock, Number(days));
          setNote(kit.notes.load());
        }}
      />
    </section>
  );
}
