import { expect, it } from "vitest";
import type { BackupNote, BackupNotes } from "#core/ports/kept-storage.ts";
import { daysWithoutBackup, remindAfter } from "./remind.ts";

const DAY = 86_400_000;

function notesOf(note: BackupNote): BackupNotes {
  let kept = note;
  return {
    load: () => kept,
    save: (next) => {
      kept = next;
    },
  };
}

const never: BackupNote = { at: null, isMade: false, remindAfter: 0 };

it("O15 nobody is reminded who does not want to be", () => {
  expect(daysWithoutBackup(notesOf({ at: 0, isMade: true, remindAfter: 0 }), { now: () => 1_000 * DAY })).toBeNull();
});

it.each([7, 30])("O15 after %i days without a backup the reviewer is reminded, and no day before", (days) => {
  const notes = notesOf({ at: 5, isMade: true, remindAfter: days });
  expect(daysWithoutBackup(notes, { now: () => 5 + days * DAY - 1 })).toBeNull();
  expect(daysWithoutBackup(notes, { now: () => 5 + days * DAY })).toBe(days);
  expect(daysWithoutBackup(notes, { now: () => 5 + (days + 3) * DAY })).toBe(days + 3);
});

it("O15 where there has been none, days count from when reminding was chosen; where there was one, from that", () => {
  const first = notesOf(never);
  remindAfter(first, { now: () => 10 * DAY }, 7);
  expect(daysWithoutBackup(first, { now: () => 16 * DAY })).toBeNull();
  expect(daysWithoutBackup(first, { now: () => 17 * DAY })).toBe(7);
  const later = notesOf({ at: 3 * DAY, isMade: true, remindAfter: 0 });
  remindAfter(later, { now: () => 10 * DAY }, 7);
  expect(daysWithoutBackup(later, { now: () => 10 * DAY })).toBe(7);
});
