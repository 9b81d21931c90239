import type { UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { type Change, type PresentRecords, unitsOf } from "#core/review/change.ts";
import { editTarget } from "#core/review/edit-target.ts";
import {
  type Entry,
  type JournalStep,
  pushUndone,
  redo as redoEntry,
  undo as undoEntry,
} from "#core/review/journal.ts";
import { unitName } from "#core/review/unit-state.ts";
import { committedState, hasRow, selectUnit } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, findUnit, ownDraft } from "#state/article/session/article-session.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { raise, say } from "#state/article/session/notices.ts";
import { findComment } from "#state/article/storing/annotations.ts";
import { applyChange } from "./apply-change.ts";
import { commit, type } from "./drafting.ts";
import { show } from "./navigating.ts";

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
  const { askWhole } = session.journal.done?.entry ?? {};
  if (askWhole !== undefined) {
    askWhole("undo");
    return;
  }
  const step = undoEntry(session.journal, presentRecords(session));
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
  const { discarded = null, refused = null, askWhole } = session.journal.undone?.entry ?? {};
  if (askWhole !== undefined) {
    askWhole("redo");
    return;
  }
  if (refused !== null) {
    bringBackRefused(session, refused);
    return;
  }
  take(
    session,
    redoEntry(session.journal, presentRecords(session)),
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
    change: { label, records: {} },
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
function shownAfter(change: Change, state: ArticleState): UnitKey | null {
  const units = unitsOf(change).filter((key) => hasRow(state, key));
  return units.find((key) => key === state.activeKey) ?? units[0] ?? null;
}

/** A unit that the article has not is not there, so that an entry about it is refused. */
function presentRecords(session: ArticleSession): PresentRecords {
  const state = session.get();
  return {
    unit: (key) => {
      const unit = selectUnit(state, key);
      return unit === null ? undefined : committedState(state, unit);
    },
    comment: (id) => findComment(state.comments, id),
    dismissal: (id) => state.dismissals.get(id),
  };
}
