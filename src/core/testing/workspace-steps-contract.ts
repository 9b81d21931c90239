/** What every store of workspace steps must do, as tests that each adapter runs. Rule ids: `docs/spec/workspaces.md`. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ArticleWrites, StepCommit, WorkspaceStep, WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { RecordStore, StoredArticle, StoreEvent } from "#core/ports.ts";
import { withDismissalId } from "#core/review/dismissal.ts";
import type { UnitState } from "#core/review/record.ts";
import type { ArticleChange } from "#core/workspace/workspace-change.ts";
import { must } from "./store-bench.ts";

export interface StepsTab {
  readonly records: RecordStore;
  readonly steps: WorkspaceSteps;
}

export interface StepsBench {
  openTab(tab: string, clock: { now(): number }): StepsTab;
  end(): void | Promise<void>;
}

const clock = { now: () => 5_000 };

function state(target: string, status: UnitState["status"] = "edited"): UnitState {
  return { target, status, reason: null };
}

function stored(name: string): StoredArticle {
  return { articleKey: `key ${name}`, path: `docs.lv-LV/${name}`, text: `text of ${name}` };
}

function writes(name: string, keys: readonly string[], baseRevision: number, target: string): ArticleWrites {
  return {
    articleKey: stored(name).articleKey,
    article: baseRevision === 0 ? { stored: stored(name), segments: 3 } : null,
    approved: 0,
    writes: keys.map((key) => ({ key, baseRevision, state: state(target), by: "R" })),
  };
}

function step(id: string, at: number, isUndone = false): WorkspaceStep {
  const units = new Map([["k-1", { from: state("a", "unreviewed"), to: state("b") }]]);
  const article: ArticleChange = { articleKey: stored("a.md").articleKey, path: "a.md", units };
  return { change: { id, label: `Step ${id}`, at, articles: [article] }, isUndone };
}

function commit(part: Partial<StepCommit>): StepCommit {
  return { step: step("one", 1), drop: [], articles: [], dismissal: null, ...part };
}

/** What the tests of one bench share. */
class Opened {
  readonly #createBench: () => StepsBench;
  #now: { readonly bench: StepsBench; readonly tab: StepsTab } | null = null;

  constructor(createBench: () => StepsBench) {
    this.#createBench = createBench;
  }

  begin(): void {
    const bench = this.#createBench();
    this.#now = { bench, tab: bench.openTab("a", clock) };
  }

