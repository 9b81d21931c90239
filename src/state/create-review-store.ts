/**
 * The one store: core values, and the actions that change them.
 *
 * Every action goes the same way: find the unit, ask the core for a Change, put the Change into records and journal, and let the save queue bring
 * it to the record store. The page never waits for the record store; what it answers comes back as another change of state. Each action's own file says
 * the rest; rules are numbered in `docs/spec/review.md`.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clock, RecordStore } from "#core/ports.ts";
import { approve, copySource, needsWork, restoreMachineTranslation } from "./deciding.ts";
import { commit, type } from "./drafting.ts";
import { exportArticle } from "./exporting.ts";
import { dismissAlert, raise, say } from "./messages.ts";
import { activate, move, setMode } from "./navigating.ts";
import { closeArticle, continueArticle, NOTHING_OPEN, openArticle } from "./opening.ts";
import { forget, refreshRecent } from "./recents.ts";
import { resolveConflict } from "./resolve-conflict.ts";
import type { ReviewActions, ReviewState } from "./review-state.ts";
import { sendAll } from "./saving.ts";
import type { Session } from "./session.ts";
import { redo, undo } from "./undoing.ts";

export interface ReviewStoreOptions {
  /** Keeps the review records; one instance is one tab. */
  readonly store: RecordStore;
  readonly clock: Clock;
}

/** Creates the store on the start screen: nothing is open, nothing has been read. */
export function createReviewStore({ store: port, clock }: ReviewStoreOptions): StoreApi<ReviewState> {
  return createStore<ReviewState>((set, get) => {
    const session: Session = {
      port,
      clock,
      get,
      patch: (part) => set((state) => ({ ...part, ...undoFlags(session, { ...state, ...part }) })),
      sitting: null,
      parked: new Map(),
      turn: 0,
      unsavedMessage: null,
    };
    return {
      ...NOTHING_OPEN,
      mode: "grid",
      canUndo: false,
      canRedo: false,
      saving: "saved",
      message: "",
      alert: null,
      recent: [],
      actions: actionsOf(session),
    };
  });
}

/** What is being typed can be undone too. */
function undoFlags({ sitting }: Session, { drafts, activeKey }: ReviewState) {
  const draft = activeKey === null ? undefined : drafts.get(activeKey);
  const typing = draft !== undefined && !draft.elsewhere;
  return { canUndo: typing || Boolean(sitting?.journal.done), canRedo: Boolean(sitting?.journal.undone) };
}

function actionsOf(session: Session): ReviewActions {
  return {
    openArticle: (article, asked) => openArticle(session, article, asked),
    continueArticle: (articleKey) => continueArticle(session, articleKey),
    forget: (articleKey) => forget(session, articleKey),
    closeArticle: () => closeArticle(session),
    activate: (key, mode) => activate(session, key, mode),
    setMode: (mode) => setMode(session, mode),
    move: (step) => move(session, step),
    type: (key, text, by) => type(session, key, text, by),
    commit: (key) => commit(session, key),
    approve: (key, text) => approve(session, key, text),
    needsWork: (key, reason) => needsWork(session, key, reason),
    restoreMachineTranslation: (key) => restoreMachineTranslation(session, key),
    copySource: (key) => copySource(session, key),
    undo: () => undo(session),
    redo: () => redo(session),
    exportArticle: (format) => exportArticle(session, format),
    resolveConflict: (choice) => resolveConflict(session, choice),
    say: (message) => say(session, message),
    raise: (text) => raise(session, text),
    dismissAlert: () => dismissAlert(session),
    flush: () => {
      if (session.sitting !== null) sendAll(session.sitting);
    },
    refreshRecent: () => refreshRecent(session),
  };
}
