/**
 * What every record store must do, as tests that each adapter runs. Rule ids: `docs/spec/review.md`.
 */
import { describe, expect, it, vi } from "vitest";
import type { RecordStore, StoredArticle, UnitWrite } from "#core/ports.ts";
import { MAX_VERSIONS } from "#core/review/history.ts";
import type { UnitRecord, UnitState } from "#core/review/record.ts";
import { describeAddition } from "./addition-contract.ts";
import { describeAnnotations } from "./annotation-contract.ts";
import { describeCarrying } from "./carry-contract.ts";
import { describeFollowing } from "./following-contract.ts";
import { describeListing } from "./listing-contract.ts";
import { article, hear, must, other, type StoreBench, type Tabs, useTabs } from "./store-bench.ts";

function state(target: string, status: UnitState["status"] = "edited", reason: string | null = null): UnitState {
  return { target, status, reason };
}

function write(key: string, baseRevision: number, target: string, status: UnitState["status"] = "edited"): UnitWrite {
  return { key, baseRevision, state: state(target, status) };
}

/**
 * Runs the contract against one adapter.
 *
 * @param createBench called for every test; what it gives shares nothing with any other
 */
export function describeRecordStore(name: string, createBench: () => StoreBench): void {
  describe(`${name} keeps the contract of RecordStore`, () => {
    const t = useTabs(createBench);
    describeArticles(t);
    describeListing(t);
    describeForgetting(t);
    describeUnits(t);
    describeFollowing(t);
    describeVersions(t);
    describeDrafts(t);
    describeAnnotations(t);
    describeCarrying(t);
    describeAddition(t);
    describeTabs(t);
    describeLivingTabs(t);
  });
}

async function units(store: RecordStore, of = article) {
  return must(await store.open(of, 3)).units;
}

/** All versions before the revision, page after page. */
async function versions(store: RecordStore, key: string, before: number): Promise<readonly UnitRecord[]> {
  const page = must(await store.versions(article.articleKey, key, before));
  const oldest = page.at(-1);
  return oldest === undefined ? [] : [...page, ...(await versions(store, key, oldest.revision))];
}

async function drafts(store: RecordStore, of = article) {
  return must(await store.open(of, 3)).drafts;
}

async function save(store: RecordStore, ...writes: UnitWrite[]) {
  return must(await store.save(article.articleKey, writes));
}

function describeArticles(t: Tabs): void {
  describe("articles", () => {
    it("R60 knows nothing of an article at first", async () => {
      expect(must(await t.a.recent())).toEqual([]);
      expect(must(await t.a.load(article.articleKey))).toBeNull();
      const review = must(await t.a.open(article, 3));
      expect([review.units.size, review.drafts.length]).toEqual([0, 0]);
    });

    it("R60 gives the text back as it was, for every tab", async () => {
      await t.a.open(article, 3);
      expect(must(await t.b.load(article.articleKey))).toEqual(article);
    });

    it("R60 remembers an article whose segments are still being counted once they are", async () => {
      let tell: (total: number) => void = () => {};
      const counted = new Promise<number>((resolve) => {
        tell = resolve;
      });
      const { remembered } = must(await t.a.open(article, counted));
      expect(must(await t.a.recent())).toEqual([]);
      t.now = 2000;
      tell(7);
      must(await remembered);
      expect(must(await t.b.recent())).toMatchObject([{ articleKey: article.articleKey, total: 7, at: 2000 }]);
      expect(must(await t.b.load(article.articleKey))).toEqual(article);
    });

    it("R61 tells the locale that the article declares, else that of its path", async () => {
      const text = "---\r\ntitle: A\r\nms.contentlocale: lv-lv\r\n---\r\n";
      await t.a.open({ articleKey: "1", path: "docs.de-DE/a.md", text }, 1);
      t.now = 2000;
      await t.a.open({ articleKey: "2", path: "docs.de-DE/a.md", text: "# A" }, 1);
      t.now = 3000;
      await t.a.open({ articleKey: "3", path: "a.md", text: "# A" }, 1);
      expect(must(await t.b.recent()).map(({ locale }) => locale)).toEqual([null, "de-DE", "lv-LV"]);
    });
  });
}

