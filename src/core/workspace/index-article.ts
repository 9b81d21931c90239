/** A file of a workspace → what its list says of the article, read as fast as that allows: the pairs are found, no block is. */
import { admitArticle, MAX_SEGMENTS, refuseFile } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { readFrontMatter } from "#core/document/fields.ts";
import { isYamlPath } from "#core/document/front-matter-lines.ts";
import { localeOf } from "#core/document/locale.ts";
import type { Pair } from "#core/document/pair-tags.ts";
import { scanPairs } from "#core/document/scan-pairs.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { gramsOf } from "#core/search/text-grams.ts";
import { countWords } from "./count-words.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";
import { hashSources } from "./repetitions.ts";

export interface ArticleSummary {
  /** Names path and content, as the record store has it. */
  readonly articleKey: string;
  /** The front matter's; null where it has none. */
  readonly title: string | null;
  readonly locale: string | null;
  readonly segments: number;
  /** Of all sources. */
  readonly words: number;
}

/** What is told of it once, as it is read. */
export interface IndexedArticle extends ArticleSummary {
  /** As `hashSources` gives them. */
  readonly sourceHashes: Uint32Array<ArrayBuffer>;
  /** Which texts its segments and fields may hold, as the machine left them: for `mayHold`. */
  readonly grams: Uint8Array<ArrayBuffer>;
}

/**
 * @param bytes the whole file
 * @param path under which the article is opened
 * @returns what `admitArticle` would have let in, or why not
 */
export function indexArticle(bytes: Uint8Array, path: string): Result<IndexedArticle, RefusedFile> {
  return (isYamlPath(path) ? null : indexMarkdown(bytes, path)) ?? indexWhole(bytes, path);
}

/** Null where the file is none, or only all of the reader can say: what is refused is refused there. */
function indexMarkdown(bytes: Uint8Array, path: string): Result<IndexedArticle, RefusedFile> | null {
  const text = refuseFile(bytes.length, path) === null ? decodeUtf8(bytes, path) : null;
  if (text === null || !text.ok) return null;
  const { pairs } = scanPairs(text.value);
  if (pairs.length === 0 || pairs.length > MAX_SEGMENTS) return null;
  const { values } = readFrontMatter(text.value.replace(/^\ufeff/, "")).frontMatter ?? { values: new Map() };
  const sources = pairs.map(({ sourceFrom, sourceTo }) => text.value.slice(sourceFrom, sourceTo));
  return ok({
    articleKey: articleKeyOf(path, text.value),
    title: titleOf(values),
    locale: localeOf(values.get("ms.contentlocale"), path),
    ...countSources(sources),
    grams: gramsOf([...sources, ...outsideSources(text.value, pairs), ...values.values()]),
  });
}

/** Targets, and what stands between the pairs: fields are there, as written. */
function* outsideSources(text: string, pairs: readonly Pair[]): Generator<string> {
  let from = 0;
  for (const pair of pairs) {
    yield text.slice(pair.targetFrom, pair.targetTo);
    yield text.slice(from, pair.from);
    from = pair.to;
  }
  yield text.slice(from);
}

function indexWhole(bytes: Uint8Array, path: string): Result<IndexedArticle, RefusedFile> {
  const admitted = admitArticle(bytes, path);
  return admitted.ok ? ok(summaryOf(admitted.value)) : fail(refusedFile(path, admitted.failure));
}

function summaryOf(article: Article): IndexedArticle {
  const sources = article.units.flatMap((unit) => (unit.kind === "segment" ? [unit.source] : []));
  return {
    articleKey: keyOfArticle(article),
    title: titleOf(article.frontMatter?.values ?? new Map()),
    locale: article.locale,
    ...countSources(sources),
    grams: gramsOf([...article.units.map(({ target }) => target), ...sources, article.text]),
  };
}

function countSources(sources: readonly string[]): Pick<IndexedArticle, "segments" | "words" | "sourceHashes"> {
  const words = sources.reduce((sum, source) => sum + countWords(source), 0);
  return { segments: sources.length, words, sourceHashes: hashSources(sources) };
}

/** As `storedArticle` of the state has it. */
export function keyOfArticle({ path, text, byteOrderMark }: Article): string {
  return articleKeyOf(path, (byteOrderMark ? "\ufeff" : "") + text);
}

function titleOf(values: ReadonlyMap<string, string>): string | null {
  const title = (values.get("title") ?? "").trim();
  return title === "" ? null : title;
}
