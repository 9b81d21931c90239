/**
 * The one store: core values, and the actions that change them.
 *
 * Every action goes the same way: find the unit, ask the core for a Change, put the Change into records and journal, and let the save queue bring
 * it to the record store. The page never waits for the record store; what it answers comes back as another change of state. Each action's own file says
 * the rest; rules are numbered in `docs/spec/review.md`.
 */
import { createStore } from "zustand/vanilla";
import type { Unit } from "#core/document/article.ts";
import type { Clock, PlaceStore, RecordStore, SettingsKeeper } from "#core/ports.ts";
import { readSettings } from "#core/settings/settings.ts";
import { createFindStore } from "#state/article/find/find-actions.ts";
import { createFindingsPanel } from "#state/article/findings/list-actions.ts";
import { createRowSelection } from "#state/article/selection/row-selection.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { changeSettings, panelReached, setNarrow, showPanel, togglePanel } from "#state/workspace/choosing.ts";
import { forget, refreshRecent } from "#state/workspace/recents.ts";
import { takeChecked } from "./findings/take-checked.ts";
import { carryOver, closeArticle, continueArticle, NOTHING_OPEN, openArticle } from "./opening.ts";
import { addComment, deleteComment, editComment, resolveComment, resolveComments } from "./reviewing/commenting.ts";
import {
  approve,
  copySource,
  needsWork,
  restoreMachineTranslation,
  restoreVersion,
  takeApprovalBack,
  takeEarlierTranslation,
} from "./reviewing/deciding.ts";
import { approveAll, needsWorkAll, restoreAll, takeApprovalsBack } from "./reviewing/deciding-many.ts";
import { dismiss, withdrawDismissals } from "./reviewing/dismissing.ts";
import { commit, type } from "./reviewing/drafting.ts";
import { exportArticle } from "./reviewing/exporting.ts";
import { setFilter } from "./reviewing/filtering.ts";
import { activate, goToUnit, move, nextUnreviewedShown, setMode } from "./reviewing/navigating.ts";
import { replaceTexts } from "./reviewing/replacing.ts";
import { resolveConflict } from "./reviewing/resolve-conflict.ts";
import { redo, undo } from "./reviewing/undoing.ts";
import type { Session } from "./session/article-session.ts";
import type { ReviewActions, ReviewState } from "./session/article-state.ts";
import { dismissAlert, endAlert, isOutlived, raise, say } from "./session/notices.ts";
import { typeComment } from "./storing/comment-drafts.ts";
import { forgetfulPlaces, savePlace, scrolled, touchPlace } from "./storing/place.ts";
import { sendAll } from "./storing/saving.ts";
import { readVersions } from "./storing/unit-versions.ts";

export interface ReviewStoreOptions {
  /** Keeps the review records; one instance is one tab. */
  readonly store: RecordStore;
  readonly clock: Clock;
  /** Keeps the reviewer's settings; without it they last as long as the page. */
  readonly settings?: SettingsKeeper;
  /** Remembers where the reviewer was; nothing is remembered without it. */
  readonly places?: PlaceStore;
}

/** Creates the store on the start screen: nothing is open, nothing has been read. */
export function createReviewStore({
  store: port,
  clock,
  settings,
  places = forgetfulPlaces,
}: ReviewStoreOptions): ArticleStore {
  const article = createStore<ReviewState>((set, get) => {
    const session: Session = {
      port,
      clock,
      settings: settings ?? null,
      comments: 0,
      places,
      get,
      patch: (part) => {
        set((state) => ({ ...part, ...undoFlags(session, { ...state, ...part }) }));
        if (isOutlived(get())) endAlert(session);
        if ("activeKey" in part || "filter" in part || "mode" in part) touchPlace(session);
      },
      sitting: null,
      parked: new Map(),
      turn: 0,
      top: null,
      placeTimer: null,
      unsavedMessage: null,
    };
    settings?.watch((kept) => session.patch({ settings: readSettings(kept) }));
    return {
      ...NOTHING_OPEN,
      mode: "grid",
      canUndo: false,
      canRedo: false,
      saving: "saved",
      message: "",
      alert: null,
      recent: [],
      settings: readSettings(settings?.load()),
      narrow: false,
      drawer: false,
      panelAsked: null,
      actions: actionsOf(session),
    };
  });
  return Object.assign(article, {
    find: createFindStore(article),
    selection: createRowSelection(article),
    findings: createFindingsPanel(article),
    askedAbout: new Map<Unit, string>(),
    endWaiting: null,
  });
}

