import type { StoredBytes } from "#core/archive/unpack.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import { fail } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { ArticleAnswer, ArticleRequest } from "#workers/article-worker.ts";
import ArticleWorker from "#workers/article-worker.ts?worker";

const MOST_WORKERS = 4;
/** While a worker reads one article the next is on its way to it. */
const AHEAD = 2;

/** Null where the worker broke, or was ended. */
type Answer = (answer: ArticleAnswer | null) => void;

/** One worker and those that wait for its answers. */
class Thread {
  readonly #waiting = new Map<number, Answer>();
  #worker: Worker | null = null;

  get load(): number {
    return this.#waiting.size;
  }

  ask(request: ArticleRequest, transfer: Transferable[], answer: Answer): void {
    this.#waiting.set(request.id, answer);
    try {
      this.#worker ??= this.#begin();
      this.#worker.postMessage(request, transfer);
    } catch {
      this.#fail();
    }
  }

  end(): void {
    this.#fail();
  }

  #begin(): Worker {
    const worker = new ArticleWorker();
    worker.onmessage = ({ data }: MessageEvent<ArticleAnswer>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = () => this.#fail();
    return worker;
  }

  /** A worker that broke is replaced by the next request. */
  #fail(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of waiting) answer(null);
  }
}

/** As many workers as there are processors, at most four; each begins when it is first needed. */
export function createWorkerArticleReader(): ArticleReader {
  const count = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency));
  const threads = Array.from({ length: count }, () => new Thread());
  let last = 0;

  const ask = (request: ArticleRequest, { bytes }: StoredBytes): Promise<ArticleAnswer | null> => {
    const thread = threads.reduce((best, one) => (one.load < best.load ? one : best));
    const transfer = bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
    return new Promise((resolve) => thread.ask(request, transfer, resolve));
  };

  return {
    width: count * AHEAD,
    index: async (path, stored) => {
      last += 1;
      const answer = await ask({ id: last, kind: "index", path, stored }, stored);
      return answer?.kind === "index" ? answer.result : fail(unreadableFile(path));
    },
    write: async (job) => {
      last += 1;
      const answer = await ask({ id: last, kind: "write", job }, job.stored);
      return answer?.kind === "write" ? answer.result : fail(unreadableFile(job.path));
    },
    end: () => {
      for (const thread of threads) thread.end();
    },
  };
}
