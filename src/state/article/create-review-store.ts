/** The store that the interface reads: the article in view, as it is, with what outlives it. */
import { createStore } from "zustand/vanilla";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Clock, PlaceStore, RecordStore, SettingsKeeper } from "#core/ports.ts";
import { readSettings } from "#core/settings/settings.ts";
import { changeSettings, panelReached, setNarrow, showPanel, togglePanel } from "#state/workspace/choosing.ts";
import { OpenArticles } from "#state/workspace/open-articles.ts";
import { forget, refreshRecent } from "#state/workspace/recents.ts";
import type { WorkspaceSession } from "#state/workspace/workspace-session.ts";
import { createOpenedArticle, NOTHING_DONE } from "./create-opened-article.ts";
import { createFindStore } from "./find/find-actions.ts";
import { createFindingsPanel } from "./findings/list-actions.ts";
import { createRowSelection } from "./selection/row-selection.ts";
import type { ArticleActions, ReviewState, WorkspaceActions } from "./session/article-state.ts";
import type { ArticleStore } from "./session/article-store.ts";
import type { Entrance, OpenedArticle } from "./session/opened-article.ts";
import { forgetfulPlaces } from "./storing/place.ts";

export interface ReviewStoreOptions {
  /** Keeps the review records; one instance is one tab. */
  readonly store: RecordStore;
  readonly clock: Clock;
  /** Keeps the reviewer's settings; without it they last as long as the page. */
  readonly settings?: SettingsKeeper;
  /** Remembers where the reviewer was; nothing is remembered without it. */
  readonly places?: PlaceStore;
}

const ABSENT = "This article is no longer kept in this browser. Open its file again; nothing else was changed.";
const UNREADABLE =
  "This browser's storage does not answer, so the article could not be opened again. Open its file, or reload the page.";

/** Creates the store on the start screen: nothing is open, nothing has been read. */
export function createReviewStore({
  store,
  clock,
  settings,
  places = forgetfulPlaces,
}: ReviewStoreOptions): ArticleStore {
  const review = createStore<ReviewState>((set, get) => {
    let unfollow = () => {};
    const show = (next: OpenedArticle | null) => {
      unfollow();
      const { actions } = get();
      unfollow = next?.store.subscribe((state) => set({ ...state, actions })) ?? (() => {});
      set(next === null ? { ...NOTHING_OPEN, alert: outliving(get()) } : { ...next.store.getState(), actions });
    };
    const ports = { records: store, clock, places, settings: { getState: () => get().settings } };
    const articles = new OpenArticles({
      create: (article, stored) => createOpenedArticle(article, stored, ports),
      onShow: show,
    });
    const session: WorkspaceSession = {
      records: store,
      places,
      settings: settings ?? null,
      articles,
      get,
      patch: set,
    };
    settings?.watch((kept) => set({ settings: readSettings(kept) }));
    return {
      ...NOTHING_OPEN,
      alert: null,
      recent: [],
      settings: readSettings(settings?.load()),
      narrow: false,
      drawer: false,
      panelAsked: null,
      actions: { ...inArticle(articles, set), ...workspaceActions(session) },
    };
  });
  return Object.assign(review, {
    find: createFindStore(review),
    selection: createRowSelection(review),
    findings: createFindingsPanel(review),
    askedAbout: new Map<Unit, string>(),
    endWaiting: null,
  });
}

/** What the state holds of no article. */
const NOTHING_OPEN = { ...NOTHING_DONE, open: null } satisfies Partial<ReviewState>;

/** What concerns a unit means nothing without its article; a conflict is put again when that is opened. */
function outliving({ alert }: ReviewState): ReviewState["alert"] {
  return alert?.conflict === null && alert.refused === null && alert.about === null ? alert : null;
}