/** What is being typed can be undone too, and so can what was refused. */
function undoFlags({ sitting }: Session, { drafts, activeKey, refusals }: ReviewState) {
  const draft = activeKey === null ? undefined : drafts.get(activeKey);
  const typing = draft !== undefined && !draft.elsewhere;
  return {
    canUndo: typing || refusals.size > 0 || Boolean(sitting?.journal.done),
    canRedo: Boolean(sitting?.journal.undone),
  };
}

function actionsOf(session: Session): ReviewActions {
  return {
    openArticle: (article, asked, returning) => openArticle(session, article, asked, returning),
    continueArticle: (articleKey, asked, returning) => continueArticle(session, articleKey, asked, returning),
    forget: (articleKey) => forget(session, articleKey),
    closeArticle: () => closeArticle(session),
    activate: (key, mode) => activate(session, key, mode),
    goToUnit: (key) => goToUnit(session, key),
    setMode: (mode) => setMode(session, mode),
    move: (step) => move(session, step),
    goToNextUnreviewed: () => nextUnreviewedShown(session),
    setFilter: (text) => setFilter(session, text),
    dismiss: (findings, scope) => dismiss(session, findings, scope),
    withdrawDismissals: (ids) => withdrawDismissals(session, ids),
    takeChecked: (units, isChecked) => takeChecked(session, units, isChecked),
    scrolled: (top) => scrolled(session, top),
    type: (key, text, by) => type(session, key, text, by),
    commit: (key) => commit(session, key),
    approve: (key, text) => approve(session, key, text),
    needsWork: (key, reason) => needsWork(session, key, reason),
    restoreMachineTranslation: (key) => restoreMachineTranslation(session, key),
    copySource: (key) => copySource(session, key),
    readVersions: (key) => readVersions(session, key),
    takeApprovalBack: (key) => takeApprovalBack(session, key),
    restoreVersion: (key, text) => restoreVersion(session, key, text),
    takeEarlierTranslation: (key, id) => takeEarlierTranslation(session, key, id),
    carryOver: () => carryOver(session),
    takeCarriedBack: async () => (await import("./reviewing/carrying.ts")).takeCarriedBack(session),
    ...commentActions(session),
    ...choosingActions(session),
    replaceTexts: (replacements, what) => replaceTexts(session, replacements, what),
    approveAll: (approvals) => approveAll(session, approvals),
    needsWorkAll: (keys, reason) => needsWorkAll(session, keys, reason),
    restoreAll: (keys) => restoreAll(session, keys),
    takeApprovalsBack: (keys) => takeApprovalsBack(session, keys),
    undo: () => undo(session),
    redo: () => redo(session),
    exportArticle: (format) => exportArticle(session, format),
    resolveConflict: (choice) => resolveConflict(session, choice),
    say: (message) => say(session, message),
    raise: (text, about) => raise(session, text, about),
    dismissAlert: () => dismissAlert(session),
    flush: () => {
      savePlace(session);
      if (session.sitting !== null) sendAll(session.sitting);
    },
    refreshRecent: () => refreshRecent(session),
  };
}

function commentActions(session: Session) {
  return {
    addComment: (key, text) => addComment(session, key, text),
    typeComment: (key, text) => typeComment(session, key, text),
    editComment: (id, text) => editComment(session, id, text),
    resolveComment: (id, resolved) => resolveComment(session, id, resolved),
    resolveComments: (key) => resolveComments(session, key),
    deleteComment: (id) => deleteComment(session, id),
  } satisfies Partial<ReviewActions>;
}

function choosingActions(session: Session) {
  return {
    changeSettings: (part) => changeSettings(session, part),
    setNarrow: (narrow) => setNarrow(session, narrow),
    togglePanel: () => togglePanel(session),
    showPanel: (tab) => showPanel(session, tab),
    panelReached: () => panelReached(session),
  } satisfies Partial<ReviewActions>;
}
