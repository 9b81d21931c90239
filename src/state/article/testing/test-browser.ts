import { vi } from "vitest";
import { createMemoryDisk } from "#adapters/memory/memory-disk.ts";
import { createMemoryRecordStore } from "#adapters/memory/memory-record-store.ts";
import { createMemoryWorkspaceSteps } from "#adapters/memory/memory-workspace-steps.ts";
import type { Article, UnitKey } from "#core/document/article.ts";
import type { WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { Settings } from "#core/settings/settings.ts";
import { NOTHING_DONE } from "#state/article/create-article-store.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleActions, ArticleState, UnitView } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { createWorkspace, type WorkspaceOptions } from "#state/workspace/create-workspace.ts";
import type { WorkspaceActions, WorkspaceState, WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { type ControlledStore, createControlledStore } from "./controlled-store.ts";
import { sampleArticle } from "./sample-article.ts";

type TestActions = ArticleActions & WorkspaceActions;

/** Where no article is in view, what an article has before anything is done. */
export type TestState = ArticleState & Omit<WorkspaceState, "actions"> & { readonly settings: Settings };

/** One tab: its window, and its record store. */
export interface TestTab extends TestWindow {
  readonly records: ControlledStore;
  readonly steps: WorkspaceSteps;
  /** The tab is gone, without a word: as after kill -9. */
  kill(): void;
}

export interface TestBrowser {
  tab(name: string): TestTab;
  /** A tab with the article open and everything settled. */
  tabWith(name: string, article?: Article): Promise<TestTab>;
  /** What a further tab would find stored: `status: target` by unit. */
  stored(article?: Article): Promise<Record<string, string>>;
  /** The storage is emptied without a word, as by clearing the site's data. */
  empty(): void;
}

const clock = { now: () => Date.now() };

/** A browser whose tabs share a memory disk. Needs fake timers. */
export function createTestBrowser(options: Pick<WorkspaceOptions, "checking" | "loadSpelling"> = {}): TestBrowser {
  const disk = createMemoryDisk();
  const tab = (name: string): TestTab => {
    const memory = createMemoryRecordStore({ disk, tab: name, clock });
    const records = createControlledStore(memory);
    return Object.assign(new TestWindow(createWorkspace({ ...options, records, clock })), {
      records,
      steps: createMemoryWorkspaceSteps({ disk, tab: name, clock }),
      kill: () => {
        memory.close();
        records.failure = "unavailable";
      },
    });
  };
  return {
    tab,
    empty: () => disk.shelves.clear(),
    tabWith: async (name, article = sampleArticle()) => {
      const opened = tab(name);
      await opened.act.openArticle(article);
      await settle();
      return opened;
    },
    stored: async (article = sampleArticle()) => {
      const { units } = [...disk.shelves.values()].find((shelf) => shelf.article?.path === article.path) ?? {};
      return Object.fromEntries(Array.from(units ?? [], ([key, { status, target }]) => [key, `${status}: ${target}`]));
    },
  };
}

/** Short ways to look at a workspace and at the article in view. */
export class TestWindow {
  readonly workspace: WorkspaceStore;
  /** What can be done in the article in view and in the workspace. */
  readonly act: TestActions;

  constructor(workspace: WorkspaceStore) {
    this.workspace = workspace;
    this.act = actionsIn(workspace);
  }

  /** Of the article in view. */
  get store(): ArticleStore {
    const { inView } = this.workspace.getState();
    if (inView === null) throw new Error("No article is in view");
    return inView;
  }

  /** Of the article in view and of the workspace. */
  readonly state = (): TestState => stateOf(this.workspace);

  /** What a row shows of the unit. */
  readonly view = (key: UnitKey): UnitView => {
    const unit = selectUnit(this.store.getState(), key);
    if (unit === null) throw new Error(`No unit ${key}`);
    return selectUnitView(this.store.getState(), unit);
  };

  /** What a row shows in one line: `status: text`, ` (elsewhere)` where another tab types it. */
  readonly row = (key: UnitKey): string => {
    const { status, text, elsewhere } = this.view(key);
    return `${status}: ${text}${elsewhere ? " (elsewhere)" : ""}`;
  };
}

/** Those of the article in view, else of the workspace; without an article the former do nothing. */
function actionsIn(workspace: WorkspaceStore): TestActions {
  const ofArticle = (name: string) => Reflect.get(workspace.getState().inView?.getState().actions ?? {}, name);
  const actions = new Proxy(workspace.getState().actions, {
    get: (ofWorkspace, name) =>
      name in ofWorkspace
        ? Reflect.get(ofWorkspace, name)
        : (...given: unknown[]) => ofArticle(String(name))?.(...given),
  });
  // The proxy answers for both.
  return actions as TestActions;
}

function stateOf(workspace: WorkspaceStore): TestState {
  const state = { ...workspace.getState(), settings: workspace.settings.getState() };
  const nothing = { ...NOTHING_DONE, open: null, message: state.message, alert: state.alert };
  // Tests of what is left without an article look at single fields.
  return { ...state, ...(state.inView?.getState() ?? (nothing as unknown as ArticleState)) };
}

/** Everything under way comes to rest; no time passes. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}
