/** What the reviewer is offered to say, and what is said of what was published. */
import { counted, grouped } from "#core/count-in-words.ts";
import type { FilesPublishing, NewerCommits } from "#core/ports/files-publishing.ts";
import { suggestedBranch } from "#core/workspace/branch-name.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ChangedArticle } from "#state/workspace/articles/handed-over.ts";

export interface PublishWords {
  readonly branch: string;
  readonly title: string;
  readonly body: string;
}

/** Articles that are named one by one. */
const MOST_NAMED = 50;

/** @param today `2026-11-28` */
export function suggestedWords(
  articles: WorkspaceArticles,
  changed: readonly ChangedArticle[],
  today: string,
): PublishWords {
  const locales = new Set(changed.map(({ path }) => articles.row(path)?.summary?.locale ?? null));
  const [locale = null] = locales.size === 1 ? locales : [];
  const sum = (of: "changed" | "words") => changed.reduce((total, article) => total + article[of], 0);
  const named = changed.slice(0, MOST_NAMED).map((article) => `- ${article.path}: ${counted(article.changed, "text")}`);
  const rest = changed.length > MOST_NAMED ? [`- and ${counted(changed.length - MOST_NAMED, "article")} more`] : [];
  const figures = `${counted(sum("changed"), "text")} changed in ${counted(changed.length, "article")}, ${counted(sum("words"), "word")} edited.`;
  return {
    branch: suggestedBranch(locale, today),
    title: `Review ${locale === null ? "" : `${locale} `}translations: ${counted(changed.length, "article")}`,
    body: [figures, "", ...named, ...rest].join("\n"),
  };
}

/** Null where nothing has to be told. */
export function newerInWords({ branch, isNewer, touched }: NewerCommits, files: number): string | null {
  if (branch === null || !isNewer) return null;
  if (touched.length === 0)
    return `${branch} has newer commits than what was opened; none of them touches ${files === 1 ? "this file" : "these files"}.`;
  const which = touched.length === 1 ? touched[0] : `${touched[0]} and ${grouped(touched.length - 1)} more`;
  return `${branch} has newer commits, which changed ${touched.length === 1 ? "a file" : `${grouped(touched.length)} files`} of yours: ${which}. Merging may ask which text is to stay.`;
}

export const NO_DIFFERENCE = "No article differs from its file, so there is nothing to publish.";

export function madeInWords(files: number, left: number, branch: string): string {
  return `${counted(files, "article")} in the branch ${branch}, read back.${left === 0 ? "" : ` ${counted(left, "article")} left out.`}`;
}

export function noBranchToMergeInto({ requestName }: FilesPublishing): string {
  return `This workspace was opened from a tag or a commit, and a ${requestName} needs a branch: create the branch, and ask for it to be merged on its page.`;
}
