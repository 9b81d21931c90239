import type { Unit, UnitKey } from "#core/document/article.ts";
import { nextUnit, nextUnreviewed } from "#core/review/next-unreviewed.ts";
import { commit } from "./drafting.ts";
import { isFiltered, selectShownUnits } from "./filtering-shown.ts";
import { say } from "./messages.ts";
import type { Mode, OpenArticle, ReviewState } from "./review-state.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";
import { findSpot, type Session } from "./session.ts";

/** Makes a unit active; the unit left is committed first. */
export function activate(session: Session, key: UnitKey, mode: Mode): void {
  if (findSpot(session, key) === null) return;
  const { activeKey } = session.get();
  if (activeKey !== null && activeKey !== key) commit(session, activeKey);
  show(session, key, mode);
}

/** Leaving the editor commits what was typed; a refused text stays a draft. */
export function setMode(session: Session, mode: Mode): void {
  const { activeKey, mode: before } = session.get();
  if (mode === before) return;
  if (activeKey !== null && mode === "grid") commit(session, activeKey);
  session.patch({ mode });
}

/** Over the rows shown. */
export function move(session: Session, step: number): void {
  const state = session.get();
  const { units, indexOf } = selectShownUnits(state);
  const index = state.activeKey === null ? -1 : (indexOf.get(state.activeKey) ?? -1);
  const unit = units[Math.min(Math.max(index + step, 0), units.length - 1)];
  if (unit !== undefined && unit.key !== state.activeKey) activate(session, unit.key, state.mode);
}

/** Commits nothing: for the unit just acted upon. */
export function goToNextUnreviewed(session: Session, from: UnitKey): void {
  const state = session.get();
  const next = nextToReview(state, from);
  if (state.activeKey !== null && state.activeKey !== from) commit(session, state.activeKey);
  if (next !== undefined) show(session, next.key, state.mode);
}

/** Goes on without deciding anything. */
export function nextUnreviewedShown(session: Session): void {
  const { activeKey } = session.get();
  if (activeKey !== null) commit(session, activeKey);
  const state = session.get();
  const { units, indexOf } = selectShownUnits(state);
  const from = activeKey === null ? -1 : (indexOf.get(activeKey) ?? -1);
  const next = units[nextUnreviewed(units, from, (unit) => unitStatus(state, unit))];
  if (next !== undefined) show(session, next.key, state.mode);
  else say(session, isFiltered(state) ? "No other row shown is unreviewed." : "No other segment is unreviewed.");
}

/** The next unreviewed row shown. A filter may show none, such as `status:edited`: then the next one that is not approved. */
function nextToReview(state: ReviewState, from: UnitKey): Unit | undefined {
  const { units, indexOf } = selectShownUnits(state);
  const index = indexOf.get(from) ?? -1;
  const next = units[nextUnreviewed(units, index, (unit) => unitStatus(state, unit))];
  if (next !== undefined || !isFiltered(state)) return next;
  return units[nextUnit(units, index, (unit) => unitStatus(state, unit) !== "approved")];
}

export function show(session: Session, activeKey: UnitKey, mode: Mode): void {
  const before = session.get();
  if (before.activeKey !== activeKey || before.mode !== mode) session.patch({ activeKey, mode });
}

/** The unit an article opens at: the one asked for, else the first unreviewed segment, else the first segment, else the first unit. */
export function firstUnit(
  open: OpenArticle,
  state: Parameters<typeof unitStatus>[0],
  asked: UnitKey | undefined,
): UnitKey | null {
  const wanted = asked === undefined ? null : selectUnit({ open }, asked);
  if (wanted !== null) return wanted.key;
  const segments = open.article.units.filter(({ kind }) => kind === "segment");
  const first = segments.find((unit) => unitStatus(state, unit) === "unreviewed") ?? segments[0];
  return (first ?? open.article.units[0])?.key ?? null;
}
