import type { UnitKey } from "#core/document/article.ts";
import type { StoredReview, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Takes what was carried over as the store has it: translations of earlier sources, newest first, and the report. */
export function takeEarlierTranslations(
  session: ArticleSession,
  stored: Pick<StoredReview, "earlier" | "carried">,
): void {
  const earlier = new Map<UnitKey, readonly EarlierTranslation[]>();
  for (const one of stored.earlier.toSorted((a, b) => b.at - a.at))
    if (!one.withdrawn) earlier.set(one.key, [...(earlier.get(one.key) ?? []), one]);
  session.patch({ earlier, carried: stored.carried });
}

/** For a store that has lost them. Null where nothing was carried over. */
export async function storeCarriedAgain(session: ArticleSession): Promise<Result<void, StoreFailure> | null> {
  const { carried, earlier } = session.get();
  if (carried === null) return null;
  const none = { records: new Map(), versions: new Map(), drafts: [], annotations: [] };
  return session.ports.records.carryOver(
    session.stored.articleKey,
    { ...none, earlier: [...earlier.values()].flat() },
    carried,
  );
}
