/** What the checks would say of texts where a source stands, before one of them is chosen for all that repeat it. */
import type { Finding } from "#core/checks/finding.ts";
import type { RepeatPlace } from "#core/workspace/repeats/plan-repeats.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import { dismissedEverywhere } from "#state/workspace/articles/dismissed-everywhere.ts";
import { PresentReviews } from "#state/workspace/articles/segments/present-reviews.ts";

/** A segment that the texts may come to stand in. */
export type TriedPlace = Pick<RepeatPlace, "articleKey" | "path" | "key" | "locale">;

/** What is found in each of the texts, worst first; null where nobody can tell. */
export type TriedTexts = readonly (readonly Finding[] | null)[];

/** Asks the checks about texts at a place. */
export type TryTextsAt = (place: TriedPlace, texts: readonly StandingText[]) => Promise<TriedTexts>;

type Outside = Pick<ArticlesPorts, "files" | "counter" | "glossaryOf" | "profile" | "records" | "openArticles">;

export async function tryTextsAt(
  outside: Outside,
  { articleKey, path, key, locale }: TriedPlace,
  texts: readonly StandingText[],
): Promise<TriedTexts> {
  const { files, counter, glossaryOf, profile } = outside;
  const [stored, glossary, { dismissed }, everywhere] = await Promise.all([
    files.read(path),
    glossaryOf(locale),
    PresentReviews.of(outside).ofKey(articleKey),
    dismissedEverywhere(outside),
  ]);
  if (!stored.ok) return texts.map(() => null);
  const tried = await counter.tryTexts({
    path: articlePathOf(files.name, path),
    stored: stored.value,
    key,
    texts,
    dismissed: new Set([...dismissed, ...everywhere]),
    profile: profile(),
    glossary,
  });
  return tried.ok ? tried.value : texts.map(() => null);
}
