/** Remembers per article where the reviewer was: filter, active unit, scroll position and mode come back after a reload (L20). */
import type { UnitKey } from "#core/document/article.ts";
import type { ArticlePlace, PlaceStore } from "#core/ports.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";

/** Longer than between two keys of a held arrow, so that it costs none of them. */
const SETTLED = 300;

/** Keeps nothing: for a page without storage. */
export const forgetfulPlaces: PlaceStore = {
  load: () => null,
  save: () => undefined,
  forget: () => undefined,
};

/** Notes the row at the grid's upper edge. */
export function scrolled(session: ArticleSession, top: NonNullable<ArticlePlace["top"]>): void {
  session.top = top;
  // What shows the article next, the page or the segments again, begins at the active unit.
  if (session.get().openedAt !== null) session.patch({ openedAt: null });
  touchPlace(session);
}

/** The place has changed; it is stored when things have come to rest. */
export function touchPlace(session: ArticleSession): void {
  if (session.isDisposed) return;
  session.placeTimer ??= setTimeout(() => savePlace(session), SETTLED);
}

/** Stores the place at once. */
export function savePlace(session: ArticleSession): void {
  if (session.placeTimer !== null) clearTimeout(session.placeTimer);
  session.placeTimer = null;
  const { open, activeKey, filter, mode } = session.get();
  session.ports.places.save(open.articleKey, { activeKey, filter: filter.text, top: session.top, mode });
}

/** Where the article was left; the scroll position only where nobody asked for another unit. */
export function lastPlace(session: ArticleSession, asked: UnitKey | undefined): ArticlePlace | null {
  const place = session.ports.places.load(session.stored.articleKey);
  if (place === null || asked === undefined || asked === place.activeKey) return place;
  return { ...place, activeKey: asked, top: null };
}
