import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chosenSet } from "#adapters/workspace-files/chosen-set.ts";
import { fileInMemory } from "#adapters/workspace-files/testing/file-in-memory.ts";
import { fail } from "#core/result.ts";
import { shownComments } from "#core/review/comment.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { createArticles } from "./create-articles.ts";
import type { ImportedRecords, RecordConflict } from "./exchange-records.ts";
import { portsAtOnce } from "./testing/reader-at-once.ts";

const pair = (id: string, source = `Source ${id}`) =>
  `<span data-ttu-id="${id}">MT ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const FILES = { "a/x.md": pair("k-1") + pair("k-2"), "b.md": pair("k-1") + pair("k-2") + pair("k-3") };

/** A reviewer's machine with a workspace. */
interface Machine {
  readonly tab: TestTab;
  readonly articles: WorkspaceArticles;
}

async function machine(
  name: string,
  files: Readonly<Record<string, string>> = FILES,
  folder = "docs",
): Promise<Machine> {
  return workspaceIn(createTestBrowser().tab(name), files, folder);
}

async function workspaceIn(tab: TestTab, files: Readonly<Record<string, string>>, folder = "docs"): Promise<Machine> {
  const chosen = Object.entries(files).map(([path, text]) => fileInMemory(path, new TextEncoder().encode(text)));
  const made = await createArticles({
    files: chosenSet(chosen, folder),
    ...portsAtOnce,
    records: tab.records,
    steps: tab.steps,
    openArticles: () => tab.workspace.openArticles(),
  });
  if (!made.ok) throw new Error(made.failure);
  tab.workspace.getState().actions.setArticles(made.value);
  await made.value.index();
  tab.act.changeSettings({ reviewer: tab.records.tab });
  return { tab, articles: made.value };
}

async function open({ tab, articles }: Machine, path: string): Promise<TestTab> {
  const loaded = await articles.load(path);
  if (!loaded.ok) throw new Error(loaded.failure.message);
  await tab.act.openReading(loaded.value);
  await settle();
  return tab;
}

async function approve(of: Machine, path: string, key: string, text: string): Promise<void> {
  const tab = await open(of, path);
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
  // Each decision has a time of its own.
  await vi.advanceTimersByTimeAsync(10);
}

const save = async ({ articles }: Machine) => (await articles.exchange.save(() => {})).pieces.join("");
const tryImport = ({ articles }: Machine, json: string) => articles.exchange.import(json, () => {});

async function take(into: Machine, json: string): Promise<ImportedRecords> {
  const imported = await tryImport(into, json);
  if (!imported.ok) throw new Error(imported.failure);
  await settle();
  return imported.value;
}

const reviewed = ({ articles }: Machine) => articles.getState().rows.map((row) => `${row.path} ${row.reviewed}`);
const told = (conflicts: readonly RecordConflict[]) =>
  conflicts.map(({ path, name, mine, theirs }) => `${path} ${name}: ${mine.target} / ${theirs.target}`);

let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  [anna, ben] = [await machine("anna"), await machine("ben")];
});
afterEach(() => vi.useRealTimers());

describe("review records from one machine to another", () => {
  it("W241 what is found, reviewed and decided is counted anew in articles whose review came", async () => {
    await approve(anna, "a/x.md", "k-1", "First  of 12");
    await approve(anna, "b.md", "k-3", "Third");
    await settle();
    const json = await save(anna);
    const { articles } = ben;
    await articles.check(null);
    const { decisions, totals } = articles.getState();
    await take(ben, json);
    await vi.advanceTimersByTimeAsync(5000);
    await settle();
    const now = articles.getState();
    expect(now.decisions).toBeGreaterThan(decisions);
    expect(now.totals.findings).not.toBe(totals.findings);
    expect(now.totals.reviewedWords).toBeGreaterThan(totals.reviewedWords);
    const counted = now.rows.map((row) => row.counted);
    await articles.checkAgain(null);
    expect(articles.getState().rows.map((row) => row.counted)).toEqual(counted);
  });

  it("W60 W62 all that was decided comes along: texts, statuses, reasons, history, comments, names, drafts", async () => {
    await approve(anna, "a/x.md", "k-1", "First");
    await approve(anna, "a/x.md", "k-1", "Second");
    const { act, state } = anna.tab;
    act.needsWork("k-2", "Style: why");
    act.addComment("k-1", "Which one?");
    act.addComment("k-2", "Gone");
    await settle();
    const gone = shownComments(state().comments.get("k-2"))[0]?.id ?? "";
    act.deleteComment(gone);
    await approve(anna, "b.md", "k-3", "Third");
    act.activate("k-2", "editor");
    act.type("k-2", "typed </span>");
    await vi.advanceTimersByTimeAsync(500);
    const json = await save(anna);
    const imported = await take(ben, json);
    expect(imported).toMatchObject({ articles: 2, taken: 2, units: 3, notes: [], conflicts: [] });
    expect(reviewed(ben)).toEqual(["a/x.md 1", "b.md 1"]);
    await open(ben, "a/x.md");
    expect(ben.tab.row("k-1")).toBe("approved: Second");
    expect(ben.tab.state().records.get("k-2")).toMatchObject({
      status: "needs-work",
      reason: "Style: why",
      by: "anna",
    });
    const versions = await ben.tab.act.readVersions("k-1");
    expect(versions.map(({ target, by }) => `${by}: ${target}`)).toEqual(["anna: Second", "anna: First"]);
    expect(shownComments(ben.tab.state().comments.get("k-1"))).toMatchObject([{ text: "Which one?", by: "anna" }]);
    expect(ben.tab.state().comments.get("k-2")).toMatchObject([{ id: gone, gone: true, text: "" }]);
    await open(ben, "b.md");
    expect(ben.tab.row("k-2")).toBe("edited: typed </span>");
  });

  it("W65 a file that is imported again changes nothing, and goes out from there as it came", async () => {
    await approve(anna, "a/x.md", "k-1", "First");
    anna.tab.act.addComment("k-1", "Why?");
    await settle();
    const json = await save(anna);
    await take(ben, json);
    expect(await save(ben)).toBe(json);
    expect(await take(ben, json)).toMatchObject({ taken: 0, units: 0, conflicts: [] });
    expect(await take(anna, json)).toMatchObject({ taken: 0, units: 0, conflicts: [] });
    expect(await save(ben)).toBe(json);
  });

  it("W62 what is imported shows at once in an article that is open, under what is being typed", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    await open(ben, "b.md");
    ben.tab.act.activate("k-2", "editor");
    ben.tab.act.type("k-2", "typing </span>");
    await take(ben, await save(anna));
    expect(ben.tab.row("k-1")).toBe("approved: Hers");
    expect(ben.tab.row("k-2")).toContain("typing </span>");
    ben.tab.act.activate("k-1", "editor");
    ben.tab.act.type("k-1", "His");
    ben.tab.act.approve("k-1", "His");
    await settle();
    expect(ben.tab.state().saving).toBe("saved");
    expect(ben.tab.row("k-1")).toBe("approved: His");
  });

  it("W63 what both decided is shown with both texts, and chosen", async () => {
    for (const [of, text] of [
      [anna, "Hers"],
      [ben, "His"],
    ] as const) {
      await approve(of, "a/x.md", "k-1", text);
      await approve(of, "b.md", "k-2", `${text} 2`);
    }
    const json = await save(anna);
    const imported = await take(ben, json);
    expect(told(imported.conflicts)).toEqual(["a/x.md k-1: His / Hers", "b.md k-2: His 2 / Hers 2"]);
    expect(imported.conflicts).toMatchObject([{ source: "Source k-1", theirs: { by: "anna" } }, {}]);
    expect((await take(ben, json)).conflicts).toHaveLength(2);
    const [first, second] = imported.conflicts;
    if (first === undefined || second === undefined) throw new Error("two conflicts");
    expect(told(await imported.decide(new Map([[first, "theirs"]]), "ben"))).toEqual(["b.md k-2: His 2 / Hers 2"]);
    expect(await imported.decide(new Map([[second, "mine"]]), "ben")).toEqual([]);
    await open(ben, "a/x.md");
    expect(ben.tab.row("k-1")).toBe("approved: Hers");
    expect((await ben.tab.act.readVersions("k-1")).map(({ target }) => target)).toEqual(["Hers", "His", "Hers"]);
    // What was chosen is not asked again, and reaches the other side.
    expect((await take(ben, json)).conflicts).toEqual([]);
    expect((await take(anna, await save(ben))).conflicts).toEqual([]);
    expect(await save(anna)).toBe(await save(ben));
  });

  it("W63 a text that was changed since it was shown is not chosen over", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    await approve(ben, "b.md", "k-1", "His");
    const imported = await take(ben, await save(anna));
    await approve(ben, "b.md", "k-1", "His later");
    const [first] = imported.conflicts;
    if (first === undefined) throw new Error("a conflict");
    expect(told(await imported.decide(new Map([[first, "theirs"]]), "ben"))).toEqual(["b.md k-1: His later / Hers"]);
    expect(ben.tab.row("k-1")).toBe("approved: His later");
  });

  it("W67 another content's review is carried over, both sides'; what can't stand is told", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    await approve(anna, "b.md", "k-2", "Hers too");
    await approve(ben, "b.md", "k-3", "His");
    const json = await save(anna);
    // The file has changed since: one sentence is gone, and the ids are others.
    const next = { ...FILES, "b.md": pair("n-3", "Source k-3") + pair("n-1", "Source k-1") };
    const later = await workspaceIn(ben.tab, next);
    const imported = await take(later, json);
    expect(imported).toMatchObject({ taken: 1, conflicts: [] });
    expect(imported.notes).toEqual([expect.stringMatching(/^b\.md: .*k-2.*“Hers too”/)]);
    await open(later, "b.md");
    expect([ben.tab.row("n-1"), ben.tab.row("n-3")]).toEqual(["approved: Hers", "approved: His"]);
    expect(await take(later, json)).toMatchObject({ taken: 0, units: 0 });
  });

  it("W67 what another content's review leaves to be looked at anew says nothing against what was decided here", async () => {
    await approve(anna, "b.md", "k-1", "MT k-1");
    await approve(anna, "b.md", "k-2", "Hers");
    const next = {
      ...FILES,
      "b.md": FILES["b.md"].replace("MT k-1", "New MT k-1").replace("Source k-2", "Source k-2 now"),
    };
    const later = await workspaceIn(ben.tab, next);
    await approve(later, "b.md", "k-1", "His");
    await approve(later, "b.md", "k-2", "His too");
    const imported = await take(later, await save(anna));
    expect(imported).toMatchObject({ conflicts: [], units: 0 });
    expect([ben.tab.row("k-1"), ben.tab.row("k-2")]).toEqual(["approved: His", "approved: His too"]);
    expect(ben.tab.state().earlier.get("k-2")).toMatchObject([{ target: "Hers" }]);
  });

  it("W67 articles are found under another path, and what is another article, or not there, is named", async () => {
    await approve(anna, "a/x.md", "k-1", "Hers");
    await approve(anna, "b.md", "k-1", "Hers");
    const json = await save(anna);
    const moved = await take(await machine("c", { "deep/docs/a/x.md": FILES["a/x.md"] }, "repository"), json);
    expect(moved).toMatchObject({ taken: 1, notes: ["b.md is not in this workspace."] });
    const renamed = await take(await machine("d", { "other.md": FILES["b.md"] }), json);
    expect(renamed).toMatchObject({ taken: 1, notes: ["a/x.md is not in this workspace."] });
    const foreign = await take(await machine("e", { "b.md": pair("k-1", "Something else altogether") }), json);
    expect(foreign).toMatchObject({
      taken: 0,
      notes: [expect.stringContaining("not in this"), expect.stringContaining("b.md is another article")],
    });
  });

  it("W61 a file that is none is refused in one sentence, and a text that would break an article is left out", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    await approve(ben, "b.md", "k-2", "His");
    const before = await save(ben);
    for (const json of ["", "{}", before.slice(0, -10), before.replace('"version": 1', '"version": 9')])
      expect(await tryImport(ben, json)).toMatchObject({
        ok: false,
        failure: expect.stringMatching(/^It [^\n]+\.\)?\.?$/),
      });
    const hostile = (await save(anna)).replace('"target":"Hers"', '"target":"</span>"');
    expect(await take(ben, hostile)).toMatchObject({
      taken: 0,
      notes: [expect.stringContaining("b.md: The text of k-1")],
    });
    const unknown = (await save(anna)).replace('"key":"k-1"', '"key":"__proto__"');
    expect(await take(ben, unknown)).toMatchObject({ taken: 0, notes: [expect.stringContaining("__proto__")] });
    expect(await save(ben)).toBe(before);
  });

  it("W207 decisions of more segments that are not there than a stack holds are named, and the rest is taken", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    const file = await save(anna);
    const unit = /\{"key":"k-1",.*?\}\]\}/.exec(file)?.[0] ?? "";
    const count = 130_000;
    const unknown = Array.from({ length: count }, (_, at) => unit.replace("k-1", `none-${at}`));
    const taken = await take(ben, file.replace(unit, [unit, ...unknown].join(",")));
    expect(taken).toMatchObject({ taken: 1, units: 1 });
    expect(taken.notes).toHaveLength(count);
  });

  it("W61 a store that does not answer is told by article, and nothing is lost", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    const json = await save(anna);
    ben.tab.records.failure = "full";
    expect(await take(ben, json)).toMatchObject({ taken: 0, notes: [expect.stringContaining("could not be stored")] });
    ben.tab.records.failure = null;
    expect(await take(ben, json)).toMatchObject({ taken: 1, notes: [] });
  });

  it("W60 what lives in this page only goes out too", async () => {
    ben.tab.records.failure = "full";
    await approve(ben, "b.md", "k-1", "His");
    const json = await save(ben);
    expect(await take(anna, json)).toMatchObject({ taken: 1, units: 1 });
  });

  it("W251 records that can't be read from storage are told as left out, article by article", async () => {
    await approve(anna, "a/x.md", "k-1", "First");
    await approve(anna, "b.md", "k-3", "Third");
    const again = await workspaceIn(anna.tab, FILES);
    const { loadReview, recent } = anna.tab.records;
    const dead = async () => fail("unavailable" as const);
    const saved = () => again.articles.exchange.save(() => {});
    for (const broken of [{ loadReview: dead }, { recent: dead }]) {
      Object.assign(anna.tab.records, { loadReview, recent }, broken);
      expect(await saved()).toMatchObject({
        articles: 0,
        notes: [
          expect.stringMatching(/^a\/x\.md is left out: what was decided/),
          expect.stringMatching(/^b\.md is left/),
        ],
      });
    }
    Object.assign(anna.tab.records, { loadReview, recent });
    expect(await saved()).toMatchObject({ articles: 2, notes: [] });
  });

  it("W251 where there is no room for what is dismissed in every article, that is told", async () => {
    await approve(anna, "b.md", "k-1", "Hers");
    const facts = { check: "spelling", source: "Source k-1", target: "Hers", detail: "" };
    const id = JSON.stringify([null, "spelling", "Source k-1", "Hers", ""]);
    const dismissal: Dismissal = {
      ...facts,
      kind: "dismissal",
      id,
      unit: null,
      message: "",
      changedAt: 1,
      gone: false,
    };
    await anna.tab.records.saveAnnotation(null, dismissal);
    const { saveAnnotation } = ben.tab.records;
    Object.assign(ben.tab.records, { saveAnnotation: async () => fail("full" as const) });
    const json = await save(anna);
    expect((await take(ben, json)).notes).toEqual([
      expect.stringMatching(/^What is dismissed in every article could not/),
    ]);
    Object.assign(ben.tab.records, { saveAnnotation });
    expect((await take(ben, json)).notes).toEqual([]);
    expect(await ben.tab.records.everywhere()).toMatchObject({ value: [{ id }] });
  });
});
