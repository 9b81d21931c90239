/** The longest run of words that a target has word for word from its source, though the rest is translated. */

import { isBindingWord, placedWordsOf, wordsOf } from "#core/checks/reading/language-words.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { FOR_THE_WEB } from "./named-for.ts";

/** Fewer words are a name, a label or a message that is quoted. */
const LEAST = 5;
/** Of which so many bind a sentence in the source's language and not in the target's. */
const LEAST_BINDING = 2;
/** What names of products have in small letters: "Finance and Operations, Enterprise edition". */
const OF_NAMES: ReadonlySet<string> = new Set(["edition", "version", "release"]);
const BEHIND_QUOTE = /["'“”„«»‘’「『‹›]$/u;
const NAMED = new Set(["link", "reference", "strong", "emphasis", "image"]);

/** @returns where in the target's visible text; null where there is none that is prose */
export function keptRun(source: Side, target: Side): Range | null {
  const isBinding = (word: string) =>
    isBindingWord(word, source.language.code) && !isBindingWord(word, target.language.code);
  const binding = target.words.filter(isBinding);
  if (binding.length < LEAST_BINDING) return null;
  const { text } = target.visible;
  const words = wordsOutsideNumbers(text);
  const own = wordsOutsideNumbers(source.visible.text).map(({ word }) => word);
  const run = longestRun(own, words);
  const kept = words.slice(run.from, run.to);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || kept.length < LEAST) return null;
  if (kept.filter(({ word }) => isBinding(word)).length < LEAST_BINDING) return null;
  // Capitals throughout are a name's: "Office of Management and Budget".
  const isPlain = (word: string) => /^\p{Ll}{2}/u.test(word) && !OF_NAMES.has(word);
  if (!kept.some(({ word }) => isPlain(word) && !isBindingWord(word, source.language.code))) return null;
  const range = { from: first.from, to: last.to };
  // Letters of a number of sixteen are no words.
  if (text.slice(range.from, range.to).split(/\s+/u).length < LEAST) return null;
  // Nor is a product with where it runs: "Outlook on the web".
  if (wordsOf(text.slice(range.from, range.to).replace(FOR_THE_WEB, "")).length < LEAST) return null;
  // Letters of a formula are none either.
  if (/\\[a-z]{2}|\$/i.test(text.slice(range.from, range.to))) return null;
  if (isSpelledOut(text.slice(range.from, range.to)) || /^[A-Z_]{2,}\(/.test(text.slice(range.from))) return null;
  const isSaid =
    BEHIND_QUOTE.test(text.slice(0, range.from)) || !kept.some((one) => isBinding(one.word) && !isNamed(one, target));
  if (isSaid || isQuoted(kept.slice(0, LEAST - 1), source)) return null;
  return hasGloss(text.slice(range.to), source) ? null : range;
}

/**
 * The place of the longest stretch of words that stands in both, of at least `LEAST`; the first of several. Each stretch is looked for where the source has its
 * first words first, so that time grows with the texts.
 */
function longestRun(source: readonly string[], target: readonly { readonly word: string }[]): Range {
  const starts = new Map<string, number>();
  for (let at = source.length - LEAST; at >= 0; at--) starts.set(source.slice(at, at + LEAST).join(" "), at);
  let best = { from: 0, to: 0 };
  for (let at = 0; at + LEAST <= target.length; at++) {
    const first = target.slice(at, at + LEAST).map(({ word }) => word);
    const start = starts.get(first.join(" "));
    if (start === undefined) continue;
    let length = LEAST;
    while (at + length < target.length && source[start + length] === target[at + length]?.word) length++;
    if (length > best.to - best.from) best = { from: at, to: at + length };
    at += length - LEAST;
  }
  return best;
}

function wordsOutsideNumbers(text: string) {
  return placedWordsOf(text).filter(({ from, to }) => !isInNumber(text, from, to));
}

/** Letters of a number of sixteen, as in an id: `93555b1a-af3e`. */
function isInNumber(text: string, from: number, to: number): boolean {
  return /\d[\da-f-]*$/i.test(text.slice(Math.max(0, from - 8), from)) || /^[\da-f-]*\d/i.test(text.slice(to, to + 8));
}

/** An abbreviation with what it is short for, which is a name of a sort: "software as a service (SaaS". */
function isSpelledOut(run: string): boolean {
  const [, words = "", short = ""] = /^(.*)\s[(（](\p{Lu}\p{L}{2,6})$/u.exec(run) ?? [];
  const letters = words.split(/[\s-]+/u).map((word) => word.charAt(0));
  return short !== "" && letters.join("").toLowerCase() === short.toLowerCase();
}

/** So many words in brackets say what stands before them once more. */
const A_GLOSS = 3;

/** Whether what is kept has its translation in brackets behind it, as the title of a work has that was not translated. */
function hasGloss(behind: string, source: Side): boolean {
  const gloss = /^[?!.？！]?["”»]?\s?[(（]([^()（）]+)/u.exec(behind)?.[1];
  return gloss !== undefined && wordsOf(gloss).length >= A_GLOSS && !source.visible.text.includes(gloss);
}

const QUOTED = /["“„«]([^"“”„«»]+)["“”»]/gu;

/** Whether the source has the words in quotation marks: a message or a saying, which may stay as it is. */
function isQuoted(kept: readonly { readonly word: string }[], source: Side): boolean {
  const said = kept.map(({ word }) => word).join(" ");
  return matchesOf(source.visible.text, QUOTED).some(([, inner = ""]) => wordsOf(inner).join(" ").includes(said));
}

/** What a link or bold type names whole may be a title that has no translation. */
function isNamed(range: Range, { visible, flat }: Side): boolean {
  const { from, to } = visible.rangeOf(range.from, range.to);
  return flat.some(
    ({ kind, content }) => NAMED.has(kind) && content !== null && content.from <= from && to <= content.to,
  );
}
