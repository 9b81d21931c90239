import { counted, someOf } from "#core/count-in-words.ts";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import { hasRow, rowAsked } from "#state/article/selectors/select-unit.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { Entrance, LoadedReview } from "#state/article/session/article-store.ts";
import { noSuchUnit, say } from "#state/article/session/notices.ts";
import { readOn, whenWhole } from "#state/article/session/reading-on.ts";
import { lastPlace, savePlace } from "#state/article/storing/place.ts";
import { reportSaving, sendAll } from "#state/article/storing/saving.ts";
import { commit } from "./drafting.ts";
import { clearFilter, setFilter } from "./filtering.ts";
import { firstUnit, show } from "./navigating.ts";

/** The article has come into view: makes a unit active, and says what was opened. */
export function startReview(session: ArticleSession, loaded: LoadedReview, entrance: Entrance): void {
  const { asked, returning = false } = entrance;
  const place = lastPlace(session, returning ? undefined : asked);
  if (place !== null || (asked !== undefined && !hasRow(session, asked))) readOn(session);
  session.top = place?.top ?? null;
  session.patch({ openedAt: session.top });
  if (loaded.filterLanguage === null) clearFilter(session);
  else setFilter(session, place?.filter ?? "", loaded.filterLanguage);
  const key = firstUnit(session.open, session.get(), place?.activeKey ?? asked);
  if (key !== null) show(session, key, (returning && place?.mode) || "editor");
  whenWhole(session, () => say(session, openingMessage(session, loaded, entrance), null));
  sendAll(session);
  reportSaving(session);
}

function openingMessage(
  session: ArticleSession,
  { restored, note }: LoadedReview,
  { asked, returning }: Entrance,
): string {
  const { total, approved } = selectProgress(session.get());
  const isMissing = asked !== undefined && !returning && rowAsked(session.get(), asked) === null;
  const missing = isMissing ? ` · ${noSuchUnit(asked)}` : "";
  const kept = restored === 0 ? "" : ` · ${counted(restored, "draft")} restored`;
  return `Opened ${session.open.article.path} · ${someOf(approved, total)} approved${kept}${missing}${note === null ? "" : ` · ${note}`}`;
}

/** Commits the active unit and resolves when what is typed and decided is stored, or the record store has failed. */
export async function settleReview(session: ArticleSession, asDraft = false): Promise<void> {
  readOn(session);
  if (!asDraft) commitActive(session);
  sendAll(session);
  const { saves, draftSaver, annotationSaver } = session;
  await Promise.all([saves.settled(), draftSaver.settled(), annotationSaver.settled()]);
}

/** The article goes out of view. What is not stored yet is stored as soon as that can be. */
export function leaveReview(session: ArticleSession): void {
  readOn(session);
  commitActive(session);
  savePlace(session);
  // The editor that could have undone them is gone.
  session.patch({ typedSteps: null });
  sendAll(session);
}

function commitActive(session: ArticleSession): void {
  const { activeKey } = session.get();
  if (activeKey !== null) commit(session, activeKey);
}
