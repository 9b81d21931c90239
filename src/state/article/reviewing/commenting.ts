import type { UnitKey } from "#core/document/article.ts";
import { type Change, commentChange, squash } from "#core/review/change.ts";
import { type Comment, type CommentId, shownComments, withoutText } from "#core/review/comment.ts";
import { unitName } from "#core/review/unit-state.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { findUnit, type Session } from "#state/article/session/article-session.ts";
import { findComment } from "#state/article/storing/comments.ts";
import { reviewerOf } from "#state/workspace/choosing.ts";
import { applyChange } from "./apply-change.ts";

/** Blanks around the text go; false where nothing is left. */
export function addComment(session: Session, key: UnitKey, text: string): boolean {
  const found = findUnit(session, key);
  const words = text.trim();
  if (found === null || words === "") return false;
  const at = session.clock.now();
  const by = reviewerOf(session.get());
  const id = `${session.port.tab} ${at} ${++session.comments}`;
  const written = { id, key, text: words, at, changedAt: at, resolved: false, deleted: false, ...(by && { by }) };
  return run(session, commentChange(`Commented on ${unitName(found.unit)}`, withoutText(written), written));
}

/** An empty text deletes nothing and changes nothing. */
export function editComment(session: Session, id: CommentId, text: string): boolean {
  const words = text.trim();
  return words !== "" && change(session, id, "Changed a comment on", (comment) => ({ ...comment, text: words }));
}

export function resolveComment(session: Session, id: CommentId, resolved: boolean): boolean {
  const label = resolved ? "Resolved a comment on" : "Reopened a comment on";
  return change(session, id, label, (comment) => ({ ...comment, resolved }));
}

export function deleteComment(session: Session, id: CommentId): boolean {
  return change(session, id, "Deleted a comment on", withoutText);
}

/** All open ones of the unit, in one step for undo. */
export function resolveComments(session: Session, key: UnitKey): boolean {
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

function change(session: Session, id: CommentId, verb: string, to: (comment: Comment) => Comment): boolean {
  const comment = findComment(session.get().comments, id);
  if (comment === undefined || comment.deleted) return false;
  return run(session, commentChange(`${verb} ${nameOf(session, comment.key)}`, comment, to(comment)));
}

function nameOf(session: Session, key: UnitKey): string {
  const unit = selectUnit(session.get(), key);
  return unit === null ? key : unitName(unit);
}

function run(session: Session, done: Change | null): boolean {
  const { sitting } = session;
  if (sitting === null || done === null || done.comments === undefined) return false;
  applyChange(session, sitting, { label: done.label, change: done });
  return true;
}
