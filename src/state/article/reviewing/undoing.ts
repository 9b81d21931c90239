import type { UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { Change } from "#core/review/change.ts";
import type { CommentId } from "#core/review/comment.ts";
import { editTarget } from "#core/review/edit-target.ts";
import {
  type Entry,
  type JournalStep,
  pushUndone,
  redo as redoEntry,
  undo as undoEntry,
} from "#core/review/journal.ts";
import type { UnitState } from "#core/review/record.ts";
import { unitName } from "#core/review/unit-state.ts";
import { committedState, hasRow, selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, findUnit, ownDraft } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { raise, say } from "#state/article/session/notices.ts";
import { findComment } from "#state/article/storing/comments.ts";
import { applyChange } from "./apply-change.ts";
import { commit, type } from "./drafting.ts";
import { show } from "./navigating.ts";

/** Fits no entry, so that one about a unit the article has not is refused. */
const NOWHERE: UnitState = { target: "", status: "unreviewed", reason: null };

/**
 * Takes back the last change. What is being typed counts as one, so that it is committed first, or, where it is refused, taken back by itself. Refused
 * texts of other units come after all changes. While a text is in conflict nothing is undone.
 */
export function undo(session: ArticleSession): void {
  const { activeKey } = session.get();
  if (!commitActive(session)) {
    if (activeKey !== null && !session.conflicts.has(activeKey)) takeBackRefused(session, activeKey);
    return;
  }
  keepTakenBack(session);
  const [waiting] = session.journal.done === null ? [...session.get().refusals.keys()].reverse() : [];
  if (waiting !== undefined) {
    takeBackRefused(session, waiting);
    return;
  }
  const step = undoEntry(session.journal, stateOf(session), commentOf(session));
  take(session, step, "Undone");
  const discarded = step?.kind === "step" ? step.entry.discarded : null;
  if (discarded === null) return;
  type(session, discarded.key, discarded.text);
  // What was undone is said already, and speaks of that text.
  session.said = new Set([discarded.key]);
  show(session, discarded.key, session.get().mode);
}

/** Does the change undone last again. Text typed since is a new change, after which there is nothing to redo. */
export function redo(session: ArticleSession): void {
  // What waits for its redo is no new change; anything else typed in the active unit is one.
  const waits = [session.journal.undone?.entry.discarded ?? null, session.broughtBack].some(
    (draft) => draft?.key === session.get().activeKey && isAsItWas(session, draft),
  );
  if (!waits && !commitActive(session)) return;
  const { discarded = null, refused = null } = session.journal.undone?.entry ?? {};
  if (refused !== null) {
    bringBackRefused(session, refused);
    return;
  }
  take(
    session,
    redoEntry(session.journal, stateOf(session), commentOf(session)),
    "Redone",
    isAsItWas(session, discarded) ? discarded.key : null,
  );
}

function isAsItWas(session: ArticleSession, draft: Entry["discarded"]): draft is NonNullable<Entry["discarded"]> {
  return draft !== null && ownDraft(session, draft.key) === draft.text;
}

function takeBackRefused(session: ArticleSession, key: UnitKey): void {
  const found = findUnit(session, key);
  const text = ownDraft(session, key);
  if (found === null || text === null) return;
  const label = `Typed in ${unitName(found.unit)}`;
  session.takenBack = null;
  session.broughtBack = null;
  session.journal = pushUndone(session.journal, {
    change: { label, units: new Map() },
    discarded: null,
    refused: { key, text },
  });
  type(session, key, found.committed.target);
  say(session, `Undone: ${label}`, new Set([key]));
  show(session, key, session.get().mode);
}

/** As a draft again; undo finds it there. */
function bringBackRefused(session: ArticleSession, refused: NonNullable<Entry["discarded"]>): void {
  const { undone } = session.journal;
  session.journal = { ...session.journal, undone: undone?.below ?? null };
  type(session, refused.key, refused.text);
  session.broughtBack = refused;
  if (undone) say(session, `Redone: ${undone.entry.change.label}`, new Set([refused.key]));
  show(session, refused.key, session.get().mode);
}

/** Text that the editor took back joins what can be redone, for the editor forgets it when an earlier change is undone. */
function keepTakenBack(session: ArticleSession): void {
  const { takenBack, journal } = session;
  session.takenBack = null;
  const found = takenBack === null ? null : findUnit(session, takenBack.key);
  if (takenBack === null || found === null || journal.done === null) return;
  const { unit, committed } = found;
  const verdict = guardEdit(session.open.article, unit, takenBack.text);
  const change = verdict.kind === "refused" ? null : editTarget(unit, committed, verdict.text);
  if (change !== null) session.journal = pushUndone(journal, { change, discarded: null });
}

function commitActive(session: ArticleSession): boolean {
  const { activeKey } = session.get();
  return activeKey === null || commit(session, activeKey);
}

function take(session: ArticleSession, step: JournalStep | null, verb: string, settled: UnitKey | null = null): void {
  if (step === null) {
    say(session, `There is nothing to be ${verb.toLowerCase()}.`);
  } else if (step.kind === "refused") {
    session.journal = step.journal;
    // Sets canUndo and canRedo too.
    raise(session, step.message);
  } else {
    const { change, journal, entry } = step;
    applyChange(session, { label: `${verb}: ${entry.change.label}`, change, journal, settled });
    const last = shownAfter(change, session.get()) ?? settled;
    if (last !== null) show(session, last, session.get().mode);
  }
}

/** The active unit where it was among those changed, so that the undoing of a bulk action moves nobody away; else the first of them that has a row. */
function shownAfter({ units, comments, dismissals }: Change, state: ArticleState): UnitKey | null {
  const { activeKey } = state;
  if (activeKey !== null && units.has(activeKey)) return activeKey;
  const commented = [...(comments?.values() ?? [])].at(-1)?.to.key;
  const dismissed = [...(dismissals?.values() ?? [])].at(-1)?.to.unit;
  return [...units.keys()].find((key) => hasRow(state, key)) ?? commented ?? dismissed ?? null;
}

function commentOf(session: ArticleSession) {
  const { comments } = session.get();
  return (id: CommentId) => findComment(comments, id);
}

function stateOf(session: ArticleSession) {
  const state = session.get();
  return (key: UnitKey) => {
    const unit = selectUnit(state, key);
    return unit === null ? NOWHERE : committedState(state, unit);
  };
}
