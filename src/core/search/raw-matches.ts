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
 * @param pattern global; where it begins (`lastIndex`) does not matter
 */
export function rawMatches(text: string, pattern: RegExp): readonly RawMatch[] {
  const matches: RawMatch[] = [];
  let end = 0;
  const isByCodePoint = /[uv]/.test(pattern.flags);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") {
      pattern.lastIndex += isByCodePoint && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const { from, to } = withWholeBreaks(text, match.index, match.index + match[0].length);
    if (from < end) continue;
    const named = match.groups === undefined ? null : new Map(Object.entries(match.groups));
    matches.push({ from, to, groups: match.length === 1 ? NO_GROUPS : match.slice(1), named });
    end = to;
  }
  return matches;
}

const NO_GROUPS: readonly string[] = [];

function withWholeBreaks(text: string, from: number, to: number): Range {
  const cuts = (at: number) => text[at - 1] === "\r" && text[at] === "\n";
  return { from: cuts(from) ? from - 1 : from, to: cuts(to) ? to + 1 : to };
}
