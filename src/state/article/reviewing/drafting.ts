import type { Unit, UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { editTarget } from "#core/review/edit-target.ts";
import type { UnitState } from "#core/review/record.ts";
import { unitName } from "#core/review/unit-state.ts";
import { type ArticleSession, findUnit, ownDraft } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { endAlert, endConflict, endSaid, raiseConflict, raiseRefusal } from "#state/article/session/notices.ts";
import { withOwnDraft } from "#state/article/storing/draft-map.ts";
import { reportSaving } from "#state/article/storing/saving.ts";
import type { TypedBy } from "#state/editor/editor-port.ts";
import { applyChange, without } from "./apply-change.ts";
import { typedText } from "./line-endings.ts";

/** See `ArticleActions.type`. What was said of the text is over. */
export function typeOn(session: ArticleSession, key: UnitKey, raw: string, by?: TypedBy): void {
  const { drafts } = session.get();
  type(session, key, raw, by);
  if (session.get().drafts !== drafts) endSaid(session, key);
}

/** See `ArticleActions.type`. Costs the same in a large article as in a small one. */
export function type(session: ArticleSession, key: UnitKey, raw: string, by: TypedBy = "hand"): void {
  const found = findUnit(session, key);
  if (found === null) return;
  const { unit, committed } = found;
  if (by === "hand") session.takenBack = null;
  if (by === "undo") session.takenBack ??= { key, text: ownDraft(session, key) ?? committed.target };
  const text = typedText(session.open.article, unit, [committed.target, unit.target], raw);
  const back = text === committed.target;
  const typedSteps = stepsAfter(session.get(), key, by, back);
  if (back && ownDraft(session, key) === null) {
    session.patch({ typedSteps });
    return;
  }
  if (back) session.typedAt.delete(key);
  else session.typedAt.set(key, session.ports.clock.now());
  const { records, drafts, refusals } = session.get();
  session.patch({
    drafts: withOwnDraft(session, records, drafts, key, back ? null : text),
    refusals: without(refusals, key),
    // With the text, so that nobody sees the one without the other.
    typedSteps,
  });
  if (back) endConflict(session, key);
  endAlert(session, key);
  session.draftSaver.touch(key);
  reportSaving(session);
}

/** The same object for as long as it says the same. */
function stepsAfter(
  { typedSteps }: ArticleState,
  key: UnitKey,
  by: TypedBy,
  back: boolean,
): ArticleState["typedSteps"] {
  const steps = { key, undo: by !== "undo" || !back, redo: by !== "hand" };
  const isSame = typedSteps?.key === key && typedSteps.undo === steps.undo && typedSteps.redo === steps.redo;
  return isSame ? typedSteps : steps;
}

/** Makes this tab's draft the committed target. False where it stays a draft: refused, or in conflict with another tab. */
export function commit(session: ArticleSession, key: UnitKey): boolean {
  const found = findUnit(session, key);
  const draft = ownDraft(session, key);
  if (found === null) return false;
  if (draft === null) return true;
  const guarded = guardDraft(session, found.unit, found.committed, draft);
  if (guarded === null) return false;
  const { unit, committed } = found;
  const change = editTarget(unit, committed, guarded.target);
  applyChange(session, { label: `Edited ${unitName(unit)}`, change, settled: key, note: guarded.note });
  return true;
}

export interface GuardedDraft {
  readonly target: string;
  /** What the frame guard escaped. */
  readonly note: string | null;
}

/**
 * The text as the frame guard lets it be committed; null, with an alert, where it does not or another tab's text is to be looked at first.
 * A refused text stays as this tab's draft.
 */
export function guardDraft(
  session: ArticleSession,
  unit: Unit,
  committed: UnitState,
  text: string,
): GuardedDraft | null {
  const theirs = session.conflicts.get(unit.key);
  if (theirs !== undefined) {
    raiseConflict(session, unit, theirs);
    return null;
  }
  if (text === committed.target || text === unit.target) return { target: text, note: null };
  const verdict = guardEdit(session.open.article, unit, text);
  if (verdict.kind !== "refused") {
    return { target: verdict.text, note: verdict.kind === "escaped" ? verdict.message : null };
  }
  session.patch({ refusals: new Map(session.get().refusals).set(unit.key, verdict.message) });
  raiseRefusal(session, unit, verdict.message);
  return null;
}

/**
 * Makes room for another text: this tab's draft is committed, so that undo and history have it, or, where the frame guard refuses it, handed back to
 * be kept in the journal.
 */
export function commitOrKeep(session: ArticleSession, unit: Unit, committed: UnitState): string | null {
  const draft = ownDraft(session, unit.key);
  if (draft === null) return null;
  const verdict = draft === unit.target ? null : guardEdit(session.open.article, unit, draft);
  if (verdict?.kind === "refused") return draft;
  const change = editTarget(unit, committed, verdict?.text ?? draft);
  applyChange(session, { label: `Edited ${unitName(unit)}`, change, settled: unit.key });
  return null;
}
