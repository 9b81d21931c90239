/**
 * The store of one open article: core values, and the actions that change them.
 *
 * Every action goes the same way: find the unit, ask the core for a Change, put the Change into records and journal, and let the save queue bring
 * it to the record store. The page never waits for the record store; what it answers comes back as another change of state. Each action's own file says
 * the rest; rules are numbered in `docs/spec/review.md`.
 */

import { createStore } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { StoredArticle } from "#core/ports.ts";
import { emptyJournal, type Journal } from "#core/review/journal.ts";
import { createFindStore } from "#state/article/find/find-actions.ts";
import { checkWhenIdle } from "#state/article/findings/check-when-idle.ts";
import { createFindingsPanel } from "#state/article/findings/list-actions.ts";
import { noFilter } from "#state/article/reviewing/filtering.ts";
import { leaveReview, settleReview, startReview } from "#state/article/reviewing/start-review.ts";
import { createRowSelection } from "#state/article/selection/row-selection.ts";
import { nothingChanged, withChangedKeys } from "#state/article/selectors/changed-keys.ts";
import type { ArticlePorts, ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleActions, ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore, Entrance, LoadedReview } from "#state/article/session/article-store.ts";
import { loadReview } from "#state/article/storing/load-review.ts";
import { isStored } from "#state/article/storing/saving.ts";
import { takeChecked } from "./findings/take-checked.ts";
import { addComment, deleteComment, editComment, resolveComment, resolveComments } from "./reviewing/commenting.ts";
import {
  approve,
  copySource,
  needsWork,
  putText,
  restoreMachineTranslation,
  takeApprovalBack,
} from "./reviewing/deciding.ts";
import { approveAll, needsWorkAll, restoreAll, takeApprovalsBack } from "./reviewing/deciding-many.ts";
import { dismiss, withdrawDismissals } from "./reviewing/dismissing.ts";
import { commit, typeOn } from "./reviewing/drafting.ts";
import { exportArticle } from "./reviewing/exporting.ts";
import { clearFilter, setFilter } from "./reviewing/filtering.ts";
import { activate, goToUnit, move, nextUnreviewedShown, setMode } from "./reviewing/navigating.ts";
import { replaceTexts } from "./reviewing/replacing.ts";
import { resolveConflict } from "./reviewing/resolve-conflict.ts";
import { redo, undo } from "./reviewing/undoing.ts";
import { dismissAlert, endAlert, isOutlived, raise, sayOfText } from "./session/notices.ts";
import { openArticle, readAhead, readOn } from "./session/reading-on.ts";
import { typeComment } from "./storing/comment-drafts.ts";
import { createQueues } from "./storing/create-queues.ts";
import { openFields } from "./storing/opened-fields.ts";
import { savePlace, scrolled, touchPlace } from "./storing/place.ts";
import { sendAll } from "./storing/saving.ts";
import { readVersions } from "./storing/unit-versions.ts";

/** What the state holds of an article of which nothing has been read. */
export const NOTHING_DONE = {
  isWhole: true,
  records: new Map(),
  drafts: new Map(),
  changedKeys: nothingChanged,
  refusals: new Map(),
  comments: new Map(),
  dismissals: new Map(),
  checked: new Map(),
  filled: new Map(),
  isChecked: false,
  activeKey: null,
  mode: "grid",
  filter: noFilter,
  earlier: new Map(),
  carried: null,
  otherVersion: null,
  openedAt: null,
  typedSteps: null,
  sourceSelection: null,
  canUndo: false,
  canRedo: false,
  saving: "saved",
  message: "",
  alert: null,
} satisfies Partial<ArticleState>;

/** Opens an article: nothing stored of it is read yet, and no unit is active. */
export function createArticleStore(
  { article, readWhole }: ArticleReading,
  stored: StoredArticle,
  ports: ArticlePorts,
): ArticleStore {
  const patch = (part: Partial<ArticleState>) => {
    if (session.isDisposed) return;
    store.setState((state) => ({ ...part, ...follow(session, state, { ...state, ...part }) }));
    if (isOutlived(store.getState())) endAlert(session);
    if ("activeKey" in part || "filter" in part || "mode" in part) touchPlace(session);
  };
  const rest = readWhole === null ? null : { read: readWhole, ahead: null, waiting: [] };
  const session = createSession({ ports, rest, stored, get: () => store.getState(), patch });
  const store = createStore<ArticleState>(() => ({
    ...NOTHING_DONE,
    open: openArticle(article, stored.articleKey),
    isWhole: rest === null,
    actions: actionsOf(session),
  }));
  let endChecks = () => {};
  const small = {
    find: createFindStore(store),
    selection: createRowSelection(store),
    findings: createFindingsPanel(ports.findingsShown),
  };
  const made: ArticleStore = Object.assign(store, {
    ...small,
    stored,
    settings: ports.settings,
    languages: ports.languages,
    askedAbout: new Map<UnitKey, string>(),
    approvedUnchecked: new Map<UnitKey, string>(),
    checks: null,
    memory: null,
    endWaiting: null,
    load: oneAtATime(() => loadReview(session)),
    readAhead: () => readAhead(session),
    readOn: () => readOn(session),
    enter: (loaded: LoadedReview, entrance: Entrance = {}) => {
      startReview(session, loaded, entrance);
      endChecks();
      if (ports.checking !== null) endChecks = checkWhenIdle(made, ports.checking);
    },
    settle: (asDraft?: boolean) => settleReview(session, asDraft),
    leave: () => {
      endChecks();
      leaveReview(session);
    },
    journal: () => session.journal,
    changeJournal: (change: (journal: Journal) => Journal) => {
      session.journal = change(session.journal);
      patch({});
    },
    takeFilled: (filled: ArticleState["filled"]) => patch({ filled }),
    isStored: () => isStored(session),
    dispose: () => {
      endChecks();
      made.endWaiting?.();
      dispose(session);
    },
  });
  return made;
}