/** The actions of the article in view; where there is none they do nothing, but what is said and raised is said in the window. */
function inArticle(articles: OpenArticles, set: (part: Partial<ReviewState>) => void): ArticleActions {
  const here = () => articles.inView?.store.getState().actions;
  return {
    activate: (key, mode) => here()?.activate(key, mode),
    goToUnit: (key) => here()?.goToUnit(key),
    setMode: (mode) => here()?.setMode(mode),
    move: (step) => here()?.move(step),
    goToNextUnreviewed: () => here()?.goToNextUnreviewed(),
    setFilter: (text) => here()?.setFilter(text),
    dismiss: (findings, scope) => here()?.dismiss(findings, scope) ?? false,
    withdrawDismissals: (ids) => here()?.withdrawDismissals(ids) ?? false,
    takeChecked: (units, isChecked) => here()?.takeChecked(units, isChecked),
    scrolled: (top) => here()?.scrolled(top),
    type: (key, text, by) => here()?.type(key, text, by),
    commit: (key) => here()?.commit(key) ?? false,
    approve: (key, text) => here()?.approve(key, text) ?? false,
    needsWork: (key, reason) => here()?.needsWork(key, reason) ?? false,
    restoreMachineTranslation: (key) => here()?.restoreMachineTranslation(key) ?? false,
    copySource: (key) => here()?.copySource(key) ?? false,
    readVersions: (key) => here()?.readVersions(key) ?? Promise.resolve([]),
    takeApprovalBack: (key) => here()?.takeApprovalBack(key) ?? false,
    restoreVersion: (key, text) => here()?.restoreVersion(key, text) ?? false,
    replaceTexts: (replacements, what) => here()?.replaceTexts(replacements, what) ?? 0,
    approveAll: (approvals) => here()?.approveAll(approvals) ?? 0,
    needsWorkAll: (keys, reason) => here()?.needsWorkAll(keys, reason) ?? 0,
    restoreAll: (keys) => here()?.restoreAll(keys) ?? 0,
    takeApprovalsBack: (keys) => here()?.takeApprovalsBack(keys) ?? 0,
    undo: () => here()?.undo(),
    redo: () => here()?.redo(),
    exportArticle: (format) => here()?.exportArticle(format) ?? null,
    resolveConflict: (choice) => here()?.resolveConflict(choice),
    takeEarlierTranslation: (key, id) => here()?.takeEarlierTranslation(key, id) ?? false,
    carryOver: async () => here()?.carryOver(),
    takeCarriedBack: async () => here()?.takeCarriedBack() ?? 0,
    addComment: (key, text) => here()?.addComment(key, text) ?? false,
    typeComment: (key, text) => here()?.typeComment(key, text),
    editComment: (id, text) => here()?.editComment(id, text) ?? false,
    resolveComment: (id, resolved) => here()?.resolveComment(id, resolved) ?? false,
    resolveComments: (key) => here()?.resolveComments(key) ?? false,
    deleteComment: (id) => here()?.deleteComment(id) ?? false,
    say: (message) => (articles.inView === null ? set({ message }) : here()?.say(message)),
    raise: (text, about) =>
      articles.inView === null
        ? set({ alert: { text, conflict: null, refused: null, about: null } })
        : here()?.raise(text, about),
    dismissAlert: () => (articles.inView === null ? set({ alert: null }) : here()?.dismissAlert()),
    flush: () => {
      for (const one of articles.all()) one.store.getState().actions.flush();
    },
  };
}

function workspaceActions(session: WorkspaceSession): WorkspaceActions {
  return {
    openArticle: (article, asked, returning = false) => session.articles.open(article, { asked, returning }),
    continueArticle: (articleKey, asked, returning = false) =>
      continueArticle(session, articleKey, { asked, returning }),
    forget: (articleKey) => forget(session, articleKey),
    closeArticle: async () => {
      if (await session.articles.leave()) await refreshRecent(session);
    },
    changeSettings: (part) => changeSettings(session, part),
    setNarrow: (narrow) => setNarrow(session, narrow),
    togglePanel: () => togglePanel(session),
    showPanel: (tab) => showPanel(session, tab),
    panelReached: () => panelReached(session),
    refreshRecent: () => refreshRecent(session),
  };
}

async function continueArticle(session: WorkspaceSession, articleKey: string, entrance: Entrance): Promise<boolean> {
  const { records, articles, get } = session;
  const back = articles.comeBack(articleKey, entrance);
  if (back !== null) {
    await back;
    return true;
  }
  const result = await records.load(articleKey);
  const stored = result.ok ? result.value : null;
  if (stored === null) {
    get().actions.raise(result.ok ? ABSENT : UNREADABLE);
    return false;
  }
  await articles.open(parseArticle(stored.text, stored.path), entrance);
  return true;
}
