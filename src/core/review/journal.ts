/**
 * The undo journal: one over all units of an article, an immutable value.
 *
 * Two stacks of entries. Undoing takes the newest done entry, checks that its records are still as it left them, and hands out the Change back. An
 * entry that no longer fits (another tab changed the unit) is refused with a sentence and leaves the journal, so that it never overwrites anything and
 * never bars the way to what was done before it.
 */
import type { UnitKey } from "#core/document/article.ts";
import { type Change, invert, mismatches, type PresentRecords } from "./change.ts";

export interface Entry {
  readonly change: Change;
  /** Text the frame guard had refused and the action threw away; undoing brings it back as a draft. */
  readonly discarded: { readonly key: UnitKey; readonly text: string } | null;
  /** Text that the frame guard refuses and that undo took back: redoing does nothing but bring it back as a draft. */
  readonly refused?: { readonly key: UnitKey; readonly text: string };
  /** Of a step over many articles that this one is part of: whoever keeps it takes all of it back, or does it again. */
  readonly askWhole?: (way: "undo" | "redo") => void;
}

/** A linked list, so that pushing costs the same after ten thousand approvals as after one. */
interface Stack {
  readonly entry: Entry;
  readonly below: Stack | null;
}

export interface Journal {
  readonly done: Stack | null;
  readonly undone: Stack | null;
}

export type JournalStep =
  /** `change` is to be applied; it fits. */
  | { readonly kind: "step"; readonly journal: Journal; readonly change: Change; readonly entry: Entry }
  | { readonly kind: "refused"; readonly journal: Journal; readonly message: string };

export const emptyJournal: Journal = { done: null, undone: null };

/** Adds what was just done. What had been undone can no longer be redone. */
export function push(journal: Journal, entry: Entry): Journal {
  return { done: { entry, below: journal.done }, undone: null };
}

/** Adds something that was taken back by other means than `undo`, so that redo brings it. */
export function pushUndone(journal: Journal, entry: Entry): Journal {
  return { ...journal, undone: { entry, below: journal.undone } };
}

/** What undo, or redo, is about next goes to the other side. */
export function passOver(journal: Journal, way: "undo" | "redo"): Journal {
  const { done, undone } = journal;
  if (way === "undo") return done === null ? journal : { done: done.below, undone: { ...done, below: undone } };
  return undone === null ? journal : { done: { ...undone, below: done }, undone: undone.below };
}

/** Takes back the newest entry; null where there is none. */
export function undo(journal: Journal, present: PresentRecords): JournalStep | null {
  if (journal.done === null) return null;
  const { entry, below } = journal.done;
  const change = invert(entry.change);
  const message = refusal("undone", change, present);
  if (message !== null) return { kind: "refused", journal: { ...journal, done: below }, message };
  return { kind: "step", journal: { done: below, undone: { entry, below: journal.undone } }, change, entry };
}

/** Does again what was undone last; null where there is nothing. */
export function redo(journal: Journal, present: PresentRecords): JournalStep | null {
  if (journal.undone === null) return null;
  const { entry, below } = journal.undone;
  const message = refusal("redone", entry.change, present);
  if (message !== null) return { kind: "refused", journal: { ...journal, undone: below }, message };
  return {
    kind: "step",
    journal: { done: { entry, below: journal.done }, undone: below },
    change: entry.change,
    entry,
  };
}

function refusal(verb: string, change: Change, present: PresentRecords): string | null {
  const changed = mismatches(change, present);
  const [first] = changed;
  if (first === undefined) return null;
  const others = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
  return `“${change.label}” cannot be ${verb}: ${first}${others} was changed elsewhere since. Nothing was touched.`;
}
