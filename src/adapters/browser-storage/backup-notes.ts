import type { BackupNote, BackupNotes } from "#core/ports/kept-storage.ts";

const storageKey = "recto.backup";
const none: BackupNote = { at: null, isMade: false, remindAfter: 0 };

/** One entry of the browser's local storage, shared by all tabs. */
export function createBackupNotes(storage: () => Storage): BackupNotes {
  return {
    load: () => {
      try {
        return readNote(JSON.parse(storage().getItem(storageKey) ?? "null"));
      } catch {
        return none;
      }
    },
    save: (note) => {
      try {
        storage().setItem(storageKey, JSON.stringify(note));
      } catch {
        // No storage: nobody is reminded.
      }
    },
  };
}

function readNote(value: unknown): BackupNote {
  if (typeof value !== "object" || value === null || !("at" in value && "isMade" in value && "remindAfter" in value)) {
    return none;
  }
  const { at, isMade, remindAfter } = value;
  const isTime = at === null || (typeof at === "number" && Number.isFinite(at));
  const isDays = typeof remindAfter === "number" && Number.isInteger(remindAfter) && remindAfter >= 0;
  return isTime && isDays ? { at, isMade: isMade === true, remindAfter } : none;
}
