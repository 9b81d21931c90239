import { counted } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { openFields } from "#core/page/open-fields.ts";
import type { StoredReview } from "#core/ports.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import { raise } from "#state/article/session/notices.ts";
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

/** So many texts are told whole. */
const MOST_TOLD = 5;

/** Tells of stored texts that no unit of the article has the key of, as where an earlier version of the app read its prose otherwise, and that don't stand in it. */
export function raiseStray(session: ArticleSession, { units, drafts }: Pick<StoredReview, "units" | "drafts">): void {
  const { article } = session.open;
  const known = new Set(article.units.map(({ key }) => key));
  const stored = [...drafts.map(({ key, text }) => [key, text] as const), ...Array.from(units, targetOf)];
  const stray = stored.flatMap(([key, text]) => (known.has(key) || article.text.includes(text) ? [] : text));
  const texts = [...new Set(stray)];
  if (texts.length === 0) return;
  const told = texts.slice(0, MOST_TOLD).map((text) => `“${text}”`);
  const rest = texts.length > MOST_TOLD ? ` and ${texts.length - MOST_TOLD} more` : "";
  const [fit, them, are] = texts.length === 1 ? ["fits", "it", "it is"] : ["fit", "them", "they are"];
  raise(
    session,
    `${counted(texts.length, "text")} stored for this article ${fit} no place in it now: ${told.join(", ")}${rest}. Copy ${them} if ${are} still wanted.`,
  );
}

function targetOf([key, { target }]: readonly [UnitKey, { readonly target: string }]): readonly [UnitKey, string] {
  return [key, target];
}
