/** A text that keeps the source's words and says them again in brackets in its own language, as error messages are often given. */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import type { Side } from "./subject.ts";

/** The translation is no shorter than this part of its source. */
const SHORTEST = 0.3;

/** @returns where the translation stands in the target's text, with its brackets; null where there is none */
export function translationBehind(source: Side, target: Side): Range | null {
  if (target.text.length < source.text.length * (1 + SHORTEST) || !/[)）]/u.test(target.text)) return null;
  const head = bare(source.text);
  if (head === "" || !bare(target.text).startsWith(head)) return null;
  const at = endOf(head, target.text);
  const rest = target.text.slice(at);
  const [open, close] = [rest.search(/[(（]/u), Math.max(rest.lastIndexOf(")"), rest.lastIndexOf("）"))];
  const isAtEnd = open >= 0 && !/[\p{L}\p{N}]/u.test(rest.slice(0, open) + rest.slice(close + 1));
  return isAtEnd && close - open > source.text.length * SHORTEST ? { from: at, to: target.text.length } : null;
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

function bare(text: string): string {
  return text.replace(NOT_LETTERS, "");
}

/** Behind the letter with which these letters of the text end. */
function endOf(letters: string, text: string): number {
  let left = letters.length;
  for (const { 0: run, index } of matchesOf(text, /[\p{L}\p{N}]+/gu)) {
    if (run.length >= left) return index + left;
    left -= run.length;
  }
  return text.length;
}
