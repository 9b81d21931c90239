import { someOf } from "#core/count-in-words.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { RecentArticle } from "#core/ports.ts";
import type { OtherVersion } from "#state/article/session/article-state.ts";

/** What is known of another version of the article that is being opened. */
export interface EarlierVersion {
  /** What is said of it when the article is shown. */
  readonly note: string;
  /** Null where its review was carried over. */
  readonly other: OtherVersion | null;
}

export const NOT_LOADED = notLoaded();

/** @param why one sentence: why its review was not carried over */
export function otherVersion({ articleKey, approved, total }: RecentArticle, why: string): EarlierVersion {
  const progress = `${someOf(approved, total)} approved`;
  const note = `Another text was reviewed here under its name (${progress}); its review is kept on the start screen`;
  return { note, other: { articleKey, progress, why } };
}
