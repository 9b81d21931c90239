import { unpack } from "#core/archive/unpack.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { FindingCounter } from "#core/ports/finding-counter.ts";
import { fail } from "#core/result.ts";
import { countFindings } from "#core/workspace/count-findings.ts";
import { indexArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { writeArticle } from "#core/workspace/write-article.ts";
import type { ArticlesPorts } from "../articles-ports.ts";

/** The workers' core, at once. */
export const readerAtOnce: ArticleReader = {
  width: 3,
  index: async (path, stored) => {
    const bytes = unpack(stored);
    return bytes.ok ? indexArticle(bytes.value, path) : fail(unreadableFile(path));
  },
  write: async (job) => writeArticle(job),
  end: () => {},
};

/** The counting worker's core, at once. */
const counterAtOnce: FindingCounter = {
  count: async (job) => {
    const bytes = unpack(job.stored);
    return bytes.ok ? countFindings(bytes.value, job, () => null) : fail(unreadableFile(job.path));
  },
  end: () => {},
};

/** What tests of the articles need of the outside and have nothing to say of. */
export const portsAtOnce = {
  reader: readerAtOnce,
  counter: counterAtOnce,
  clock: { now: () => Date.now() },
  pacing: { now: () => 0, pause: async () => {} },
  glossaryOf: async () => [],
  profile: () => "",
  watchCounts: () => () => {},
} satisfies Partial<ArticlesPorts>;
