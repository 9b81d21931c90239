import type { Hunk } from "./hunk.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** A stretch of text in one direction. */
export interface Run {
  readonly text: string;
  /** Reads left to right whatever stands around it. */
  readonly isolate: boolean;
}

/** What a difference shows one after the other. `hunk` is an index into the hunks; null for what was kept. A hunk's removed part comes before its added one. */
export interface DifferencePart {
  readonly kind: "kept" | "removed" | "added";
  readonly hunk: number | null;
  readonly runs: readonly Run[];
}

/** In longer texts no markup is looked for. */
const MAX_LENGTH = 20_000;

/** The parts of a difference in reading order: kept and added ones joined give the text, kept and removed ones the base. */
export function differenceParts(
  base: string,
  text: string,
  hunks: readonly Hunk[],
  locale: string | null,
): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  const ofBase = isolatedIn(base, locale);
  const ofText = isolatedIn(text, locale);
  const push = (kind: DifferencePart["kind"], hunk: number | null, runs: readonly Run[]) => {
    if (runs.length > 0) parts.push({ kind, hunk, runs });
  };
  let at = 0;
  for (const [index, hunk] of hunks.entries()) {
    push("kept", null, runsOf(text, at, hunk.from, ofText));
    push("removed", index, runsOf(base, hunk.baseFrom, hunk.baseTo, ofBase));
    push("added", index, runsOf(text, hunk.from, hunk.to, ofText));
    at = hunk.to;
  }
  push("kept", null, runsOf(text, at, text.length, ofText));
  return parts;
}

function isolatedIn(text: string, locale: string | null): readonly Token[] {
  return text.length > MAX_LENGTH ? [] : tokenize(text, locale).filter(({ isolate }) => isolate);
}

function runsOf(text: string, from: number, to: number, isolated: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  const push = (until: number, isolate: boolean) => {
    if (until > at) runs.push({ text: text.slice(at, until), isolate });
    at = Math.max(at, until);
  };
  let at = from;
  for (const token of isolated) {
    if (token.to <= from || token.from >= to) continue;
    push(Math.max(from, token.from), false);
    push(Math.min(to, token.to), true);
  }
  push(to, false);
  return runs;
}
