import type { UnitKey } from "#core/document/article.ts";
import { type Change, commentChange, isEmpty, squash } from "#core/review/change.ts";
import { type Comment, type CommentId, shownComments, withoutText } from "#core/review/comment.ts";
import { unitName } from "#core/review/unit-state.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, findUnit } from "#state/article/session/article-session.ts";
import { findComment } from "#state/article/storing/annotations.ts";
import { applyChange } from "./apply-change.ts";

/** Blanks around the text go; false where nothing is left. */
export function addComment(session: ArticleSession, key: UnitKey, text: string): boolean {
  const found = findUnit(session, key);
  const words = text.trim();
  if (found === null || words === "") return false;
  const at = session.ports.clock.now();
  const by = reviewerOf(session.ports.settings.getState());
  // Deleted ones stay in the map, so that no number is given twice.
  const id = `${session.ports.records.tab} ${at} ${[...session.get().comments.values()].flat().length + 1}`;
  const marks = { changedAt: at, resolved: false, gone: false };
  const written = { kind: "comment", id, key, text: words, at, ...marks, ...(by && { by }) } as const;
  return run(session, commentChange(`Commented on ${unitName(found.unit)}`, withoutText(written), written));
}

/** An empty text deletes nothing and changes nothing. */
export function editComment(session: ArticleSession, id: CommentId, text: string): boolean {
  const words = text.trim();
  return words !== "" && change(session, id, "Changed a comment on", (comment) => ({ ...comment, text: words }));
}

export function resolveComment(session: ArticleSession, id: CommentId, resolved: boolean): boolean {
  const label = resolved ? "Resolved a comment on" : "Reopened a comment on";
  return change(session, id, label, (comment) => ({ ...comment, resolved }));
}

export function deleteComment(session: ArticleSession, id: CommentId): boolean {
  return change(session, id, "Deleted a comment on", withoutText);
}

/** All open ones of the unit, in one step for undo. */
export function resolveComments(session: ArticleSession, key: UnitKey): boolean {
  const open = shownComments(session.get().comments.get(key)).filter(({ resolved }) => !resolved);
  const changes = open.map((comment) => commentChange("", comment, { ...comment, resolved: true }));
  const label = `Resolved the comments on ${nameOf(session, key)}`;
  return run(
    session,
    squash(
      changes.filter((one) => one !== null),
      label,
    ),
  );
}

function change(session: ArticleSession, id: CommentId, verb: string, to: (comment: Comment) => Comment): boolean {
  const comment = findComment(session.get().comments, id);
  if (comment === undefined || comment.gone) return false;
  return run(session, commentChange(`${verb} ${nameOf(session, comment.key)}`, comment, to(comment)));
}

function nameOf(session: ArticleSession, key: UnitKey): string {
  const unit = selectUnit(session.get(), key);
  return unit === null ? key : unitName(unit);
}

function run(session: ArticleSession, done: Change | null): boolean {
  if (done === null || isEmpty(done)) return false;
  applyChange(session, { label: done.label, change: done });
  return true;
}
