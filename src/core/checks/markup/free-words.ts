import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where words stand in the text, whole, and across no mark, so that markup can be put around them.
 *
 * @returns the only such place; null where there is none or more than one
 */
export function findFreeWords({ text, flat, language }: Side, words: string): Range | null {
  if (words.trim() === "") return null;
  const isPart = (at: number, inside: string | undefined) =>
    language.hasWordSpaces && WORD.test(text[at] ?? "") && WORD.test(inside ?? "");
  let found: Range | null = null;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
    const to = from + words.length;
    if (isPart(from - 1, words[0])) continue;
    // A particle may follow, so that this one is meant as well as any other.
    if (isPart(to, words.at(-1)) && language.code !== "ko") continue;
    if (found !== null) return null;
    found = { from, to };
  }
  return found === null || flat.some((node) => crosses(node, found)) ? null : found;
}

function crosses({ kind, from, to, marks }: Side["flat"][number], range: Range): boolean {
  if (range.from <= from && to <= range.to) return false;
  if (kind === "code" && from < range.to && range.from < to) return true;
  return marks.some((mark) => mark.from < range.to && range.from < mark.to);
}
