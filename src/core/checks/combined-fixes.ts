import type { Range } from "#core/document/article.ts";
import { splice } from "./splice.ts";

/** What a fix changes of a text: this stretch becomes that. */
export interface FixChange extends Range {
  readonly insert: string;
}

/** The smallest change that makes one text the other. */
export function fixChange(text: string, target: string): FixChange {
  const most = Math.min(text.length, target.length);
  let from = 0;
  while (from < most && text.charCodeAt(from) === target.charCodeAt(from)) from++;
  let end = 0;
  while (end < most - from && text.charCodeAt(text.length - 1 - end) === target.charCodeAt(target.length - 1 - end))
    end++;
  return { from, to: text.length - end, insert: target.slice(from, target.length - end) };
}

/** Some changes of one text together. One that overlaps an earlier one is left out: it was made for a text that is gone. */
export function combineFixes(
  text: string,
  changes: readonly FixChange[],
): { readonly text: string; readonly count: number } {
  const inOrder = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const kept: FixChange[] = [];
  for (const change of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || change.from >= Math.max(last.to, last.from + 1)) kept.push(change);
  }
  return { text: kept.reduceRight((after, change) => splice(after, change, change.insert), text), count: kept.length };
}
