import type { RecordStore } from "#core/ports.ts";
import type { Dismissal, DismissalId } from "#core/review/dismissal.ts";
import type { ArticlesPorts } from "./articles-ports.ts";

type Kept = ReturnType<RecordStore["everywhere"]>;

/**
 * What was dismissed in every article: as it is stored, and where an article is open as that has it by now, which may not be stored yet.
 *
 * @param kept what is stored, for whoever asks again and again: an article that is open hears of whatever comes later
 */
export async function dismissedEverywhere(
  { records, openArticles }: Pick<ArticlesPorts, "records" | "openArticles">,
  kept: Kept = records.everywhere(),
): Promise<ReadonlySet<DismissalId>> {
  const stored = await kept;
  const all = new Map<DismissalId, Dismissal>();
  for (const one of stored.ok ? stored.value : []) if (one.kind === "dismissal") all.set(one.id, one);
  const [open] = openArticles();
  for (const one of open?.getState().dismissals.values() ?? []) if (one.unit === null) all.set(one.id, one);
  return new Set([...all.values()].filter(({ gone }) => !gone).map(({ id }) => id));
}
