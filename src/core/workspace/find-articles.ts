/** Finds articles by a few letters of their path or title. */
import { mapSliced, type Sliced } from "#core/slices/sliced.ts";
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
  const texts = last.rows === rows ? last.texts : null;
  for (const [index, row] of rows.entries()) {
    // Of what is not ready yet as much as it takes: enough may be found in the first hundreds.
    const text = texts?.[index] ?? foldedOf(row);
    // Where there are enough that are less close, only closer ones can be among those that are given.
    const [, parts = [], others = []] = byCloseness;
    if (parts.length >= most && !mayBeClosest(text, words)) continue;
    if (parts.length + others.length >= most && !mayBeginParts(text, words)) continue;
    const closeness = closenessOf(text, words);
    if (closeness !== null) byCloseness[closeness]?.push(row);
    if ((byCloseness[0]?.length ?? 0) >= most) break;
  }
  return byCloseness.flat().slice(0, most);
}

function mayBeClosest(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.startsWith(word) || text.includes(END + word));
}

function mayBeginParts(text: string, words: readonly string[]): boolean {
  return words.every((word) => startsPart(text, word, text.indexOf(word)));
}

/** 0 is the closest; null where a word is missing. */
function closenessOf(all: string, words: readonly string[]): number | null {
  // Of most rows that is all that is looked at.
  if (!words.every((word) => all.includes(word))) return null;
  const texts = all.split(END);
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
const known = new WeakMap<ArticleRow, string>();
/** Stands in no path and no title. */
const END = "\n";

/** The file's name, the title and the path. */
function foldedOf(row: ArticleRow): string {
  const found = known.get(row);
  if (found !== undefined) return found;
  const path = foldLetters(row.path);
  const title = foldLetters(titleOfRow(row)).replaceAll(END, " ");
  // Joined, which makes one string of them at once and not when it is looked into.
  const folded = [fileNameOf(path), title, path].join(END);
  known.set(row, folded);
  return folded;
}

let last: { readonly rows: readonly ArticleRow[]; readonly texts: readonly string[] } = { rows: [], texts: [] };

/** Has the letters of all rows ready, so that the first search that goes through all of them takes no longer than the next. */
export function* foldArticles(rows: readonly ArticleRow[]): Sliced<readonly string[]> {
  if (last.rows !== rows) last = { rows, texts: yield* mapSliced(rows, foldedOf) };
  return last.texts;
}
