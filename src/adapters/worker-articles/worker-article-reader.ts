import type { ArticleReader } from "#core/ports/article-reader.ts";
import { fail } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import type { ArticleAnswer, ArticleRequest } from "#workers/article-worker.ts";
import ArticleWorker from "#workers/article-worker.ts?worker";
import address from "#workers/article-worker.ts?worker&url";
import { versionIn } from "./version-in.ts";
import { WorkerThreads } from "./worker-threads.ts";

/** So many are read within some hundredths of a second: what is asked, and answered, one by one takes the page as long as reading takes the worker. */
const AT_ONCE = 32;

export function createWorkerArticleReader(): ArticleReader {
  const threads = new WorkerThreads<ArticleRequest, ArticleAnswer>({ begin: () => new ArticleWorker() });
  let last = 0;
  return {
    width: threads.width,
    atOnce: AT_ONCE,
    version: versionIn(address),
    index: async (jobs) => {
      last += 1;
      const stored = jobs.flatMap(({ file }) => (file.kind === "here" ? [file.stored] : []));
      const answer = await threads.ask({ id: last, kind: "index", jobs }, stored);
      if (answer?.kind === "index") return answer.files;
      return jobs.map(({ path }) => ({ result: fail(unreadableFile(path)), stamp: null }));
    },
    write: async (job) => {
      last += 1;
      const answer = await threads.ask({ id: last, kind: "write", job }, [job.stored]);
      return answer?.kind === "write" ? answer.result : fail(unreadableFile(job.path));
    },
    end: () => threads.end(),
  };
}
