/** The door: bytes of a chosen file → an article, or one plain sentence that says what they are and what to do. */
import { grouped } from "#core/count-in-words.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Article } from "./article.ts";
import { type DecodeFailure, decodeUtf8 } from "./decode.ts";
import { parseArticle } from "./parse-article.ts";
import { type ArticleReading, countOf, readHead } from "./read-head.ts";

export interface Rejection {
  readonly kind: "extension" | "empty" | "encoding" | "binary" | "too-large" | "no-pairs";
  /** One plain sentence: what is wrong and what to do. */
  readonly message: string;
}

export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_SEGMENTS = 20_000;

const ARTICLE_NAME = /\.(?:md|markdown|ya?ml)$/i;

/**
 * @param bytes the whole file
 * @param path path or name; its ending decides whether it can be an article at all
 */
export function admitArticle(bytes: Uint8Array, path: string): Result<Article, Rejection> {
  const text = admitText(bytes, path);
  return text.ok ? admitWhole(text.value, path) : text;
}

/** As `admitArticle`, for whoever shows the first rows before the rest has been read. An article it lets in is admitted as a whole. */
export function admitHead(bytes: Uint8Array, path: string): Result<ArticleReading, Rejection> {
  const text = admitText(bytes, path);
  if (!text.ok) return text;
  // There are at most as many segments as openers.
  const head = countOf(text.value, OPENER) > MAX_SEGMENTS ? null : readHead(text.value, path);
  if (head !== null) return ok(head);
  const whole = admitWhole(text.value, path);
  return whole.ok ? ok({ article: whole.value, readWhole: null }) : whole;
}

const OPENER = " data-ttu-id=";

function admitText(bytes: Uint8Array, path: string): Result<string, Rejection> {
  const name = nameOf(path);
  const refusal = refuseFile(bytes.length, name);
  if (refusal !== null) return fail(refusal);
  const text = decodeUtf8(bytes, path);
  return text.ok ? text : fail(refuseEncoding(text.failure, name));
}

function admitWhole(text: string, path: string): Result<Article, Rejection> {
  const article = parseArticle(text, path);
  const segments = article.units.filter((unit) => unit.kind === "segment").length;
  if (segments === 0) return reject("no-pairs", noPairsMessage(article, nameOf(path)));
  if (segments > MAX_SEGMENTS) return reject("too-large", tooManyMessage(segments, nameOf(path)));
  return ok(article);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What can be told without reading the file: its name and its size in bytes. */
export function refuseFile(size: number, name: string): Rejection | null {
  if (!ARTICLE_NAME.test(name)) {
    return { kind: "extension", message: `${name} is not an article: choose a .md, .markdown or .yml file.` };
  }
  return refuseSize(size, name);
}

/** The same of a file that need be no article, such as a picture beside one: its size alone. */
export function refuseSize(size: number, name: string): Rejection | null {
  if (size === 0) return { kind: "empty", message: `${name} is empty: choose the article itself.` };
  if (size > MAX_BYTES) {
    const megabytes = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1);
    const message = `${name} is too large (${megabytes} MB): an article may have 10 MB, so split it first.`;
    return { kind: "too-large", message };
  }
  return null;
}

function refuseEncoding(failure: DecodeFailure, name: string): Rejection {
  switch (failure.kind) {
    case "binary":
      return { kind: "binary", message: `${name} is not text: choose a Markdown article.` };
    case "utf-16":
      return { kind: "encoding", message: `${name} is UTF-16: save it as UTF-8 and open it again.` };
    case "cut-off":
      return {
        kind: "encoding",
        message: `${name} ends in the middle of a character, so part of it is missing: get the whole file and open it again.`,
      };
    case "code-page": {
      const message = `${name} is not UTF-8 (it looks like ${title(failure.codePage)}): save it as UTF-8 and open it again.`;
      return { kind: "encoding", message };
    }
  }
}

function title(codePage: string): string {
  return codePage.replace(/^w/, "W");
}

function noPairsMessage(article: Article, name: string): string {
  const isDamaged = article.problems.some((problem) => problem.kind !== "front-matter");
  if (isDamaged)
    return `${name} has no whole pair of target and source, only parts of some: get the whole file and open it again.`;
  return `${name} has no translated segments: choose a side-by-side article, with each target followed by its source.`;
}

function tooManyMessage(segments: number, name: string): string {
  return `${name} has ${grouped(segments)} segments: an article may have 20,000, so split it first.`;
}

function reject(kind: Rejection["kind"], message: string): Result<never, Rejection> {
  return fail({ kind, message });
}
