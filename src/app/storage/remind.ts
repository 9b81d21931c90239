import type { BackupNotes } from "#core/ports/kept-storage.ts";
import type { Clock } from "#core/ports.ts";

const DAY_MS = 24 * 60 * 60_000;

/** How many days there has been no backup, where the reviewer wants to know of it by now; else null. */
export function daysWithoutBackup(notes: BackupNotes, clock: Clock): number | null {
  const { at, remindAfter } = notes.load();
  if (remindAfter === 0 || at === null) return null;
  const days = Math.floor((clock.now() - at) / DAY_MS);
  return days >= remindAfter ? days : null;
}

/** Counted from now where there has been no backup. */
export function remindAfter(notes: BackupNotes, clock: Clock, days: number): void {
  const { at, isMade } = notes.load();
  notes.save({ at: isMade ? at : clock.now(), isMade, remindAfter: days });
}
