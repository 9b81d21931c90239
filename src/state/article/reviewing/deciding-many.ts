import type { UnitKey } from "#core/document/article.ts";
import { type Approval, approve } from "#core/review/approve.ts";
import { type Change, squash, transitionsOf } from "#core/review/change.ts";
import { markNeedsWork } from "#core/review/mark-needs-work.ts";
import { restoreMachineTranslation } from "#core/review/restore-machine-translation.ts";
import { takeApprovalBack } from "#core/review/take-approval-back.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, type FoundUnit, findUnit, ownDraft } from "#state/article/session/article-session.ts";
import { raiseLeftAlone, say } from "#state/article/session/notices.ts";
import { applyChange } from "./apply-change.ts";
import { commit } from "./drafting.ts";

/** See `ArticleActions.approveAll`. */
export function approveAll(session: ArticleSession, approvals: readonly Approval[]): number {
  const texts = new Map(approvals.map(({ key, text }) => [key, text]));
  return decideAll(session, [...texts.keys()], "Approved", ({ unit, committed }) => {
    const approval = approve(unit, committed, { key: unit.key, text: texts.get(unit.key) ?? "" });
    return approval.ok ? approval.value : "left";
  });
}

export function needsWorkAll(session: ArticleSession, keys: readonly UnitKey[], reason: string | null): number {
  return decideAll(session, keys, "Needs work:", ({ unit, committed }) => markNeedsWork(unit, committed, reason));
}

export function restoreAll(session: ArticleSession, keys: readonly UnitKey[]): number {
  const label = "Restored the machine translation of";
  return decideAll(session, keys, label, ({ unit, committed }) => restoreMachineTranslation(unit, committed));
}

export function takeApprovalsBack(session: ArticleSession, keys: readonly UnitKey[]): number {
  const label = "Took back the approval of";
  return decideAll(session, keys, label, ({ unit, committed }) => takeApprovalBack(unit, committed));
}

type Decide = (found: FoundUnit) => Change | null | "left";

/** One change, one entry in the journal, one message. What is typed in a unit is committed before; one that cannot be is left alone. */
function decideAll(session: ArticleSession, keys: readonly UnitKey[], verb: string, decide: Decide): number {
  const changes: Change[] = [];
  const left: UnitKey[] = [];
  for (const key of keys) {
    const found = settled(session, key);
    const change = found === null ? "left" : decide(found);
    if (change === "left") left.push(key);
    else if (change !== null) changes.push(change);
  }
  const change = squash(changes);
  const units = transitionsOf(change, "unit");
  const label = `${verb} ${unitsInWords(units.keys())}`;
  if (units.size > 0) applyChange(session, { label, change: { ...change, label } });
  else say(session, "Nothing was changed.");
  raiseLeftAlone(session, left);
  return units.size;
}

/** The unit with what is typed in it committed; null where that cannot be, or another tab is typing in it. */
function settled(session: ArticleSession, key: UnitKey): FoundUnit | null {
  const found = findUnit(session, key);
  if (found === null || selectUnitView(session.get(), found.unit).elsewhere) return null;
  if (session.conflicts.has(key)) return null;
  if (ownDraft(session, key) !== null && !commit(session, key)) return null;
  return findUnit(session, key);
}
