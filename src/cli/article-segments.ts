/** The segments of articles, read as fast as that allows: pairs are found, no block is. */
import { localeOfHead } from "#core/document/locale.ts";
import { scanPairs } from "#core/document/scan-pairs.ts";
import type { InputFile } from "./input-files.ts";
import type { Output } from "./output.ts";
import { readArticles } from "./read-articles.ts";
import { decodeText } from "./text-file.ts";

export interface PlainSegment {
  /** As the article's parser names it: the id, `<id>~2` for the second of that id. */
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

export interface SegmentedArticle {
  readonly path: string;
  /** Of the targets. */
  readonly locale: string | null;
  readonly segments: readonly PlainSegment[];
}

/** Front matter is within so many characters. */
const HEAD = 20_000;

/**
 * Yields the articles that hold a pair. What cannot be read is told in one line and stops no other.
 *
 * @param onUnreadable called for each of these
 */
export async function* segmentedArticles(
  inputs: Parameters<typeof readArticles>[0],
  output: Output,
  onUnreadable: () => void,
): AsyncGenerator<SegmentedArticle> {
  for await (const read of readArticles(inputs)) {
    if (output.isClosed()) return;
    if (read.kind === "unreadable") {
      output.tell(`${read.file}: ${read.message}`);
      onUnreadable();
      continue;
    }
    const article = segmentsIn(decodeText(read.bytes), read.input);
    if (article.segments.length > 0) yield article;
  }
}

function segmentsIn(text: string, { file, path }: InputFile): SegmentedArticle {
  const seen = new Map<string, number>();
  const segments = scanPairs(text).pairs.map(({ id, sourceFrom, sourceTo, targetFrom, targetTo }) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const key = count === 1 ? id : `${id}~${count}`;
    return { key, source: text.slice(sourceFrom, sourceTo), target: text.slice(targetFrom, targetTo) };
  });
  return { path, locale: localeOfHead(text.slice(0, HEAD), file), segments };
}
