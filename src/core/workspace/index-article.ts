/** A file of a workspace → what its list says of the article, read as fast as that allows: the pairs are found, no block is. */
import { admitArticle, MAX_SEGMENTS, refuseFile } from "#core/document/admit-article.ts";
import type { Article } from "#core/document/article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { readFrontMatter } from "#core/document/fields.ts";
import { isYamlPath } from "#core/document/front-matter-lines.ts";
import { localeOf } from "#core/document/locale.ts";
import type { Pair } from "#core/document/pair-tags.ts";
import { BYTE_ORDER_MARK, countFields } from "#core/document/parse-article.ts";
import { scanPairs } from "#core/document/scan-pairs.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { gramsOf } from "#core/search/text-grams.ts";
import { countWords } from "./count-words.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";
import { hashTranslations } from "./repeats/hash-translations.ts";
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
  /** Null where only reading the whole article tells. */
  readonly fields: number | null;
}

/** What is told of it once, as it is read. */
export interface IndexedArticle extends ArticleSummary {
  /** As `hashSources` gives them. */
  readonly sourceHashes: Uint32Array<ArrayBuffer>;
  /** As `hashTranslations` gives them. */
  readonly targetHashes: Uint32Array<ArrayBuffer>;
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
  const body = text.value.startsWith(BYTE_ORDER_MARK) ? text.value.slice(1) : text.value;
  const { pairs } = scanPairs(body);
  if (pairs.length === 0 || pairs.length > MAX_SEGMENTS) return null;
  const reading = readFrontMatter(body);
  const values = reading.frontMatter?.values ?? new Map<string, string>();
  const segments = pairs.map(({ sourceFrom, sourceTo, targetFrom, targetTo }) => ({
    source: body.slice(sourceFrom, sourceTo),
    target: body.slice(targetFrom, targetTo),
  }));
  return ok({
    articleKey: articleKeyOf(path, text.value),
    title: titleOf(values),
    locale: localeOf(values.get("ms.contentlocale"), path),
    fields: countFields(body, pairs, reading),
    ...countSegments(segments),
    grams: gramsOf([...textsOf(segments), ...betweenPairs(body, pairs), ...values.values()]),
  });
}

/** Fields are there, as written. */
function* betweenPairs(text: string, pairs: readonly Pair[]): Generator<string> {
  let from = 0;
  for (const pair of pairs) {
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
  const segments = article.units.flatMap((unit) => (unit.kind === "segment" ? [unit] : []));
  return {
    articleKey: keyOfArticle(article),
    title: titleOf(article.frontMatter?.values ?? new Map()),
    locale: article.locale,
    fields: article.units.length - segments.length,
    ...countSegments(segments),
    grams: gramsOf([...article.units.map(({ target }) => target), ...textsOf(segments), article.text]),
  };
}

interface Texts {
  readonly source: string;
  readonly target: string;
}

function* textsOf(segments: readonly Texts[]): Generator<string> {
  for (const { source, target } of segments) {
    yield source;
    yield target;
  }
}

function countSegments(
  segments: readonly Texts[],
): Pick<IndexedArticle, "segments" | "words" | "sourceHashes" | "targetHashes"> {
  return {
    segments: segments.length,
    words: segments.reduce((sum, { source }) => sum + countWords(source), 0),
    sourceHashes: hashSources(segments.map(({ source }) => source)),
    targetHashes: hashTranslations(segments),
  };
}

/** As `storedArticle` of the state has it. */
export function keyOfArticle({ path, text, byteOrderMark }: Article): string {
  return articleKeyOf(path, (byteOrderMark ? "\ufeff" : "") + text);
}

function titleOf(values: ReadonlyMap<string, string>): string | null {
  const title = (values.get("title") ?? "").trim();
  return title === "" ? null : title;
}
