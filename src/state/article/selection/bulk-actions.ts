/**
 * What is done to many units at once. Which units, and what they show, is fixed when it is asked for; all but the active one alone are asked about
 * first, with their number, so that nobody decides what they do not look at. What has changed until the answer is left alone.
 */
import type { UnitKey } from "#core/document/article.ts";
import { approveActive } from "#state/article/findings/error-question.ts";
import { committedState, selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { BulkQuestion } from "#state/article/session/selection-state.ts";
import type { CommandContext } from "#state/commands/command.ts";
import { bulkKeys, bulkTargets } from "./row-selection.ts";

type Review = ArticleStore;

/** Units approved already are not asked about. */
export function askApproveMany(review: Review, context: CommandContext): void | Promise<void> {
  const unapproved = targets(review).filter(({ view }) => view.status !== "approved");
  const approvals = unapproved.map(({ unit, view }) => ({ key: unit.key, text: view.text }));
  return put(review, context, { kind: "approve", approvals });
}

export function askNeedsWorkMany(review: Review, context: CommandContext): void | Promise<void> {
  return put(review, context, { kind: "needs-work", keys: targets(review).map(({ unit }) => unit.key) });
}

/** What approving means while rows are selected: a question that is put is agreed to, else it is put. Answers whether rows are selected or a question is put. */
export function approvesSelection(review: Review, context: CommandContext): boolean {
  const { question, keys, actions } = review.selection.getState();
  if (question !== null) {
    // The question goes with the answer; the focus must not fall to the page.
    context.focusText();
    void confirmBulkAction(review, context);
    // Whoever goes on approving means the rows to come, not again those just approved.
    if (question.kind === "approve") actions.clear();
  } else if (keys.size > 0) void askApproveMany(review, context);
  return question !== null || keys.size > 0;
}

/** Units that are not approved are not asked about. */
export function askTakeApprovalsBack(review: Review, context: CommandContext): void | Promise<void> {
  const approved = targets(review).filter(({ committed }) => committed.status === "approved");
  return put(review, context, { kind: "take-back", keys: approved.map(({ unit }) => unit.key) });
}

/** Units that have their machine translation are not asked about. */
export function askRestoreMany(review: Review, context: CommandContext): void | Promise<void> {
  const changed = targets(review).filter(({ unit, view }) => view.text !== unit.target);
  return put(review, context, { kind: "restore", keys: changed.map(({ unit }) => unit.key) });
}

/** The reviewer has agreed. */
export function confirmBulkAction(review: Review, context: CommandContext): void | Promise<void> {
  const { question } = review.selection.getState();
  if (question !== null) return act(review, context, question);
}

function targets(review: Review) {
  const state = review.getState();
  return bulkTargets(state, review.selection.getState()).flatMap((key) => {
    const unit = selectUnit(state, key);
    return unit === null ? [] : [{ unit, view: selectUnitView(state, unit), committed: committedState(state, unit) }];
  });
}

/** The active unit alone needs no question: whoever asks looks at it. */
function put(review: Review, context: CommandContext, question: BulkQuestion): void | Promise<void> {
  const [first, ...more] = bulkKeys(question);
  const { activeKey, actions } = review.getState();
  if (first === undefined) actions.say("Nothing to do: the selected segments are so already.");
  else if (more.length > 0 || first !== activeKey) review.selection.getState().actions.ask(question);
  else if (question.kind === "approve") approveAlone(review);
  else return act(review, context, question);
}

/** As if it were not selected: its open errors are asked about, and the next unreviewed unit is active. That ends the selection. */
function approveAlone(review: Review): void {
  if (approveActive(review)) review.selection.getState().actions.clear();
}

async function act(review: Review, context: CommandContext, question: BulkQuestion): Promise<void> {
  const { approveAll, restoreAll, needsWorkAll, takeApprovalsBack } = review.getState().actions;
  const { answered } = review.selection.getState().actions;
  if (question.kind === "approve") approveAll(question.approvals);
  else if (question.kind === "restore") restoreAll(question.keys);
  else if (question.kind === "take-back") takeApprovalsBack(question.keys);
  else {
    const reason = await askReason(context, question.keys);
    if (reason === null) return;
    needsWorkAll(question.keys, reason);
  }
  answered();
}

function askReason(context: CommandContext, [first]: readonly UnitKey[]): Promise<string | null> {
  return first === undefined ? Promise.resolve(null) : context.askReason(first);
}
