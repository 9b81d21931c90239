/** The articles of a command, each with its segments. */
import { type PlainArticle, plainArticle } from "#core/document/plain-segments.ts";
import type { Output } from "./output.ts";
import { readArticles } from "./read-articles.ts";
import { decodeText } from "./text-file.ts";

export interface SegmentedArticle extends PlainArticle {
  readonly path: string;
}

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
    const { file, path } = read.input;
    const article = { path, ...plainArticle(decodeText(read.bytes), file) };
    if (article.segments.length > 0) yield article;
  }
}
