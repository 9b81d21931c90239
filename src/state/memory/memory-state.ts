/** What of the memory is shown for the article in view. */
import type { UnitKey } from "#core/document/article.ts";
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { ConcordanceAnswer, Named } from "#core/memory/review-memory.ts";
import type { Rewording } from "#core/memory/rewordings.ts";
import type { TmxCounts } from "#core/memory/tmx/import-tmx.ts";
import type { Match } from "#core/memory/translation-memory.ts";
import type { RewordedElsewhere } from "#state/workspace/articles/segments/reworded-search.ts";

/** A match as it is offered for a segment. */
export interface Offer extends Named<Match> {
  /** The translation with this source's markup, as it is put in; as the memory has it where it is refused. */
  readonly text: string;
  /** Whether it has markup of this source that the memory's has not. */
  readonly isSubstituted: boolean;
  /** Why it cannot be put in, in one sentence; null where it can. */
  readonly refusal: string | null;
}

export interface UnitOffers {
  /** Approved or imported, the best first; the number of a key is its place, from 1. */
  readonly matches: readonly Offer[];
  /** Of segments that nobody has reviewed. */
  readonly unreviewed: readonly Offer[];
}

export interface LookUp {
  readonly text: string;
  readonly isWhole: boolean;
}

export interface FoundLines {
  readonly lookUp: LookUp;
  readonly target: ConcordanceAnswer;
  readonly source: ConcordanceAnswer;
}

/** A TMX file that was chosen. */
export type Importing =
  | { readonly kind: "counting" | "storing"; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: "counted"; readonly name: string; readonly counts: TmxCounts }
  /** One sentence: what was not done, and why. */
  | { readonly kind: "failed"; readonly name: string; readonly failure: string };

/** Words of the machine translation that were just replaced, and stand in other segments too. */
export interface Elsewhere extends Rewording {
  /** Of the source, that they stand for. */
  readonly word: string;
  /** Other segments of the article that have them for certain. */
  readonly certain: number;
  /** Segments of other articles of the workspace that have them for certain; null where that is not known. */
  readonly others: Omit<RewordedElsewhere, "word"> | null;
  /** Ticks of the find panel that are to be taken from all other places. */
  readonly uncertain: readonly string[];
  /** How often they were replaced so, where that is often and the glossary has no such term; else 0. */
  readonly times: number;
}

export interface MemoryState {
  /** Of the article in view, as far as they are known. */
  readonly offers: ReadonlyMap<UnitKey, UnitOffers>;
  /** What was reviewed before is being read. */
  readonly isReading: boolean;
  /** It can't be asked: its worker broke, or could not begin. */
  readonly isBroken: boolean;
  readonly lookUp: LookUp;
  /** What was found last; of another text while the answer is on its way. Null for nothing looked up. */
  readonly found: FoundLines | null;
  /** By name. */
  readonly imported: readonly ImportedMemory[];
  /** By id, one sentence: what was chosen for it could not be stored, or part of it is missing. */
  readonly importedFaults: ReadonlyMap<string, string>;
  /** For which they are on or off. */
  readonly workspaceName: string;
  /** The file that is being imported; null for none. */
  readonly importing: Importing | null;
  /** Null where nothing is offered. */
  readonly elsewhere: Elsewhere | null;
}

export const nothingOffered: MemoryState = {
  offers: new Map(),
  isReading: false,
  isBroken: false,
  lookUp: { text: "", isWhole: false },
  found: null,
  imported: [],
  importedFaults: new Map(),
  workspaceName: "",
  importing: null,
  elsewhere: null,
};
