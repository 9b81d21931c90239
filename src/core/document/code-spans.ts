/** Code spans of a Markdown fragment (CommonMark 6.1): a run of backticks up to the next run of the same length. */
import type { Range } from "./article.ts";

/** @returns the spans with their backticks, in order; linear in the fragment */
export function findCodeSpans(fragment: string): readonly Range[] {
  if (!fragment.includes("`")) return [];
  const runs = [...fragment.matchAll(/\\`|`+/g)]
    .map((match) => ({ from: match.index, length: match[0].length, isEscaped: match[0].startsWith("\\") }))
    .filter((run) => !run.isEscaped);
  const next = nextOfSameLength(runs);
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; ) {
    const close = next[index] ?? -1;
    const open = runs[index];
    const end = runs[close];
    if (open === undefined || end === undefined) index++;
    else {
      spans.push({ from: open.from, to: end.from + end.length });
      index = close + 1;
    }
  }
  return spans;
}

/** For each run the index of the next run of its length, -1 where there is none. */
function nextOfSameLength(runs: readonly { readonly length: number }[]): readonly number[] {
  const latest = new Map<number, number>();
  const next = new Array<number>(runs.length).fill(-1);
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0;
    next[index] = latest.get(length) ?? -1;
    latest.set(length, index);
  }
  return next;
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
