/**
 * What a reviewer decided about a unit whose source has changed since: a part of the review record that stands beside the unit until it is taken or put
 * away. It is no draft and no version of the unit: nothing commits or exports it. Each is stored by itself; of two changes to one the later holds.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Status } from "./record.ts";

/** Made of all that it is remembered by. */
export type EarlierTranslationId = string;

export interface EarlierTranslation {
  readonly id: EarlierTranslationId;
  /** The unit it stands beside. */
  readonly key: UnitKey;
  /** The source it translates; null for a field. */
  readonly source: string | null;
  /** The machine translation of that source. */
  readonly machine: string;
  /** The reviewer's text. */
  readonly target: string;
  readonly status: Status;
  readonly reason: string | null;
  /** When it was decided, milliseconds since the epoch. */
  readonly at: number;
  /** The name of the reviewer, where one was given. */
  readonly by?: string;
  /** When anything about it last changed. */
  readonly changedAt: number;
  /** Taken or put away: it stays, marked so, that other tabs learn of it. */
  readonly withdrawn: boolean;
}

/** The same translation beside another unit. */
export function moveEarlierTranslation(earlier: Omit<EarlierTranslation, "id">, key: UnitKey): EarlierTranslation {
  return { ...earlier, key, id: JSON.stringify([key, earlier.source, earlier.target]) };
}
