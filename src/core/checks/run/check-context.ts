import type { NameCounts } from "#core/checks/names/name-evidence.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import type { Speller } from "#core/checks/reading/speller.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import type { GlossaryMatcher } from "#core/glossary/glossary-matcher.ts";

export interface ContextParts {
  readonly profile: CheckProfile;
  /** Null where there is none for the article's language. */
  readonly glossary: GlossaryMatcher | null;
  readonly speller?: Speller | null;
  /** What the other articles of its language keep; null where it is alone. */
  readonly counts?: NameCounts | null;
}

/** What checks are told of an article. The app and the command line ask for it here, so that both find the same. */
export function checkContext(article: Article, { profile, glossary, speller, counts }: ContextParts): CheckContext {
  return {
    article,
    readTags: readInlineTags,
    sourceLocale: SOURCE_LOCALE,
    names: { ...profile.names, ...(counts && { counts }) },
    ...(glossary && { glossary }),
    ...(speller && { speller }),
  };
}
