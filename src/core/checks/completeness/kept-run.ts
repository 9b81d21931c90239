/** The longest run of words that a target has word for word from its source, though the rest is translated. */

import { isBindingWord, placedWordsOf, wordsOf } from "#core/checks/reading/language-words.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";

/** Fewer words are a name, a label or a message that is quoted. */
const LEAST = 5;
/** Of which so many bind a sentence in the source's language and not in the target's. */
const LEAST_BINDING = 2;
const BEHIND_QUOTE = /["'“”„«»‘’「『‹›]$/u;
const NAMED = new Set(["link", "reference", "strong", "emphasis", "image"]);

/** @returns where in the target's visible text; null where there is none that is prose */
export function keptRun(source: Side, target: Side): Range | null {
  const isBinding = (word: string) =>
    isBindingWord(word, source.language.code) && !isBindingWord(word, target.language.code);
  const binding = target.words.filter(isBinding);
  if (binding.length < LEAST_BINDING) return null;
  const { text } = target.visible;
  const words = placedWordsOf(text);
  const run = longestRun(source.words, words);
  const kept = words.slice(run.from, run.to);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || kept.length < LEAST) return null;
  if (kept.filter(({ word }) => isBinding(word)).length < LEAST_BINDING) return null;
  // Capitals throughout are a name's: "Office of Management and Budget".
  if (!kept.some(({ word }) => /^\p{Ll}{2}/u.test(word) && !isBindingWord(word, source.language.code))) return null;
  const range = { from: first.from, to: last.to };
  // Letters of a number of sixteen are no words.
  if (text.slice(range.from, range.to).split(/\s+/u).length < LEAST) return null;
  const isSaid = BEHIND_QUOTE.test(text.slice(0, range.from)) || isNamed(range, target);
  return isSaid || isQuoted(kept.slice(0, LEAST - 1), source) ? null : range;
}

/** The place of the longest stretch of words that stands in both; the first of several. */
function longestRun(source: readonly string[], target: readonly { readonly word: string }[]): Range {
  let best = { from: 0, to: 0 };
  let before: readonly number[] = [];
  for (const [at, { word }] of target.entries()) {
    const own = before;
    const lengths: readonly number[] = source.map((other, index) => (other === word ? (own[index - 1] ?? 0) + 1 : 0));
    const length = Math.max(0, ...lengths);
    if (length > best.to - best.from) best = { from: at + 1 - length, to: at + 1 };
    before = lengths;
  }
  return best;
}

const QUOTED = /["“„«]([^"“”„«»]+)["“”»]/gu;

/** Whether the source has the words in quotation marks: a message or a saying, which may stay as it is. */
function isQuoted(kept: readonly { readonly word: string }[], source: Side): boolean {
  const said = kept.map(({ word }) => word).join(" ");
  return Array.from(source.visible.text.matchAll(QUOTED)).some(([, inner = ""]) =>
    wordsOf(inner).join(" ").includes(said),
  );
}

/** What a link or bold type names whole may be a title that has no translation. */
function isNamed(range: Range, { visible, flat }: Side): boolean {
  const { from, to } = visible.rangeOf(range.from, range.to);
  return flat.some(
    ({ kind, content }) => NAMED.has(kind) && content !== null && content.from <= from && to <= content.to,
  );
}
