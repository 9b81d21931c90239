import type { Range } from "#core/document/article.ts";

/** A match of a pattern, with what its groups hold. */
export interface RawMatch extends Range {
  /** Group 1 first; undefined for a group that took no part. */
  readonly groups: readonly (string | undefined)[];
  /** Null where the pattern names no group. Names are data. */
  readonly named: ReadonlyMap<string, string | undefined> | null;
}

/**
 * Every match that is not empty, from left to right, none overlapping. One that would cut a line break of two characters in half takes it whole.
 *
 * @param pattern global
 */
export function rawMatches(text: string, pattern: RegExp): readonly RawMatch[] {
  const matches: RawMatch[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const range = withWholeBreaks(text, match.index, match.index + match[0].length);
    if (match[0] === "" || range.from < end) continue;
    const named = match.groups === undefined ? null : new Map(Object.entries(match.groups));
    matches.push({ ...range, groups: match.slice(1), named });
    end = range.to;
  }
  return matches;
}

function withWholeBreaks(text: string, from: number, to: number): Range {
  const cuts = (at: number) => text[at - 1] === "\r" && text[at] === "\n";
  return { from: cuts(from) ? from - 1 : from, to: cuts(to) ? to + 1 : to };
}
