import type { Unit, UnitKey } from "#core/document/article.ts";
import { nextToReview } from "#core/review/next-to-review.ts";
import { commit } from "./drafting.ts";
import { noSuchUnit, say } from "./messages.ts";
import type { Mode, OpenArticle } from "./review-state.ts";
import { selectUnit, unitStatus } from "./select-unit.ts";
import { findSpot, type Session } from "./session.ts";

/** Makes a unit active; the unit left is committed first. Says so where the article has no such unit. */
export function activate(session: Session, key: UnitKey, mode: Mode): void {
  if (findSpot(session, key) === null) {
    if (session.get().open !== null) say(session, noSuchUnit(key));
    return;
  }
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

export function move(session: Session, step: number): void {
  const { open, activeKey, mode } = session.get();
  if (open === null || open.article.units.length === 0) return;
  const index = activeKey === null ? -1 : (open.indexOf.get(activeKey) ?? -1);
  const target = Math.min(Math.max(index + step, 0), open.article.units.length - 1);
  const unit = open.article.units[target];
  if (unit !== undefined && unit.key !== activeKey) activate(session, unit.key, mode);
}

/** Commits nothing: for the unit just acted upon. */
export function goToNext(session: Session, from: UnitKey): void {
  const { activeKey, mode } = session.get();
  const next = nextAfter(session, from);
  if (activeKey !== null && activeKey !== from) commit(session, activeKey);
  if (next !== null) show(session, next.key, mode);
}

/** Whether another unit than this one is left to review. */
export function hasNext(session: Session, from: UnitKey): boolean {
  return nextAfter(session, from) !== null;
}

function nextAfter(session: Session, from: UnitKey): Unit | null {
  const state = session.get();
  if (state.open === null) return null;
  const { units } = state.open.article;
  const index = state.open.indexOf.get(from) ?? -1;
  return units[nextToReview(units, index, (unit) => unitStatus(state, unit))] ?? null;
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
