/**
 * Reads the head of a long article, so that its first rows can be shown before the rest has been read.
 *
 * A head ends with a blank line outside every pair: there all blocks before it are complete, whatever follows. It holds plain pairs only, because where tags are out
 * of order what a pair is may depend on tags much further on. So its units are the first units of the whole article, and an article of which that is not certain has
 * no head.
 */
import type { Article } from "./article.ts";
import { isYamlPath } from "./front-matter-lines.ts";
import { BYTE_ORDER_MARK, parseArticle } from "./parse-article.ts";
import { isFieldKey } from "./unit-key.ts";

/** An article as far as it has been read. */
export interface ArticleReading {
  /** While there is a rest: all of its text, and of its units and problems those of the head. */
  readonly article: Article;
  /** Reads all of it; its first units are the head's very objects. Null where that has been done. */
  readonly readWhole: (() => Article) | null;
}

/** More than fills the first view of any window, and read within a few milliseconds. */
const HEAD_LENGTH = 64 * 1024;
/** Shorter articles are read as fast as their heads would be. */
const SHARE = 4;

/**
 * @param text decoded text of a file, with its byte order mark if it has one
 * @param path as for `parseArticle`
 * @param length about how long the head is to be, in UTF-16 code units
 * @returns null where the article is too short, or it is not certain that its head can be read alone
 */
export function readHead(text: string, path: string, length: number = HEAD_LENGTH): ArticleReading | null {
  if (isYamlPath(path) || text.length < SHARE * length) return null;
  const head = text.slice(0, headEnd(text, length));
  const article = parseArticle(head, path);
  if (!isCertain(article, head)) return null;
  const body = article.byteOrderMark ? text.slice(BYTE_ORDER_MARK.length) : text;
  return { article: { ...article, text: body }, readWhole: () => joined(article, parseArticle(text, path)) };
}

/** Where the last line ends that has a blank line behind it; 0 where there is none. */
function headEnd(text: string, length: number): number {
  return Math.max(text.lastIndexOf("\n\n", length - 1), text.lastIndexOf("\n\r\n", length - 1)) + 1;
}

const OPEN = "<span";
const SPANS_OF_PAIR = 3;

/** Whether what follows the head can't change how it was read. */
function isCertain({ units, problems }: Article, head: string): boolean {
  const segments = units.filter((unit) => unit.kind === "segment");
  return (
    segments.length > 0 &&
    problems.every(({ kind }) => kind === "duplicate-id") &&
    // Other spans than the pairs' own: within them, or out of order.
    countOf(head, OPEN) === SPANS_OF_PAIR * segments.length &&
    // Such an id gives way to a field's key, and the field may stand further on.
    !segments.some(({ id }) => isFieldKey(id))
  );
}

/** How often a string occurs in a text. */
export function countOf(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** What has been shown of the head stays the same objects. */
function joined(head: Article, whole: Article): Article {
  return { ...whole, units: [...head.units, ...whole.units.slice(head.units.length)] };
}
