import type { Unit, UnitKey } from "#core/document/article.ts";
import { nextToReview, nextUnit } from "#core/review/next-to-review.ts";
import { hasRow, rowAsked, unitStatus } from "#state/article/selectors/select-unit.ts";
import { isFiltered, selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { Mode, OpenArticle } from "#state/article/session/article-state.ts";
import { noSuchUnit, say } from "#state/article/session/notices.ts";
import { commit } from "./drafting.ts";

/** Makes a unit active; the unit left is committed first. */
export function activate(session: ArticleSession, key: UnitKey, mode: Mode): void {
  if (!hasRow(session.get(), key)) return;
  const { activeKey } = session.get();
  if (activeKey !== null && activeKey !== key) commit(session, activeKey);
  show(session, key, mode);
}

/** Leaving the editor commits what was typed; a refused text stays a draft. */
export function setMode(session: ArticleSession, mode: Mode): void {
  const { activeKey, mode: before } = session.get();
  if (mode === before) return;
  if (activeKey !== null && mode === "grid") commit(session, activeKey);
  session.patch({ mode });
}

/** Over the rows shown. */
export function move(session: ArticleSession, step: number): void {
  const state = session.get();
  const { units, indexOf } = selectShownUnits(state);
  const index = state.activeKey === null ? -1 : (indexOf.get(state.activeKey) ?? -1);
  const unit = units[Math.min(Math.max(index + step, 0), units.length - 1)];
  if (unit !== undefined && unit.key !== state.activeKey) activate(session, unit.key, state.mode);
}

/** As `activate`, for a key that anybody may have written: says so where the article has no such unit. */
export function goToUnit(session: ArticleSession, key: UnitKey): void {
  const row = rowAsked(session.get(), key);
  if (row === null) say(session, noSuchUnit(key));
  else activate(session, row, "editor");
}

/** From a unit just acted upon, which is not committed, to the next one, or none. */
export function goOn(session: ArticleSession, from: UnitKey, next: Unit | null): void {
  const { activeKey, mode } = session.get();
  if (activeKey !== null && activeKey !== from) commit(session, activeKey);
  if (next !== null) show(session, next.key, mode);
}

/** What is to be reviewed after this unit: of the rows shown, wrapping (R16, L3); null where nothing else is left. */
export function nextAfter(session: ArticleSession, from: UnitKey): Unit | null {
  const state = session.get();
  const { units, indexOf } = selectShownUnits(state);
  const index = indexOf.get(from) ?? -1;
  const next = nextToReview(units, index, (unit) => unitStatus(state, unit));
  if (next >= 0 || !isFiltered(state)) return units[next] ?? null;
  // Whoever shows only rows that need work, say, wants to go on among these.
  return units[nextUnit(units, index, (unit) => unitStatus(state, unit) !== "approved")] ?? null;
}

/** Goes on without deciding anything, to where approving would lead (R16). */
export function nextUnreviewedShown(session: ArticleSession): void {
  const { activeKey } = session.get();
  if (activeKey !== null) commit(session, activeKey);
  const state = session.get();
  const { units, indexOf } = selectShownUnits(state);
  const from = activeKey === null ? -1 : (indexOf.get(activeKey) ?? -1);
  const next = units[nextToReview(units, from, (unit) => unitStatus(state, unit))];
  if (next !== undefined) show(session, next.key, state.mode);
  else say(session, isFiltered(state) ? "Nothing else shown is left to review." : "Nothing else is left to review.");
}

export function show(session: ArticleSession, activeKey: UnitKey, mode: Mode): void {
  const before = session.get();
  if (before.activeKey !== activeKey || before.mode !== mode) session.patch({ activeKey, mode });
}

/** The unit an article opens at: the one asked for, else the first unreviewed segment, else the first segment, else the first unit. */
export function firstUnit(
  open: OpenArticle,
  state: Parameters<typeof unitStatus>[0],
  asked: UnitKey | undefined,
): UnitKey | null {
  const row = asked === undefined ? null : rowAsked({ open }, asked);
  if (row !== null) return row;
  const segments = open.article.units.filter(({ kind }) => kind === "segment");
  const first = segments.find((unit) => unitStatus(state, unit) === "unreviewed") ?? segments[0];
  return (first ?? open.article.units[0])?.key ?? null;
}
