import { unpack } from "#core/archive/unpack.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import { fail } from "#core/result.ts";
import { indexArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { writeArticle } from "#core/workspace/write-article.ts";

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
