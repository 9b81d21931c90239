/** The workspace: which articles are open and which is in view, with what outlives them. */
import { createStore } from "zustand/vanilla";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Clock, PlaceStore, RecordStore, SettingsKeeper } from "#core/ports.ts";
import { createArticleStore } from "#state/article/create-article-store.ts";
import type { ArticlePorts, CheckingPorts } from "#state/article/session/article-session.ts";
import type { Alert } from "#state/article/session/article-state.ts";
import type { ArticleStore, Entrance } from "#state/article/session/article-store.ts";
import type { FindingsShown } from "#state/article/session/findings-state.ts";
import { forgetfulPlaces } from "#state/article/storing/place.ts";
import { createLanguages, type Languages } from "#state/languages/languages.ts";
import { OpenArticles } from "./open-articles.ts";
import { panelReached, setNarrow, showPanel, togglePanel } from "./panel.ts";
import { forget, readMoreRecent, refreshRecent } from "./recents.ts";
import { createSettingsStore } from "./settings-store.ts";
import type { WorkspaceSession } from "./workspace-session.ts";
import type { WorkspaceActions, WorkspaceState, WorkspaceStore } from "./workspace-store.ts";

export interface WorkspaceOptions {
  /** Keeps the review records; one instance is one tab. */
  readonly records: RecordStore;
  readonly clock: Clock;
  /** Keeps the reviewer's settings; without it they last as long as the page. */
  readonly settings?: SettingsKeeper;
  /** Remembers where the reviewer was; nothing is remembered without it. */
  readonly places?: PlaceStore;
  /** Without it nothing is checked. */
  readonly checking?: CheckingPorts | null;
  /** Fetches what finds dictionaries and keeps the reviewer's words; without it no spelling is checked. */
  readonly loadSpelling?: Languages["loadSpelling"];
}

/** Articles of a workspace that stay open after they were left: drafts, undo and place are found as they were. */
const KEPT_OPEN = 4;

const ABSENT = "This article is no longer kept in this browser. Open its file again.";
const UNREADABLE = "This browser's storage does not answer. Open the article's file, or reload the page.";

/** Creates the workspace on the start screen: nothing is open, nothing has been read. */
export function createWorkspace({
  records,
  clock,
  settings: keeper,
  places = forgetfulPlaces,
  checking = null,
  loadSpelling = null,
}: WorkspaceOptions): WorkspaceStore {
  const settings = createSettingsStore(keeper);
  const languages = createLanguages({ loadSpelling, report: (failure) => workspace.getState().actions.raise(failure) });
  const findingsShown: FindingsShown = { scope: "segment", hidden: new Set() };
  const ports: ArticlePorts = {
    records,
    clock,
    places,
    settings,
    languages,
    checking,
    findingsShown,
  };
  const articles = new OpenArticles({
    create: (reading, stored) => createArticleStore(reading, stored, ports),
    onShow: (inView) => {
      const alert = inView === null ? outliving(workspace.getState().inView) : null;
      workspace.setState({ inView, message: "", alert });
    },
    kept: () => (workspace.getState().articles === null ? 0 : KEPT_OPEN),
  });
  const workspace = createStore<WorkspaceState>((set, get) => {
    return {
      inView: null,
      articles: null,
      recent: [],
      isPage: settings.getState().pageTurned.includes("page"),
      pages: "facing",
      narrow: false,
      drawer: false,
      panelAsked: null,
      newTerm: null,
      message: "",
      alert: null,
      givenUp: [],
      offer: null,
      actions: actionsOf({ records, places, settings, articles, get, patch: set }),
    };
  });
  const follow = followInView(workspace);
  return Object.assign(workspace, { settings, languages, follow, openArticles: () => articles.all() });
}

/** What concerns a unit means nothing without its article; a conflict is put again when that is opened. */
function outliving(left: ArticleStore | null): Alert | null {
  const { alert = null } = left?.getState() ?? {};
  return alert?.conflict === null && alert.refused === null && alert.about === null ? alert : null;
}

function followInView(workspace: Pick<WorkspaceStore, "getState" | "subscribe">): WorkspaceStore["follow"] {
  return (listener) => {
    let followed = workspace.getState().inView;
    let known = followed?.getState() ?? null;
    let unfollow = () => {};
    const tell = () => {
      const before = known;
      known = followed?.getState() ?? null;
      listener(known, before);
    };
    const begin = (inView: ArticleStore | null) => {
      unfollow();
      followed = inView;
      unfollow = inView?.subscribe(tell) ?? (() => {});
    };
    begin(followed);
    const unsubscribe = workspace.subscribe(({ inView }) => {
      if (inView !== followed) begin(inView);
      tell();
    });
    return () => {
      unsubscribe();
      unfollow();
    };
  };
}

function actionsOf(session: WorkspaceSession): WorkspaceActions {
  const { articles, patch } = session;
  const here = () => articles.inView?.getState().actions ?? null;
  return {
    openArticle: (article, asked, returning = false) =>
      articles.open({ article, readWhole: null }, { asked, returning }),
    openReading: (reading, asked, returning = false) => articles.open(reading, { asked, returning }),
    continueArticle: (articleKey, asked, returning = false) =>
      continueArticle(session, articleKey, { asked, returning }),
    setArticles: (next) => {
      session.get().articles?.dispose();
      patch({ articles: next });
      articles.keep();
    },
    forget: (articleKey) => forget(session, articleKey),
    closeArticle: async () => {
      if (await articles.leave()) await refreshRecent(session);
    },
    changeSettings: session.settings.change,
    showView: patch,
    setNarrow: (narrow) => setNarrow(session, narrow),
    togglePanel: () => togglePanel(session),
    showPanel: (tab) => showPanel(session, tab),
    panelReached: () => panelReached(session),
    refreshRecent: () => refreshRecent(session),
    readMoreRecent: () => readMoreRecent(session),
    askTerm: (newTerm) => patch({ newTerm }),
    offer: (offer) => patch({ offer }),
    say: (message, lasts) => (here() ?? { say: () => patch({ message }) }).say(message, lasts),
    raise: (text) => {
      const alert = { text, conflict: null, refused: null, about: null };
      (here() ?? { raise: () => patch({ alert }) }).raise(text);
    },
    dismissAlert: () => (here() ?? { dismissAlert: () => patch({ alert: null }) }).dismissAlert(),
    keepGivenUp: (texts) => patch({ givenUp: [...session.get().givenUp, ...texts] }),
    dropGivenUp: (texts) => patch({ givenUp: session.get().givenUp.filter((one) => !texts.includes(one)) }),
    flush: () => {
      for (const one of articles.all()) {
        one.checks?.goOnWithout();
        one.getState().actions.flush();
      }
    },
  };
}

async function continueArticle(session: WorkspaceSession, articleKey: string, entrance: Entrance): Promise<boolean> {
  const { records, articles, get } = session;
  const back = articles.comeBack(articleKey, entrance);
  if (back !== null) {
    await back;
    return true;
  }
  const isLast = articles.ask();
  const result = await records.load(articleKey);
  if (!isLast()) return true;
  const stored = result.ok ? result.value : null;
  if (stored === null) {
    get().actions.raise(result.ok ? ABSENT : UNREADABLE);
    return false;
  }
  await articles.open({ article: parseArticle(stored.text, stored.path), readWhole: null }, entrance);
  return true;
}