/** Whoever asks while it is under way gets the same. */
function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

function createSession(given: Pick<ArticleSession, "ports" | "rest" | "stored" | "get" | "patch">): ArticleSession {
  const session: ArticleSession = {
    ...given,
    get open() {
      return given.get().open;
    },
    ...createQueues(() => session),
    revisions: new Map(),
    versions: new Map(),
    typedAt: new Map(),
    elsewhere: new Map(),
    conflicts: new Map(),
    missed: new Map(),
    journal: emptyJournal,
    takenBack: null,
    broughtBack: null,
    remembered: false,
    retry: null,
    failureAlert: null,
    unwatch: () => undefined,
    top: null,
    placeTimer: null,
    unsavedMessage: null,
    said: null,
    isDisposed: false,
  };
  return session;
}

function dispose(session: ArticleSession): void {
  readOn(session);
  session.isDisposed = true;
  session.unwatch();
  session.draftSaver.end();
  session.annotationSaver.end();
  for (const timer of [session.retry, session.placeTimer]) if (timer !== null) clearTimeout(timer);
}

/** What depends on the rest of the state. What is being typed can be undone too, and so can what was refused. */
function follow(
  { journal }: ArticleSession,
  before: ArticleState,
  after: ArticleState,
): Pick<ArticleState, "changedKeys" | "canUndo" | "canRedo" | "sourceSelection"> {
  const { drafts, activeKey, refusals, sourceSelection } = after;
  const draft = activeKey === null ? undefined : drafts.get(activeKey);
  const typing = draft !== undefined && !draft.elsewhere;
  return {
    changedKeys: withChangedKeys(before, after),
    canUndo: typing || refusals.size > 0 || Boolean(journal.done),
    canRedo: Boolean(journal.undone),
    sourceSelection: sourceSelection?.key === activeKey ? sourceSelection : null,
  };
}

/** Reads the rest of the article, if need be, before anything is done in it. */
function inAllOf(session: ArticleSession) {
  return <Given extends readonly unknown[], Answer>(act: (session: ArticleSession, ...given: Given) => Answer) =>
    (...given: Given): Answer => {
      readOn(session);
      return act(session, ...given);
    };
}

/** Each acts in all of the article, but for `scrolled`: where the first rows stand is nothing that the rest of it changes. */
function actionsOf(session: ArticleSession): ArticleActions {
  const on = inAllOf(session);
  const carrying = () => import("./reviewing/carrying.ts");
  return {
    activate: on(activate),
    goToUnit: on(goToUnit),
    setMode: on(setMode),
    move: on(move),
    goToNextUnreviewed: on(nextUnreviewedShown),
    setFilter: on(setFilter),
    clearFilter: on(clearFilter),
    dismiss: on(dismiss),
    withdrawDismissals: on(withdrawDismissals),
    selectSource: (sourceSelection) => session.patch({ sourceSelection }),
    takeChecked: on(takeChecked),
    scrolled: (top) => scrolled(session, top),
    type: on(typeOn),
    commit: on(commit),
    approve: on(approve),
    needsWork: on(needsWork),
    restoreMachineTranslation: on(restoreMachineTranslation),
    copySource: on(copySource),
    readVersions: on(readVersions),
    takeApprovalBack: on(takeApprovalBack),
    putText: on(putText),
    carryOver: async () => (await carrying()).carryOver(session),
    openFields: (keys) => openFields(session, keys),
    takeCarriedBack: async () => (await carrying()).takeCarriedBack(session),
    addComment: on(addComment),
    typeComment: on(typeComment),
    editComment: on(editComment),
    resolveComment: on(resolveComment),
    resolveComments: on(resolveComments),
    deleteComment: on(deleteComment),
    replaceTexts: on(replaceTexts),
    approveAll: on(approveAll),
    needsWorkAll: on(needsWorkAll),
    restoreAll: on(restoreAll),
    takeApprovalsBack: on(takeApprovalsBack),
    undo: on(undo),
    redo: on(redo),
    exportArticle: on(exportArticle),
    resolveConflict: on(resolveConflict),
    say: on(sayOfText),
    raise: on(raise),
    dismissAlert: on(dismissAlert),
    flush: () => {
      savePlace(session);
      sendAll(session);
    },
  };
}