function describeForgetting(t: Tabs): void {
  describe("forgetting", () => {
    it("R62 forgets one article and all about it, and no other", async () => {
      for (const one of [article, other]) {
        await t.a.open(one, 3);
        await t.a.save(one.articleKey, [write("x", 0, "X")]);
        await t.a.saveDraft(one.articleKey, { key: "y", text: "y", at: 1 });
      }
      must(await t.a.forget(article.articleKey));
      expect(must(await t.a.load(article.articleKey))).toBeNull();
      expect(must(await t.a.recent()).map(({ articleKey }) => articleKey)).toEqual([other.articleKey]);
      expect((await units(t.a)).size).toBe(0);
      expect(await versions(t.a, "x", 9)).toEqual([]);
      expect(await drafts(t.a)).toEqual([]);
      expect((await units(t.a, other)).size).toBe(1);
      expect(await drafts(t.a, other)).toHaveLength(1);
    });

    it("R63 says to other tabs that an article was forgotten, and to a tab that stores of one that isn't there", async () => {
      await t.a.open(article, 3);
      await save(t.a, write("x", 0, "X"));
      const [mine, others] = [hear(t.a), hear(t.b)];
      must(await t.b.forget(article.articleKey));
      await vi.waitFor(() => expect(mine.heard).toEqual([{ kind: "absent" }]));
      expect(others.heard.some(({ kind }) => kind === "absent")).toBe(false);
      await save(t.a, write("x", 1, "X2"));
      await t.a.saveDraft(article.articleKey, { key: "y", text: "y", at: 1 });
      await vi.waitFor(() => expect(mine.heard).toHaveLength(3));
      expect(mine.heard.every(({ kind }) => kind === "absent")).toBe(true);
    });

    it("R63 goes on with revisions that it has lost, and takes records back but for older ones", async () => {
      const saved = await save(t.a, write("x", 4, "X"));
      expect(saved.records.get("x")?.revision).toBe(5);
      const older = { ...state("older"), revision: 1, at: 1 };
      const old = { ...state("old"), revision: 2, at: 1 };
      const lost = ["x", "y"].map((key) => [key, [older, old]] as const);
      must(await t.a.putBack(article.articleKey, new Map(lost)));
      const back = await units(t.b);
      expect(back.get("x")?.target).toBe("X");
      expect(back.get("y")).toEqual(old);
      expect(must(await t.b.versions(article.articleKey, "y", 2))).toEqual([older]);
    });
  });
}