  get bench(): StepsBench {
    if (this.#now === null) throw new Error("No bench before a test");
    return this.#now.bench;
  }

  get tab(): StepsTab {
    if (this.#now === null) throw new Error("No tab before a test");
    return this.#now.tab;
  }

  async ids(workspace = "docs", { steps }: StepsTab = this.tab): Promise<readonly string[]> {
    return must(await steps.all(workspace)).map(({ change, isUndone }) => `${change.id}${isUndone ? " undone" : ""}`);
  }

  async targets(name: string): Promise<readonly string[]> {
    const review = must(await this.tab.records.loadReview(stored(name).articleKey))?.review;
    return Array.from(review?.records ?? [], ([key, { target, revision }]) => `${key} ${target} ${revision}`);
  }
}

/** @param createBench called for every test; what it gives shares nothing with any other */
export function describeWorkspaceSteps(name: string, createBench: () => StepsBench): void {
  describe(`${name} keeps the contract of WorkspaceSteps`, () => {
    const t = new Opened(createBench);
    beforeEach(() => t.begin());
    afterEach(() => t.bench.end());
    describeWriting(t);
    describeDismissing(t);
    describeListing(t);
  });
}

function describeWriting(t: Opened): void {
  it("W100 stores a step with the records of all its articles, which are known from then on", async () => {
    const articles = [writes("a.md", ["k-1", "k-2"], 0, "b"), writes("c.md", ["k-1"], 0, "d")];
    expect(must(await t.tab.steps.commit("docs", commit({ articles })))).toEqual({ kind: "stored" });
    expect(await t.targets("a.md")).toEqual(["k-1 b 1", "k-2 b 1"]);
    expect(await t.targets("c.md")).toEqual(["k-1 d 1"]);
    const recent = must(await t.tab.records.recent());
    expect(recent.map(({ path, total, at }) => `${path} ${total} ${at}`).sort()).toEqual([
      "docs.lv-LV/a.md 3 5000",
      "docs.lv-LV/c.md 3 5000",
    ]);
    expect(must(await t.tab.records.load(stored("c.md").articleKey))).toEqual(stored("c.md"));
  });

  it("W100 stores nothing where one unit of one article has another revision, and says which", async () => {
    await t.tab.records.open(stored("c.md"), 3);
    await t.tab.records.save(stored("c.md").articleKey, [{ key: "k-1", baseRevision: 0, state: state("mine") }]);
    const articles = [writes("a.md", ["k-1", "k-2"], 0, "b"), writes("c.md", ["k-1", "k-2"], 0, "d")];
    expect(must(await t.tab.steps.commit("docs", commit({ articles })))).toEqual({
      kind: "conflict",
      units: [{ articleKey: stored("c.md").articleKey, key: "k-1" }],
    });
    expect(await t.ids()).toEqual([]);
    expect(await t.targets("a.md")).toEqual([]);
    expect(await t.targets("c.md")).toEqual(["k-1 mine 1"]);
    expect(must(await t.tab.records.load(stored("a.md").articleKey))).toBeNull();
  });

  it("W100 keeps every version, with the reviewer’s name", async () => {
    await t.tab.steps.commit("docs", commit({ articles: [writes("a.md", ["k-1"], 0, "b")] }));
    await t.tab.steps.commit("docs", commit({ articles: [writes("a.md", ["k-1"], 1, "c")] }));
    const versions = must(await t.tab.records.versions(stored("a.md").articleKey, "k-1", 9));
    expect(versions.map(({ target, revision, by }) => `${target} ${revision} ${by}`)).toEqual(["c 2 R", "b 1 R"]);
  });

  it("W100 what is saved after a step follows it, and what was saved before is refused", async () => {
    await t.tab.steps.commit("docs", commit({ articles: [writes("a.md", ["k-1"], 0, "b")] }));
    const { articleKey } = stored("a.md");
    const late = must(await t.tab.records.save(articleKey, [{ key: "k-1", baseRevision: 0, state: state("late") }]));
    expect(late.kind).toBe("conflict");
    const next = must(await t.tab.records.save(articleKey, [{ key: "k-1", baseRevision: 1, state: state("next") }]));
    expect(next.kind).toBe("saved");
  });
}

const dismissal = withDismissalId({
  kind: "dismissal",
  unit: null,
  check: "several-translations",
  message: "All are right.",
  source: "Save.",
  target: "",
  detail: "de 1 2",
  changedAt: 5_000,
  gone: false,
});

function describeDismissing(t: Opened): void {
  it("MM110 stores what is dismissed for every article with the step, and that it is no more with its undo", async () => {
    await t.tab.steps.commit("docs", commit({ dismissal }));
    expect(await t.ids()).toEqual(["one"]);
    expect(must(await t.tab.records.everywhere())).toEqual([dismissal]);
    const gone = { ...dismissal, gone: true, changedAt: 6_000 };
    await t.tab.steps.commit("docs", commit({ step: step("one", 1, true), dismissal: gone }));
    expect(await t.ids()).toEqual(["one undone"]);
    expect(must(await t.tab.records.everywhere())).toEqual([gone]);
  });

  it("MM110 stores neither where a unit of the step has another revision", async () => {
    await t.tab.records.open(stored("c.md"), 3);
    await t.tab.records.save(stored("c.md").articleKey, [{ key: "k-1", baseRevision: 0, state: state("mine") }]);
    await t.tab.steps.commit("docs", commit({ articles: [writes("c.md", ["k-1"], 0, "d")], dismissal }));
    expect(await t.ids()).toEqual([]);
    expect(must(await t.tab.records.everywhere())).toEqual([]);
  });
}

function describeListing(t: Opened): void {
  it("W101 answers with the steps of a workspace, newest first, as they were stored last", async () => {
    await t.tab.steps.commit("docs", commit({ step: step("one", 1) }));
    await t.tab.steps.commit("docs", commit({ step: step("two", 2) }));
    await t.tab.steps.commit("other", commit({ step: step("three", 3) }));
    expect(await t.ids()).toEqual(["two", "one"]);
    await t.tab.steps.commit("docs", commit({ step: step("two", 2, true) }));
    expect(await t.ids()).toEqual(["two undone", "one"]);
    await t.tab.steps.commit("docs", commit({ step: step("four", 4), drop: ["two"] }));
    expect(await t.ids()).toEqual(["four", "one"]);
    expect(await t.ids("other")).toEqual(["three"]);
    expect(must(await t.tab.steps.all("docs"))[0]).toEqual(step("four", 4));
  });

  it("W101 another tab finds the steps, and hears of the units", async () => {
    const other = t.bench.openTab("b", clock);
    await other.records.open(stored("a.md"), 3);
    const heard: StoreEvent[] = [];
    other.records.watch(stored("a.md").articleKey, (event) => heard.push(event));
    await t.tab.steps.commit("docs", commit({ articles: [writes("a.md", ["k-1"], 0, "b")] }));
    await expect.poll(() => heard.length).toBe(1);
    const [event] = heard;
    expect(event?.kind === "units" ? [...event.records.keys()] : event).toEqual(["k-1"]);
    expect(await t.ids("docs", other)).toEqual(["one"]);
  });
}
