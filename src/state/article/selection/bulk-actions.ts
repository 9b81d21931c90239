/**
 * What is done to many units at once. Which units, and what they show, is fixed when it is asked for; all but the active one alone are asked about
 * first, with their number, so that nobody decides what they do not look at. What has changed until the answer is left alone.
 */
import { approveActive, noteUnchecked } from "#state/article/findings/error-question.ts";
import { committedState, selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";
import type { BulkQuestion } from "#state/article/session/selection-state.ts";
import { bulkKeys, bulkTargets } from "./row-selection.ts";

type Review = ArticleStore;
/** What approving the active unit alone may have to wait for. */
type Approving = Pick<ArticleWindow, "doBeforeNextKey">;

/** Units approved already are not asked about. */
export function askApproveMany(review: Review, view: Approving): void | Promise<void> {
  const unapproved = targets(review).filter(({ view }) => view.status !== "approved");
  const approvals = unapproved.map(({ unit, view }) => ({ key: unit.key, text: view.text }));
  return put(review, view, { kind: "approve", approvals });
}

/** The field for the reason says how many there are, and is the question: what is typed next belongs there. That nothing is selected means all rows shown. */
export async function needsWorkMany(review: Review, { askReason }: Pick<ArticleWindow, "askReason">): Promise<void> {
  const keys = targets(review).map(({ unit }) => unit.key);
  if (keys.length === 0) return sayNothingToDo(review);
  const reason = await askReason(keys);
  if (reason === null) return;
  review.getState().actions.needsWorkAll(keys, reason);
  review.selection.getState().actions.clear();
}

/** Whether approving means the selected rows, or the question that is put about rows. */
export function isSelectionMeant(review: Review): boolean {
  const { question, keys } = review.selection.getState();
  return question !== null || keys.size > 0;
}

/** What approving means then: a question that is put is agreed to, else it is put. */
export function approveSelection(
  review: Review,
  view: Approving & Pick<ArticleWindow, "focusText">,
): void | Promise<void> {
  if (review.selection.getState().question === null) return askApproveMany(review, view);
  // The question goes with the answer; the focus must not fall to the page.
  view.focusText();
  confirmBulkAction(review);
}

/** Units that are not approved are not asked about. */
export function askTakeApprovalsBack(review: Review, view: Approving): void | Promise<void> {
  const approved = targets(review).filter(({ committed }) => committed.status === "approved");
  return put(review, view, { kind: "take-back", keys: approved.map(({ unit }) => unit.key) });
}

/** Units that have their machine translation are not asked about. */
export function askRestoreMany(review: Review, view: Approving): void | Promise<void> {
  const changed = targets(review).filter(({ unit, view }) => view.text !== unit.target);
  return put(review, view, { kind: "restore", keys: changed.map(({ unit }) => unit.key) });
}

/** The reviewer has agreed. */
export function confirmBulkAction(review: Review): void {
  const { question } = review.selection.getState();
  if (question !== null) act(review, question);
}

function targets(review: Review) {
  const state = review.getState();
  return bulkTargets(state, review.selection.getState()).flatMap((key) => {
    const unit = selectUnit(state, key);
    return unit === null ? [] : [{ unit, view: selectUnitView(state, unit), committed: committedState(state, unit) }];
  });
}

/** The active unit alone needs no question: whoever asks looks at it. Approving it is as if it were not selected, and ends the selection too. */
function put(review: Review, view: Approving, question: BulkQuestion): void | Promise<void> {
  const [first, ...more] = bulkKeys(question);
  const { clear, ask } = review.selection.getState().actions;
  if (first === undefined) sayNothingToDo(review);
  else if (more.length > 0 || first !== review.getState().activeKey) ask(question);
  else if (question.kind === "approve") return approveActive(review, view, clear);
  else act(review, question);
}

function sayNothingToDo(review: Review): void {
  review.getState().actions.say("Nothing to do: the selected segments are so already.");
}

/** What is done next means other rows: none is selected any more. */
function act(review: Review, question: BulkQuestion): void {
  const { approveAll, restoreAll, takeApprovalsBack } = review.getState().actions;
  if (question.kind === "approve") noteUnchecked(review, question.approvals, () => approveAll(question.approvals));
  else if (question.kind === "restore") restoreAll(question.keys);
  else takeApprovalsBack(question.keys);
  review.selection.getState().actions.clear();
}
