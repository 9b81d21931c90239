/** Reads and writes articles of a workspace behind a message port, in the order in which they are asked for. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import type { IndexedFile, IndexJob, WriteJob, WrittenArticle } from "#core/ports/article-reader.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { indexArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { writeArticle } from "#core/workspace/write-article.ts";
import { attempt } from "./attempt.ts";
import { type FarRead, readJobs } from "./read-far.ts";

export type ArticleRequest =
  | { readonly id: number; readonly kind: "index"; readonly jobs: readonly IndexJob[] }
  | { readonly id: number; readonly kind: "write"; readonly job: WriteJob };

export type ArticleAnswer =
  | { readonly id: number; readonly kind: "index"; readonly files: readonly IndexedFile[] }
  | { readonly id: number; readonly kind: "write"; readonly result: Result<WrittenArticle, RefusedFile> };

let last: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ArticleRequest>) => {
  // While one is worked on the files of the next are read.
  const read = data.kind === "index" ? readJobs(data.jobs) : null;
  last = last.then(async () => {
    if (data.kind === "write") {
      const { id, kind, job } = data;
      return postMessage({ id, kind, result: attempt(job.path, () => writeArticle(job)) } satisfies ArticleAnswer);
    }
    const files = indexAll(data.jobs, (await read) ?? []);
    const buffer = shareBuffer(files);
    postMessage({ id: data.id, kind: data.kind, files } satisfies ArticleAnswer, { transfer: [buffer] });
    // What came meanwhile begins to be read before the next is worked on.
    await new Promise((resolve) => setTimeout(resolve));
  });
});

function indexAll(jobs: readonly IndexJob[], read: readonly FarRead[]): IndexedFile[] {
  return jobs.map(({ path }, at) => {
    const { stored, stamp } = read[at] ?? { stored: fail(unreadableFile(path)), stamp: null };
    const result = stored.ok ? attempt(path, () => index(path, stored.value)) : stored;
    return { result, stamp };
  });
}

function index(path: string, stored: StoredBytes): IndexedFile["result"] {
  const bytes = unpack(stored);
  return bytes.ok ? indexArticle(bytes.value, path) : fail(unreadableFile(path));
}

/** Puts all numbers of what was indexed into one buffer, which is sent as a whole: each of its own costs the page as much as all of them. */
function shareBuffer(files: IndexedFile[]): ArrayBuffer {
  const all = files.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const words = all.reduce((sum, { sourceHashes, targetHashes }) => sum + sourceHashes.length + targetHashes.length, 0);
  const buffer = new ArrayBuffer(all.reduce((sum, { grams }) => sum + grams.length, 4 * words));
  let [wordsFrom, gramsFrom] = [0, 4 * words];
  const share = (hashes: Uint32Array) => {
    const shared = new Uint32Array(buffer, wordsFrom, hashes.length);
    shared.set(hashes);
    wordsFrom += hashes.byteLength;
    return shared;
  };
  for (const [at, { result, stamp }] of files.entries()) {
    if (!result.ok) continue;
    const sourceHashes = share(result.value.sourceHashes);
    const targetHashes = share(result.value.targetHashes);
    const grams = new Uint8Array(buffer, gramsFrom, result.value.grams.length);
    grams.set(result.value.grams);
    gramsFrom += grams.length;
    files[at] = { result: ok({ ...result.value, sourceHashes, targetHashes, grams }), stamp };
  }
  return buffer;
}
