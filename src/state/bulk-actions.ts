/**
 * What is done to many units at once. Which units, and what they show, is fixed when it is asked for; more than one unit is asked about first, with
 * their number. What has changed until the answer is left alone.
 */
import type { StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import { asksAboutErrors, withErrorsToAsk } from "./ask-errors.ts";
import type { CommandContext } from "./commands/command.ts";
import type { ReviewState } from "./review-state.ts";
import { type BulkQuestion, bulkTargets, rowSelectionOf } from "./row-selection.ts";
import { selectUnit, selectUnitView } from "./select-unit.ts";

type Review = StoreApi<ReviewState>;

/** Units approved already are not asked about. The question says how many have open errors; one unit alone is asked about as the command for one does. */
export function askApproveMany(review: Review, context: CommandContext): void | Promise<void> {
  const unapproved = targets(review).filter(({ view }) => view.status !== "approved");
  const [first] = unapproved;
  if (first !== undefined && unapproved.length === 1 && asksAboutErrors(review, first.unit, first.view.text)) return;
  const approvals = unapproved.map(({ unit, view }) => ({ key: unit.key, text: view.text }));
  const withErrors = withErrorsToAsk(review.getState(), approvals);
  return put(review, context, { kind: "approve", approvals, withErrors });
}

export function askNeedsWorkMany(review: Review, context: CommandContext): void | Promise<void> {
  return put(review, context, { kind: "needs-work", keys: targets(review).map(({ unit }) => unit.key) });
}

/** Units that have their machine translation are not asked about. */
export function askRestoreMany(review: Review, context: CommandContext): void | Promise<void> {
  const changed = targets(review).filter(({ unit, view }) => view.text !== unit.target);
  return put(review, context, { kind: "restore", keys: changed.map(({ unit }) => unit.key) });
}

/** The units the question is about. */
export function bulkKeys(question: BulkQuestion): readonly UnitKey[] {
  return question.kind === "approve" ? question.approvals.map(({ key }) => key) : question.keys;
}

/** The reviewer has agreed. */
export function confirmBulkAction(review: Review, context: CommandContext): void | Promise<void> {
  const { question } = rowSelectionOf(review).getState();
  if (question !== null) return act(review, context, question);
}

function targets(review: Review) {
  const state = review.getState();
  return bulkTargets(state, rowSelectionOf(review).getState()).flatMap((key) => {
    const unit = selectUnit(state, key);
    return unit === null ? [] : [{ unit, view: selectUnitView(state, unit) }];
  });
}

function put(review: Review, context: CommandContext, question: BulkQuestion): void | Promise<void> {
  const size = bulkKeys(question).length;
  if (size === 0) review.getState().actions.say("Nothing to do: the selected segments are so already.");
  else if (size === 1) return act(review, context, question);
  else rowSelectionOf(review).getState().actions.ask(question);
}

async function act(review: Review, context: CommandContext, question: BulkQuestion): Promise<void> {
  const { approveAll, restoreAll, needsWorkAll } = review.getState().actions;
  const { answered } = rowSelectionOf(review).getState().actions;
  if (question.kind === "approve") approveAll(question.approvals);
  else if (question.kind === "restore") restoreAll(question.keys);
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
