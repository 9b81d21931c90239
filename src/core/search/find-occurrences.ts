/**
 * Finding. A pattern gives raw matches (`raw-matches.ts`); this keeps those that the query means: whole words where it asks for them, and nothing that
 * touches code or an address unless it asks for that too. Raw matches may come from elsewhere, since a regular expression can take forever and is
 * run where that does not matter; everything here is linear.
 */
import type { BlockKind, Range, UnitKey } from "#core/document/article.ts";
import type { FindQuery } from "./find-query.ts";
import type { RawMatch } from "./raw-matches.ts";

/** One of the texts of a unit. */
export interface FoundText {
  readonly unitKey: UnitKey;
  readonly side: "source" | "target";
  readonly text: string;
  readonly block: BlockKind;
}

/** One place where the query was found; offsets into `text.text`. */
export interface Occurrence extends RawMatch {
  readonly in: FoundText;
}

export interface FindSetting {
  /** Locale of the targets, which decides what a word is; null where it is unknown. */
  readonly locale: string | null;
  /** What of a text is no prose: `protectedRanges`, remembered where that pays. */
  readonly protectedIn: (text: FoundText) => readonly Range[];
}

/** Says which raw matches of a text the query means. */
export type MatchFilter = (text: FoundText, matches: readonly RawMatch[]) => readonly Occurrence[];

export function matchFilter(query: FindQuery, setting: FindSetting): MatchFilter {
  const segmenters = {
    source: new Intl.Segmenter("en-US", { granularity: "word" }),
    target: new Intl.Segmenter(setting.locale ?? undefined, { granularity: "word" }),
  };
  return (text, matches) => {
    if (matches.length === 0) return [];
    const words = query.wholeWord ? segmenters[text.side].segment(text.text) : null;
    const passed = words === null ? matches : matches.filter((match) => isWhole(text.text, words, match));
    const barred = query.inMarkup ? [] : setting.protectedIn(text);
    const free = barred.length === 0 ? passed : withoutTouching(passed, barred);
    return free.map((match) => ({ ...match, in: text }));
  };
}

function isWhole(text: string, words: Intl.Segments, { from, to }: RawMatch): boolean {
  const isEdge = (at: number) =>
    at === 0 ||
    at === text.length ||
    (!INSIDE_WORD.test(text.slice(at - 1, at + 1)) && words.containing(at)?.index === at);
  return isEdge(from) && isEdge(to);
}

/** Between two letters of an alphabet no word ends (Unicode TR 29), which spares asking the segmenter. */
const INSIDE_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2}$/u;

function withoutTouching(matches: readonly RawMatch[], barred: readonly Range[]) {
  let next = 0;
  return matches.filter(({ from, to }) => {
    while ((barred[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    return (barred[next]?.from ?? Number.POSITIVE_INFINITY) >= to;
  });
}
