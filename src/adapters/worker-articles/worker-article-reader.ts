import type { ArticleReader } from "#core/ports/article-reader.ts";
import { fail } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { ArticleAnswer, ArticleRequest } from "#workers/article-worker.ts";
import ArticleWorker from "#workers/article-worker.ts?worker";
import address from "#workers/article-worker.ts?worker&url";
import { versionIn } from "./version-in.ts";
import { WorkerThreads } from "./worker-threads.ts";

export function createWorkerArticleReader(): ArticleReader {
  const threads = new WorkerThreads<ArticleRequest, ArticleAnswer>({ begin: () => new ArticleWorker() });
  let last = 0;
  return {
    width: threads.width,
    version: versionIn(address),
    index: async (path, stored) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "index", path, stored }, stored);
      return answer?.kind === "index" ? answer.result : fail(unreadableFile(path));
    },
    write: async (job) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "write", job }, job.stored);
      return answer?.kind === "write" ? answer.result : fail(unreadableFile(job.path));
    },
    end: () => threads.end(),
  };
}
