/**
 * The one store: core values, and the actions that change them.
 *
 * Every action goes the same way: find the unit, ask the core for a Change, put the Change into records and journal, and let the save queue bring
 * it to the record store. The page never waits for the record store; what it answers comes back as another change of state. Each action's own file says
 * the rest; rules are numbered in `docs/spec/review.md`.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Clock, PlaceStore, RecordStore } from "#core/ports.ts";
import { approve, copySource, needsWork, restoreMachineTranslation } from "./deciding.ts";
import { commit, type } from "./drafting.ts";
import { exportArticle } from "./exporting.ts";
import { setFilter } from "./filtering.ts";
import { forgetfulPlaces, savePlace, scrolled, touchPlace } from "./filtering-place.ts";
import { dismissAlert, raise, say } from "./messages.ts";
import { activate, move, nextUnreviewedShown, setMode } from "./navigating.ts";
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
  /** Remembers where the reviewer was; nothing is remembered without it. */
  readonly places?: PlaceStore;
}

/** Creates the store on the start screen: nothing is open, nothing has been read. */
export function createReviewStore({
  store: port,
  clock,
  places = forgetfulPlaces,
}: ReviewStoreOptions): StoreApi<ReviewState> {
  return createStore<ReviewState>((set, get) => {
    const session: Session = {
      port,
      clock,
      places,
      get,
      patch: (part) => {
        set((state) => ({ ...part, ...undoFlags(session, { ...state, ...part }) }));
        if ("activeKey" in part || "filter" in part) touchPlace(session);
      },
      sitting: null,
      parked: new Map(),
      turn: 0,
      top: null,
      placeTimer: null,
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
    goToNextUnreviewed: () => nextUnreviewedShown(session),
    setFilter: (text) => setFilter(session, text),
    scrolled: (top) => scrolled(session, top),
    type: (key, text) => type(session, key, text),
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
      savePlace(session);
      if (session.sitting !== null) sendAll(session.sitting);
    },
    refreshRecent: () => refreshRecent(session),
  };
}
