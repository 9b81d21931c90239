/** Finds articles by a few letters of their path or title. */
import { type ArticleRow, titleOfRow } from "./article-row.ts";
import { fileNameOf, foldLetters } from "./workspace-path.ts";

/**
 * @param query words of which each stands in the path or the title, upper and lower case and accents alike; empty finds all
 * @param most how many are wanted
 * @returns the closest first: a word that begins the file's name or the title, then one that begins a part of them, then the others; of two that are alike the one
 *   that comes first in `rows`
 */
export function findArticles(rows: readonly ArticleRow[], query: string, most: number): readonly ArticleRow[] {
  const words = foldLetters(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows.slice(0, most);
  const byCloseness: ArticleRow[][] = [[], [], []];
  for (const row of rows) {
    const closeness = closenessOf(row, words);
    if (closeness !== null) byCloseness[closeness]?.push(row);
    if ((byCloseness[0]?.length ?? 0) >= most) break;
  }
  return byCloseness.flat().slice(0, most);
}

/** 0 is the closest; null where a word is missing. */
function closenessOf(row: ArticleRow, words: readonly string[]): number | null {
  const texts = textsOf(row);
  let closeness = 0;
  for (const word of words) {
    const found = Math.min(...texts.map((text, index) => placeOf(text, word, index < 2)));
    if (found === Number.POSITIVE_INFINITY) return null;
    closeness = Math.max(closeness, found);
  }
  return closeness;
}

function placeOf(text: string, word: string, isName: boolean): number {
  const at = text.indexOf(word);
  if (at < 0) return Number.POSITIVE_INFINITY;
  if (at === 0 && isName) return 0;
  return startsPart(text, word, at) ? 1 : 2;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether one of the word's places begins a part of the text. */
function startsPart(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (!LETTER.test(text[at - 1] ?? "")) return true;
  return false;
}

/** A row is the same object for as long as nothing about it changes. */
const known = new WeakMap<ArticleRow, readonly string[]>();

/** What is looked into: the file's name, the title, the path. */
function textsOf(row: ArticleRow): readonly string[] {
  const found = known.get(row);
  if (found !== undefined) return found;
  const path = foldLetters(row.path);
  const texts = [fileNameOf(path), foldLetters(titleOfRow(row)), path];
  known.set(row, texts);
  return texts;
}
