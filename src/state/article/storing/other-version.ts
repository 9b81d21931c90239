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

/** Where the code that says more is not there. */
export function notCarried({ articleKey, approved, total }: RecentArticle): EarlierVersion {
  return { note: NOT_LOADED, other: { articleKey, progress: `${someOf(approved, total)} approved`, why: NOT_LOADED } };
}
