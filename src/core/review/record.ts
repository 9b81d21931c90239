/**
 * The review record: what a reviewer decided about one article, kept beside it and never in it.
 *
 * A unit nobody has touched has no entry: it is `unreviewed` with the machine translation as its target.
 */
import type { UnitKey } from "#core/document/article.ts";

export type Status = "unreviewed" | "edited" | "approved" | "needs-work";

/** What was decided about one unit. Values are immutable; equality is by content. */
export interface UnitState {
  /** The committed target, after the frame guard. */
  readonly target: string;
  readonly status: Status;
  /** Why it needs work; null unless the status is `needs-work`. */
  readonly reason: string | null;
}

/** A unit's state as stored, now or earlier: what was stored before a unit's present record are its earlier versions. */
export interface UnitRecord extends UnitState {
  /** Counts up by one with every stored change, whichever tab made it; 0 is a unit never stored. */
  readonly revision: number;
  /** When it was stored, milliseconds since the epoch. */
  readonly at: number;
  /** The name of the reviewer who stored it, where one was given. */
  readonly by?: string;
}

/** Text typed and not yet acted upon. Each tab has its own drafts. */
export interface Draft {
  readonly key: UnitKey;
  readonly text: string;
  /** Milliseconds since the epoch of the last keystroke in it. */
  readonly at: number;
  /** The tab that typed it. */
  readonly tab: string;
  /** The unit's revision it was typed over, 0 for none; that revision may be on its way to the store still. Absent where an earlier version of the app kept it. */
  readonly base?: number;
}

/** Whether the record was stored after the draft was typed: by revision, since a save may be stamped later than what was typed behind it. */
export function isDraftOlder({ base, at }: Draft, record: UnitRecord): boolean {
  return base === undefined ? at < record.at : base < record.revision;
}
