import type { Finding } from "#core/checks/finding.ts";
import type { Unit } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { Approval } from "#core/review/approve.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { Settings } from "#core/settings/settings.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectActiveUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";

/** The open errors of a text that whoever approves it is to be asked about. */
function errorsToAsk(state: ArticleState, { askErrors }: Settings, { key, text }: Approval): readonly Finding[] {
  if (!askErrors || state.checked.get(key)?.text !== text) return [];
  return selectFindings(state, key).filter(({ severity }) => severity === "error");
}

/** Of texts that are to be approved together, those with open errors that have to be asked about. */
export function withErrorsToAsk(
  state: ArticleState,
  settings: Settings,
  approvals: readonly Approval[],
): readonly Approval[] {
  return approvals.filter((approval) => errorsToAsk(state, settings, approval).length > 0);
}

/** What the frame guard refuses is told by it, and what it escapes is another text. */
function isWrittenAsItIs({ open }: ArticleState, unit: Unit, text: string): boolean {
  return guardEdit(open.article, unit, text).kind === "accepted";
}

/**
 * Puts the question whether a unit with an open error is to be approved, once for each of its texts: whoever approves again has answered.
 *
 * @returns whether approving has to wait for the answer
 */
function asksAboutErrors(review: ArticleStore, unit: Unit, text: string): boolean {
  const state = review.getState();
  if ((state.alert?.about?.error ?? null) !== null) state.actions.dismissAlert();
  if (review.askedAbout.get(unit.key) === text) return false;
  const errors = errorsToAsk(state, review.settings.getState(), { key: unit.key, text });
  const [first] = errors;
  if (first === undefined || !isWrittenAsItIs(state, unit, text)) return false;
  const more = errors.length === 1 ? "" : ` and ${errors.length - 1} more`;
  const question = `${unitName(unit)} has an open error: ${first.message}${more}. Approve it again to approve it as it is.`;
  review.askedAbout.set(unit.key, text);
  state.actions.raise(question, { key: unit.key, error: first });
  return true;
}

/**
 * Approves the active unit with the text it shows, once its open errors were asked about. A text that the checks have not come to yet is checked first. Where that
 * takes too long, or the reviewer goes on, it is approved, and said later what was found in it.
 *
 * @param then called where it was approved
 */
export function approveActive(
  review: ArticleStore,
  { doBeforeNextKey }: Pick<ArticleWindow, "doBeforeNextKey">,
  then = () => {},
): void {
  const state = review.getState();
  const unit = selectActiveUnit(state);
  if (unit === null) return;
  const { text } = selectUnitView(state, unit);
  const decide = () => {
    if (!asksAboutErrors(review, unit, text) && approveNoting(review, unit, text)) then();
  };
  // In an article just opened nobody waits for a machine translation's turn: approving one after the other stays as quick as ever.
  const isWaitedFor = text !== unit.target && isToBeChecked(review, { key: unit.key, text });
  const checked = isWaitedFor ? review.checks?.checkNow(unit.key) : null;
  if (checked) doBeforeNextKey(checked, decide);
  else decide();
}

/** Whether nobody knows yet if whoever approves this text is to be asked. */
function isToBeChecked(review: ArticleStore, { key, text }: Approval): boolean {
  const isAsked = !review.settings.getState().askErrors || review.askedAbout.get(key) === text;
  return !isAsked && review.checks?.isKnown(key, text) !== true;
}

function approveNoting(review: ArticleStore, { key }: Unit, text: string): boolean {
  return noteUnchecked(review, [{ key, text }], () => review.getState().actions.approve(key, text));
}

/** Approves, and notes which texts were approved before they were checked: what is found in them is said when it comes. */
export function noteUnchecked<T>(review: ArticleStore, approvals: readonly Approval[], approve: () => T): T {
  const unchecked = approvals.filter((approval) => isToBeChecked(review, approval));
  const answer = approve();
  for (const { key } of unchecked) {
    const record = review.getState().records.get(key);
    if (record?.status === "approved") review.approvedUnchecked.set(key, record.target);
  }
  return answer;
}
