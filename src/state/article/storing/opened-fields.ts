import type { UnitKey } from "#core/document/article.ts";
import type { StoredReview } from "#core/ports.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Opens unpaired prose as fields, where one of the keys is such a field's; others are passed over. The code comes when there is one: of most articles none is ever opened. */
export async function openFields(session: ArticleSession, keys: readonly UnitKey[]): Promise<void> {
  if (keys.some(isOfUnpaired)) (await import("./open-fields.ts")).openInSession(session, keys);
}

/** What was typed in unpaired prose or decided about it has its field again; what fits none is told. */
export async function openStoredFields(
  session: ArticleSession,
  { units, drafts }: Pick<StoredReview, "units" | "drafts">,
): Promise<void> {
  const keys = [...units.keys(), ...drafts.map(({ key }) => key)];
  if (!keys.some(isOfUnpaired)) return;
  const code = await import("./open-fields.ts");
  code.openInSession(session, keys);
  code.raiseStray(session, { units, drafts });
}

/** See `isUnpairedKey`, whose code is not here. */
function isOfUnpaired(key: UnitKey): boolean {
  return key.startsWith("field:text:");
}
