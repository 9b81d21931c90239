import type { UnitKey } from "#core/document/article.ts";
import { openFields } from "#core/page/open-fields.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import { openArticle, readOn } from "#state/article/session/reading-on.ts";
import { withDraftElsewhere } from "./draft-map.ts";

/** Gives the article in the session the fields of these keys. */
export function openInSession(session: ArticleSession, keys: readonly UnitKey[]): void {
  readOn(session);
  const { article, articleKey } = session.open;
  const opened = openFields(article, keys);
  if (opened === article) return;
  session.patch({ open: openArticle(opened, articleKey) });
  // What another tab types in them was passed over while they were none.
  for (const key of keys) {
    const { records, drafts } = session.get();
    session.patch({ drafts: withDraftElsewhere(session, records, drafts, key) });
  }
}
