/** The segments of an article, read as fast as that allows: pairs are found, no block is. */
import type { UnitKey } from "./article.ts";
import { localeOfHead } from "./locale.ts";
import { scanPairs } from "./scan-pairs.ts";

export interface PlainSegment {
  /** As the article's parser names it: the id, `<id>~2` for the second of that id. */
  readonly key: UnitKey;
  readonly source: string;
  readonly target: string;
}

export interface PlainArticle {
  /** Of the targets. */
  readonly locale: string | null;
  readonly segments: readonly PlainSegment[];
}

/** Front matter is within so many characters. */
const HEAD = 20_000;

/** @param text decoded, with or without its byte order mark */
export function plainArticle(text: string, path: string): PlainArticle {
  const seen = new Map<string, number>();
  const segments = scanPairs(text).pairs.map(({ id, sourceFrom, sourceTo, targetFrom, targetTo }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const key = count === 1 ? id : `${id}~${count}`;
    return { key, source: text.slice(sourceFrom, sourceTo), target: text.slice(targetFrom, targetTo) };
  });
  return { locale: localeOfHead(text.slice(0, HEAD), path), segments };
}
