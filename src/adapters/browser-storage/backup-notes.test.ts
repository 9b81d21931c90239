import { expect, it } from "vitest";
import { createBackupNotes } from "./backup-notes.ts";

function storageOf(text: string | null): Storage {
  const kept = new Map<string, string>(text === null ? [] : [["recto.backup", text]]);
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const none = { at: null, isMade: false, remindAfter: 0 };

it("O15 what is known of backups is read as it was written", () => {
  const storage = storageOf(null);
  const notes = createBackupNotes(() => storage);
  expect(notes.load()).toEqual(none);
  notes.save({ at: 5, isMade: true, remindAfter: 7 });
  expect(createBackupNotes(() => storage).load()).toEqual({ at: 5, isMade: true, remindAfter: 7 });
});

it.each([
  "",
  "{",
  "null",
  "7",
  '{"at":"5"}',
  '{"at":5,"isMade":true,"remindAfter":-1}',
  '{"at":5,"isMade":1,"remindAfter":"7"}',
])("O15 nothing is known where another hand wrote %s", (text) => {
  expect(createBackupNotes(() => storageOf(text)).load()).toEqual(none);
});

it("O15 without storage nothing is known, and nothing fails", () => {
  const notes = createBackupNotes(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  notes.save({ at: 5, isMade: true, remindAfter: 7 });
  expect(notes.load()).toEqual(none);
});
