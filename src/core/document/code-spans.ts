/** Code spans of a Markdown fragment (CommonMark 6.1): a run of backticks up to the next run of the same length. */
import { matchesOf } from "#core/search/matches-of.ts";
import type { Range } from "./article.ts";

/** Where the runs of backticks of one length start, and the first not yet passed. */
interface Runs {
  readonly starts: number[];
  next: number;
}

/**
 * The runs of backticks of a text that may close a code span. A backslash before a run keeps it from opening a span but not from closing one,
 * for inside a span a backslash is only a backslash.
 */
export class BacktickRuns {
  private readonly byLength = new Map<number, Runs>();

  /** Adds the runs of a stretch of text; stretches come in order. */
  add(text: string, from: number, to: number): void {
    for (const match of matchesOf(text.slice(from, to), /`+/g)) {
      const start = from + match.index;
      const known = this.byLength.get(match[0].length);
      if (known === undefined) this.byLength.set(match[0].length, { starts: [start], next: 0 });
      else known.starts.push(start);
    }
  }

  /** Start of the first run of that length at or after an offset, -1 where there is none; offsets asked for must not decrease. */
  nextOfLength(length: number, from: number): number {
    const runs = this.byLength.get(length);
    if (runs === undefined) return -1;
    while ((runs.starts[runs.next] ?? Number.POSITIVE_INFINITY) < from) runs.next++;
    return runs.starts[runs.next] ?? -1;
  }
}

/** Offset behind the run of backticks that begins at `at`. */
export function endOfBackticks(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && text[end] === "`") end++;
  return end;
}

/** @returns the spans with their backticks, in order; linear in the fragment */
function findCodeSpans(fragment: string): readonly Range[] {
  if (!fragment.includes("`")) return [];
  const runs = new BacktickRuns();
  runs.add(fragment, 0, fragment.length);
  const spans: Range[] = [];
  for (let at = 0; at < fragment.length; ) {
    if (fragment[at] === "\\") at += 2;
    else if (fragment[at] !== "`") at++;
    else {
      const end = endOfBackticks(fragment, at, fragment.length);
      const close = runs.nextOfLength(end - at, end);
      const to = close < 0 ? end : close + end - at;
      if (close >= 0) spans.push({ from: at, to });
      at = to;
    }
  }
  return spans;
}

/** The fragment with its code spans blanked, so that what is found in the rest has the same offsets. */
export function maskCode(fragment: string): string {
  let masked = "";
  let at = 0;
  for (const { from, to } of findCodeSpans(fragment)) {
    masked += fragment.slice(at, from) + "\u0000".repeat(to - from);
    at = to;
  }
  return masked + fragment.slice(at);
}

/**
 * The runs of backticks that open no code span within the fragment: alone they are only text, but with another such run behind the fragment they
 * would begin code.
 */
export function openCodeRuns(fragment: string): readonly string[] {
  const outside = maskCode(fragment).match(/\\[\s\S]|`+/g) ?? [];
  return outside.filter((piece) => piece.startsWith("`"));
}
