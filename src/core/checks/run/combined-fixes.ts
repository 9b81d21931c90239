import { splice } from "#core/checks/reading/splice.ts";
import type { Range } from "#core/document/article.ts";

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

/** The same change, told in whole words, numbers, names and runs of blanks: what a reader takes in at once. */
export function wholeChange(text: string, target: string): FixChange {
  const { from, to, insert } = fixChange(text, target);
  let start = from;
  while (isWithinToken(text, start) || isWithinToken(target, start)) start--;
  let behind = 0;
  const isCut = () => isWithinToken(text, to + behind) || isWithinToken(target, from + insert.length + behind);
  while (isCut()) behind++;
  return { from: start, to: to + behind, insert: target.slice(start, from + insert.length + behind) };
}

/** Scripts that divide no words by blanks: each letter stands for itself. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const WORD = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u;
/** What holds a name, a number or an address together where it stands between its letters, alone or with others: `://`. */
const JOINT = /[-._/\\@:,'’+&#~%‐‑]/;

const MOST_JOINTS = 3;

function isWithinToken(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const isWord = (index: number) => WORD.test(text[index] ?? "") && !UNSPACED.test(text[index] ?? "");
  const [before, behind] = [text[at - 1] ?? "", text[at] ?? ""];
  if (/\s/.test(before) && /\s/.test(behind)) return true;
  const joinsTo = (index: number, step: 1 | -1) => {
    let next = index;
    while (Math.abs(next - index) < MOST_JOINTS && JOINT.test(text[next] ?? "")) next += step;
    return isWord(next);
  };
  if (isWord(at - 1) && isWord(at)) return true;
  return (JOINT.test(before) || JOINT.test(behind)) && joinsTo(at - 1, -1) && joinsTo(at, 1);
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