function describeUnits(t: Tabs): void {
  describe("units", () => {
    it("R30 stores a unit and counts its revisions up from 1", async () => {
      const first = await save(t.a, write("x", 0, "X"));
      expect(first.kind).toBe("saved");
      expect(first.records.get("x")).toEqual({ ...state("X"), revision: 1, at: 1000 });
      t.now = 2000;
      const second = await save(t.a, { key: "x", baseRevision: 1, state: state("X", "needs-work", "odd") });
      const expected = { ...state("X", "needs-work", "odd"), revision: 2, at: 2000 };
      expect(second.records.get("x")).toEqual(expected);
      expect((await units(t.b)).get("x")).toEqual(expected);
    });

    it("R31 stores nothing at all where one unit has a newer revision, and says which", async () => {
      await save(t.a, write("x", 0, "X"));
      const refused = await save(t.b, write("w", 0, "W"), write("x", 0, "theirs"));
      expect(refused.kind).toBe("conflict");
      expect([...refused.records.keys()]).toEqual(["x"]);
      expect(refused.records.get("x")?.target).toBe("X");
      expect([...(await units(t.a)).keys()]).toEqual(["x"]);
    });

    it("R31 lets only one of two simultaneous saves through", async () => {
      const outcomes = await Promise.all([save(t.a, write("x", 0, "A")), save(t.b, write("x", 0, "B"))]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
      const winner = outcomes[0]?.kind === "saved" ? "A" : "B";
      expect((await units(t.a)).get("x")).toMatchObject({ target: winner, revision: 1 });
    });

    it("R32 gives the versions before a revision, newest first, page by page, of one unit alone", async () => {
      for (let revision = 0; revision < 120; revision++) await save(t.a, write("x", revision, `v${revision + 1}`));
      await save(t.a, write("xy", 0, "another"));
      const found = await versions(t.b, "x", 120);
      const [newest] = must(await t.b.versions(article.articleKey, "x", Number.MAX_SAFE_INTEGER));
      expect(newest).toMatchObject({ target: "v120", revision: 120 });
      expect(found.map(({ target, revision }) => `${target} ${revision}`)).toEqual(
        Array.from({ length: 119 }, (_, n) => `v${119 - n} ${119 - n}`),
      );
      expect(must(await t.b.versions(article.articleKey, "x", 1))).toEqual([]);
      expect(must(await t.b.versions(article.articleKey, "never there", 9))).toEqual([]);
    });

    it(`R32 keeps the newest ${MAX_VERSIONS} versions when it prunes`, async () => {
      for (let revision = 0; revision < MAX_VERSIONS + 3; revision++)
        await save(t.a, write("x", revision, `v${revision + 1}`));
      await save(t.a, write("y", 0, "Y"), write("z", 0, "Z"));
      await save(t.a, write("y", 1, "Y2"));
      const revisions = { x: MAX_VERSIONS + 3, y: 2, z: 1 };
      const present = new Map(Object.entries(revisions));
      must(await t.a.pruneVersions(article.articleKey, present));
      const found = await versions(t.b, "x", MAX_VERSIONS + 3);
      expect([found.length, found[0]?.target, found.at(-1)?.target]).toEqual([
        MAX_VERSIONS,
        `v${MAX_VERSIONS + 2}`,
        "v3",
      ]);
      expect((await versions(t.b, "y", 2)).map(({ target }) => target)).toEqual(["Y"]);
      expect((await units(t.b)).get("x")?.target).toBe(`v${MAX_VERSIONS + 3}`);
    });
  });
}

function describeVersions(t: Tabs): void {
  describe("versions and keys", () => {
    it("R115 keeps the reviewer's name with every version", async () => {
      await t.a.save(article.articleKey, [{ ...write("x", 0, "X"), by: "Anna" }]);
      await save(t.a, write("x", 1, "X2"));
      expect((await units(t.b)).get("x")).toEqual({ ...state("X2"), revision: 2, at: 1000 });
      expect(await versions(t.b, "x", 2)).toEqual([{ ...state("X"), revision: 1, at: 1000, by: "Anna" }]);
    });

    it("R33 takes ids and keys as data only", async () => {
      for (const key of ["__proto__", "constructor", "toString", "", "a|b", "a\u0000b", "field:title"]) {
        const named: StoredArticle = { articleKey: key, path: key, text: key };
        await t.a.open(named, 1);
        must(await t.a.save(key, [write(key, 0, `target of ${key}`)]));
        must(await t.a.saveDraft(key, { key, text: `draft of ${key}`, at: 1 }));
        const review = must(await t.b.open(named, 1));
        expect([...review.units].map(([unit, record]) => [unit, record.target])).toEqual([[key, `target of ${key}`]]);
        expect(review.drafts).toEqual([{ key, text: `draft of ${key}`, at: 1, tab: "tab-a" }]);
        expect(must(await t.b.load(key))).toEqual(named);
      }
    });
  });
}

function describeDrafts(t: Tabs): void {
  describe("drafts", () => {
    it("R34 keeps one draft a tab and unit, the last", async () => {
      await t.a.saveDraft(article.articleKey, { key: "x", text: "S", at: 1 });
      await t.a.saveDraft(article.articleKey, { key: "x", text: "Su", at: 2 });
      await t.b.saveDraft(article.articleKey, { key: "x", text: "Ka", at: 3 });
      const found = [...(await drafts(t.b))].sort((one, two) => one.at - two.at);
      expect(found).toEqual([
        { key: "x", text: "Su", at: 2, tab: "tab-a" },
        { key: "x", text: "Ka", at: 3, tab: "tab-b" },
      ]);
    });

    it("R34 keeps the last draft typed even if nobody waits between", async () => {
      const texts = ["S", "Su", "Sun", "Suns"];
      await Promise.all(texts.map((text, at) => t.a.saveDraft(article.articleKey, { key: "x", text, at })));
      expect((await drafts(t.b)).map(({ text }) => text)).toEqual(["Suns"]);
    });

    it("R35 drops this tab's draft with a save of its unit, and no other draft", async () => {
      await t.a.saveDraft(article.articleKey, { key: "x", text: "A", at: 1 });
      await t.a.saveDraft(article.articleKey, { key: "y", text: "A", at: 1 });
      await t.b.saveDraft(article.articleKey, { key: "x", text: "B", at: 1 });
      await save(t.a, write("x", 0, "X"));
      const left = (await drafts(t.a)).map(({ key, tab }) => `${key} ${tab}`).sort();
      expect(left).toEqual(["x tab-b", "y tab-a"]);
    });

    it("R35 keeps a draft typed over what the save stored, whenever it is stored itself", async () => {
      const { articleKey } = article;
      await t.a.saveDraft(articleKey, { key: "y", text: "before", at: 1, base: 0 });
      const saving = save(t.a, write("x", 0, "X"), write("y", 0, "Y"));
      await Promise.all([saving, t.a.saveDraft(articleKey, { key: "x", text: "behind", at: 1, base: 1 })]);
      expect(await drafts(t.b)).toEqual([{ key: "x", text: "behind", at: 1, tab: "tab-a", base: 1 }]);
    });

    it("R35 keeps the draft where the save was refused", async () => {
      await save(t.b, write("x", 0, "B"));
      await t.a.saveDraft(article.articleKey, { key: "x", text: "A", at: 1 });
      await save(t.a, write("x", 0, "A"));
      expect(await drafts(t.a)).toHaveLength(1);
    });

    it("R36 drops a draft of its own or of the tab named", async () => {
      await t.a.saveDraft(article.articleKey, { key: "x", text: "A", at: 1 });
      await t.b.saveDraft(article.articleKey, { key: "x", text: "B", at: 1 });
      must(await t.a.dropDraft(article.articleKey, "x"));
      expect((await drafts(t.a)).map(({ tab }) => tab)).toEqual(["tab-b"]);
      must(await t.a.dropDraft(article.articleKey, "x", "tab-b"));
      must(await t.a.dropDraft(article.articleKey, "never there"));
      expect(await drafts(t.a)).toEqual([]);
    });

    it("R36 takes a draft over from the tab named, which has it no more", async () => {
      const { articleKey } = article;
      must(await must(await t.a.open(article, 3)).remembered);
      await t.a.saveDraft(articleKey, { key: "x", text: "S", at: 1 });
      await t.a.saveDraft(articleKey, { key: "y", text: "K", at: 1 });
      const atA = hear(t.a);
      must(await t.b.saveDraft(articleKey, { key: "x", text: "S", at: 1 }, "tab-a"));
      const left = (await drafts(t.a)).map(({ key, tab }) => `${key} ${tab}`).sort();
      expect(left).toEqual(["x tab-b", "y tab-a"]);
      await vi.waitFor(() => expect(atA.heard.map(({ kind }) => kind)).toEqual(["draft", "draft-dropped"]));
    });
  });
}

function describeTabs(t: Tabs): void {
  describe("tabs", () => {
    it("R37 tells other tabs what was stored, in order, and never the tab itself", async () => {
      await t.a.open(article, 3);
      const atA = hear(t.a);
      const atB = hear(t.b);
      await t.a.saveDraft(article.articleKey, { key: "x", text: "S", at: 5 });
      const { records } = await save(t.a, write("x", 0, "Suns"));
      await t.a.saveDraft(article.articleKey, { key: "y", text: "K", at: 6 });
      await t.a.dropDraft(article.articleKey, "y");
      await vi.waitFor(() => expect(atB.heard).toHaveLength(5));
      expect(atB.heard).toEqual([
        { kind: "draft", draft: { key: "x", text: "S", at: 5, tab: "tab-a" } },
        { kind: "units", records },
        { kind: "draft-dropped", key: "x", tab: "tab-a" },
        { kind: "draft", draft: { key: "y", text: "K", at: 6, tab: "tab-a" } },
        { kind: "draft-dropped", key: "y", tab: "tab-a" },
      ]);
      await t.b.saveDraft(article.articleKey, { key: "z", text: "Z", at: 7 });
      await vi.waitFor(() => expect(atA.heard).toHaveLength(1));
    });

    it("R37 tells of the watched article only, until the watch ends", async () => {
      const ofOther = hear(t.b, other);
      const ended = hear(t.b);
      const heard = hear(t.b);
      ended.end();
      await save(t.a, write("x", 0, "X"));
      await vi.waitFor(() => expect(heard.heard).toHaveLength(1));
      expect([...ofOther.heard, ...ended.heard]).toEqual([]);
    });

    it("R37 says nothing of a save that was refused", async () => {
      must(await must(await t.b.open(article, 3)).remembered);
      await save(t.b, write("x", 0, "B"));
      const { heard } = hear(t.b);
      await save(t.a, write("x", 0, "A"));
      await save(t.a, write("y", 0, "Y"));
      await vi.waitFor(() => expect(heard).toHaveLength(1));
      expect(heard.map((event) => (event.kind === "units" ? [...event.records.keys()] : event.kind))).toEqual([["y"]]);
    });
  });
}

function describeLivingTabs(t: Tabs): void {
  describe("living tabs", () => {
    it("R38 knows which tabs are alive", async () => {
      expect(must(await t.a.aliveTabs())).toEqual(new Set(["tab-a", "tab-b"]));
      t.bench.closeTab(t.b);
      await vi.waitFor(async () => expect(must(await t.a.aliveTabs())).toEqual(new Set(["tab-a"])));
    });

    it("R38 keeps what a closed tab stored", async () => {
      await t.b.saveDraft(article.articleKey, { key: "x", text: "B", at: 1 });
      t.bench.closeTab(t.b);
      expect((await drafts(t.a)).map(({ tab }) => tab)).toEqual(["tab-b"]);
    });
  });
}
