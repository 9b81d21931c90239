import type { UnitKey } from "#core/document/article.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Opens unpaired prose as fields, where one of the keys is such a field's; others are passed over. The code comes when there is one: of most articles none is ever opened. */
export async function openFields(session: ArticleSession, keys: readonly UnitKey[]): Promise<void> {
  // See `isUnpairedKey`, whose code is not here.
  if (keys.some((key) => key.startsWith("field:text:")))
    (await import("./open-fields.ts")).openInSession(session, keys);
}
