import type { Range } from "#core/document/article.ts";
import { type ComposedText, composedText } from "./composed-text.ts";
import { wholeCharactersIn } from "./whole-characters.ts";

/** A match of a pattern, with what its groups hold. */
export interface RawMatch extends Range {
  /** Group 1 first; undefined for a group that took no part. */
  readonly groups: readonly (string | undefined)[];
  /** Null where the pattern names no group. Names are data. */
  readonly named: ReadonlyMap<string, string | undefined> | null;
}

/**
 * Every match that is not empty, from left to right, none overlapping. The pattern meets the text composed (`composed-text.ts`); offsets and groups are
 * of the text as it stands. A match that would part a character is none; one that would cut a line break of two characters in half takes it whole.
 *
 * @param pattern global, and its letters composed; where it begins (`lastIndex`) does not matter
 */
export function rawMatches(text: string, pattern: RegExp): readonly RawMatch[] {
  const composed = composedText(text);
  const isWhole = wholeCharactersIn(composed.text);
  const matches: RawMatch[] = [];
  let end = 0;
  const wanted = new RegExp(pattern, composed.text === text ? pattern.flags : withIndices(pattern.flags));
  for (let match = wanted.exec(composed.text); match !== null; match = wanted.exec(composed.text)) {
    const range = withWholeBreaks(composed.text, match.index, match.index + match[0].length);
    if (match[0] === "" || !isWhole(range)) {
      wanted.lastIndex = match.index + lengthAt(composed.text, match.index, wanted);
      continue;
    }
    const [from, to] = [composed.fromOf(range.from), composed.toOf(range.to)];
    if (from < end) continue;
    matches.push({ from, to, ...groupsOf(match, text, composed) });
    end = to;
  }
  return matches;
}

const NO_GROUPS: readonly string[] = [];

function withIndices(flags: string): string {
  return flags.includes("d") ? flags : `${flags}d`;
}

/** How far to go on from a place where nothing was found. */
function lengthAt(text: string, at: number, { flags }: RegExp): number {
  return /[uv]/.test(flags) && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function groupsOf(match: RegExpExecArray, text: string, composed: ComposedText): Pick<RawMatch, "groups" | "named"> {
  const { indices } = match;
  const asIs = (found: string | undefined, range: readonly [number, number] | undefined) =>
    range === undefined ? found : text.slice(composed.fromOf(range[0]), composed.toOf(range[1]));
  const named = Object.entries(match.groups ?? {}).map(
    ([name, found]) => [name, asIs(found, indices?.groups?.[name])] as const,
  );
  return {
    groups: match.length === 1 ? NO_GROUPS : match.slice(1).map((found, index) => asIs(found, indices?.[index + 1])),
    named: match.groups === undefined ? null : new Map(named),
  };
}

function withWholeBreaks(text: string, from: number, to: number): Range {
  const cuts = (at: number) => text[at - 1] === "\r" && text[at] === "\n";
  return { from: cuts(from) ? from - 1 : from, to: cuts(to) ? to + 1 : to };
}
