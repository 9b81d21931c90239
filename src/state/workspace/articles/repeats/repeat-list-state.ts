/** What the list of what repeats shows. */
import type { Progress } from "#state/workspace/articles/progress.ts";
import type { ChoiceNote, ChosenText } from "./choice-note.ts";
import type { GroupNumber, GroupTexts } from "./group-texts.ts";
import { NO_TALLY, type RepeatFilter, type RepeatTally } from "./tally-repeats.ts";

export interface RepeatListState {
  readonly isOpen: boolean;
  readonly filter: RepeatFilter;
  readonly rows: readonly GroupNumber[];
  /** Groups that the filter means and those of them that are settled; segments of both, and those that are not approved of what is listed first. */
  readonly tally: RepeatTally;
  /** Null once the list is whole. */
  readonly progress: Progress | null;
  readonly isListing: boolean;
  readonly active: number;
  readonly chosen: ChosenText;
  /** What stands between the choice and its segments; over with that choice. */
  readonly note: ChoiceNote | null;
  readonly texts: ReadonlyMap<GroupNumber, GroupTexts>;
  /** Rows that are being settled. */
  readonly working: ReadonlySet<GroupNumber>;
  /** A decision is on its way to the next row: keys that come now are for that. */
  readonly isDeciding: boolean;
  /** What the active row says is on its way: keys that come now are for that. */
  readonly isReading: boolean;
  /** Another one when what is put aside changed. */
  readonly asides: number;
}

/** What a row has before anything is chosen in it. */
export const UNTOUCHED = {
  chosen: { kind: "known", index: 0 },
  note: null,
} as const satisfies Partial<RepeatListState>;

export const NOTHING_LISTED: RepeatListState = {
  isOpen: false,
  filter: "inconsistent",
  rows: [],
  tally: NO_TALLY,
  progress: null,
  isListing: false,
  active: 0,
  ...UNTOUCHED,
  texts: new Map(),
  working: new Set(),
  isDeciding: false,
  isReading: false,
  asides: 0,
};
