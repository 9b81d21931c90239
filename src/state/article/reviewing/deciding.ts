import type { UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { approve as approveUnit } from "#core/review/approve.ts";
import { type Change, isEmpty, squash, transitionsOf } from "#core/review/change.ts";
import { copySource as copySourceTo } from "#core/review/copy-source.ts";
import { editTarget } from "#core/review/edit-target.ts";
import { markNeedsWork } from "#core/review/mark-needs-work.ts";
import { restoreMachineTranslation as restore } from "#core/review/restore-machine-translation.ts";
import { takeApprovalBack as takeBack } from "#core/review/take-approval-back.ts";
import { unitName } from "#core/review/unit-state.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, type FoundUnit, findUnit, ownDraft } from "#state/article/session/article-session.ts";
import type { PutWords } from "#state/article/session/article-state.ts";
import { endConflict, raise, say } from "#state/article/session/notices.ts";
import { applyChange, type ChangeRequest } from "./apply-change.ts";
import { commitOrKeep, guardDraft } from "./drafting.ts";
import { typedText } from "./line-endings.ts";
import { goOn, nextAfter } from "./navigating.ts";

/** See `ArticleActions.approve`. */
export function approve(session: ArticleSession, key: UnitKey, text: string): boolean {
  const found = findUnit(session, key);
  if (found === null) {
    raise(session, `Nothing was approved: this article has no ${key}.`);
    return false;
  }
  const { unit, committed } = found;
  const shown = selectUnitView(session.get(), unit).text;
  const seen = typedText(session.open.article, unit, [shown], text);
  const stale = approveUnit(unit, { ...committed, target: shown }, { key, text: seen });
  if (!stale.ok) {
    raise(session, stale.failure, { key });
    return false;
  }
  const guarded = guardDraft(session, unit, committed, seen);
  if (guarded === null) return false;
  const edit = editTarget(unit, committed, guarded.target);
  const approval = approveUnit(unit, after(found, edit), { key, text: guarded.target });
  if (!approval.ok) return false;
  const next = nextAfter(session, key);
  applyChange(session, {
    ...inSteps(`Approved ${unitName(unit)}`, edit, approval.value),
    settled: key,
    note: guarded.note,
    isLast: next === null,
  });
  goOn(session, key, next);
  return true;
}

/** Marks the unit, with what is typed in it. False where the frame guard refuses that. */
export function needsWork(session: ArticleSession, key: UnitKey, reason: string | null): boolean {
  const found = findUnit(session, key);
  if (found === null) return false;
  const { unit, committed } = found;
  const guarded = guardDraft(session, unit, committed, ownDraft(session, key) ?? committed.target);
  if (guarded === null) return false;
  const edit = editTarget(unit, committed, guarded.target);
  const label = `Needs work: ${unitName(unit)}`;
  const mark = markNeedsWork(unit, after(found, edit), reason);
  applyChange(session, { ...inSteps(label, edit, mark), settled: key, note: guarded.note });
  return true;
}

/** Takes the unit's approval back; what is typed in it stays as it is. False where it is not approved. */
export function takeApprovalBack(session: ArticleSession, key: UnitKey): boolean {
  const found = findUnit(session, key);
  const change = found === null ? null : takeBack(found.unit, found.committed);
  if (found === null || change === null) return false;
  applyChange(session, { label: change.label, change });
  return true;
}

/** False where the unit has its machine translation already. */
export function restoreMachineTranslation(session: ArticleSession, key: UnitKey): boolean {
  const found = findUnit(session, key);
  if (found === null || (ownDraft(session, key) ?? found.committed.target) === found.unit.target) return false;
  const label = `Restored the machine translation of ${unitName(found.unit)}`;
  return replace(session, key, label, (now) => restore(now.unit, now.committed));
}

/** False for a field, and where the source is refused as a target or is the target already. */
export function copySource(session: ArticleSession, key: UnitKey): boolean {
  const found = findUnit(session, key);
  if (found === null) return false;
  const { unit } = found;
  if (unit.kind === "field") {
    say(session, `${unitName(unit)} has no source to copy.`, new Set([key]));
    return false;
  }
  if ((ownDraft(session, key) ?? found.committed.target) === unit.source) return false;
  const verdict = guardEdit(session.open.article, unit, unit.source);
  if (verdict.kind === "refused") {
    raise(session, `${unitName(unit)}: the source cannot be copied here. ${verdict.message}`, { key });
    return false;
  }
  const label = `Copied the source to ${unitName(unit)}`;
  return replace(session, key, label, (now) => copySourceTo(now.unit, now.committed, verdict.text));
}

/** See `ArticleActions.putText`. */
export function putText(session: ArticleSession, key: UnitKey, text: string, words: PutWords): boolean {
  const found = findUnit(session, key);
  if (found === null || (ownDraft(session, key) ?? found.committed.target) === text) return false;
  const { unit } = found;
  const verdict = guardEdit(session.open.article, unit, text);
  if (verdict.kind === "refused") {
    raise(session, `${unitName(unit)}: ${words.refused}. ${verdict.message}`, { key });
    return false;
  }
  const label = `${words.did} ${unitName(unit)}`;
  return replace(session, key, label, (now) => editTarget(now.unit, now.committed, verdict.text, label));
}

/** Puts another text in the unit's place; what was typed there can be had back by undo. */
function replace(
  session: ArticleSession,
  key: UnitKey,
  label: string,
  command: (now: FoundUnit) => Change | null,
): boolean {
  const before = findUnit(session, key);
  if (before === null) return false;
  endConflict(session, key);
  const refused = commitOrKeep(session, before.unit, before.committed);
  const now = findUnit(session, key);
  if (now === null) return false;
  const discarded = refused === null ? null : { key, text: refused };
  applyChange(session, { label, change: command(now), settled: key, discarded });
  return true;
}

/** The unit's state after the change. */
export function after({ unit, committed }: FoundUnit, change: Change | null) {
  return (change === null ? undefined : transitionsOf(change, "unit").get(unit.key)?.to) ?? committed;
}

/** What was typed and what was decided about it: stored as one, taken back as the two changes they were. */
export function inSteps(
  label: string,
  ...parts: readonly (Change | null)[]
): Pick<ChangeRequest, "label" | "change" | "steps"> {
  const steps = parts.filter((part) => part !== null);
  const change = squash(steps, label);
  return { label, change: isEmpty(change) ? null : change, steps };
}
