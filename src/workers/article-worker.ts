/** Reads and writes articles of a workspace behind a message port, one after the other. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import type { WriteJob, WrittenArticle } from "#core/ports/article-reader.ts";
import { fail, type Result } from "#core/result.ts";
import { type IndexedArticle, indexArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { writeArticle } from "#core/workspace/write-article.ts";

export type ArticleRequest =
  | { readonly id: number; readonly kind: "index"; readonly path: string; readonly stored: StoredBytes }
  | { readonly id: number; readonly kind: "write"; readonly job: WriteJob };

export type ArticleAnswer =
  | { readonly id: number; readonly kind: "index"; readonly result: Result<IndexedArticle, RefusedFile> }
  | { readonly id: number; readonly kind: "write"; readonly result: Result<WrittenArticle, RefusedFile> };

addEventListener("message", ({ data }: MessageEvent<ArticleRequest>) => postMessage(answerOf(data)));

/** One article that breaks the reader never stops the others. */
function answerOf(data: ArticleRequest): ArticleAnswer {
  const { id, kind } = data;
  if (kind === "index") return { id, kind, result: attempt(data.path, () => index(data.path, data.stored)) };
  return { id, kind, result: attempt(data.job.path, () => writeArticle(data.job)) };
}

function attempt<T>(path: string, work: () => Result<T, RefusedFile>): Result<T, RefusedFile> {
  try {
    return work();
  } catch {
    return fail(unreadableFile(path));
  }
}

function index(path: string, stored: StoredBytes): Result<IndexedArticle, RefusedFile> {
  const bytes = unpack(stored);
  return bytes.ok ? indexArticle(bytes.value, path) : fail(unreadableFile(path));
}
