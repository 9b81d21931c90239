import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { ok } from "#core/result.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { takingReview } from "./taking-review.ts";
import { article, openArticles, openIn, setOf } from "./testing/open-articles.ts";

let tab: TestTab;
let articles: WorkspaceArticles;
const open = (path: string) => openIn(tab, articles, path);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = createTestBrowser().tab("a");
});
afterEach(() => vi.useRealTimers());

describe("an article that is open and its file", () => {
  it("W48 a file that is another one by now is offered, read again and opened with its review", async () => {
    const contents = new Map([["a.md", article(2)]]);
    const folder: WorkspaceFiles = {
      ...setOf({ "a.md": "" }),
      stamps: "live",
      stamp: async (path) => String(contents.get(path)?.length),
      read: async (path) => {
        reads += 1;
        return ok({ bytes: new TextEncoder().encode(contents.get(path)), packing: null });
      },
    };
    let reads = 0;
    articles = await openArticles(tab, folder);
    await articles.index();
    await open("a.md");
    tab.act.approve("k-1", "MT k-1");
    await settle();
    const { articleKey } = tab.store.stored;
    const readSoFar = reads;
    await articles.compareWithDisk("a.md", articleKey);
    await articles.compareWithDisk("a.md", articleKey);
    expect([articles.getState().changedOnDisk, reads]).toEqual([null, readSoFar]);
    contents.set("a.md", article(3));
    await articles.compareWithDisk("a.md", articleKey);
    expect(articles.getState().changedOnDisk).toMatchObject({ path: "a.md" });
    await articles.readAgain("a.md");
    await open("a.md");
    expect(articles.row("a.md")?.summary?.segments).toBe(3);
    expect(tab.row("k-1")).toContain("approved");
    await articles.compareWithDisk("a.md", tab.store.stored.articleKey);
    expect(articles.getState().changedOnDisk).toBeNull();
  });
});

describe("an article that was read ahead and its file", () => {
  const contents = new Map<string, string>();
  const text = (path: string) => contents.get(path) ?? "";
  let reads: string[] = [];
  /** What somebody else does to the folder right behind a read. */
  let after = () => {};
  const folder: WorkspaceFiles = {
    ...setOf({ "a.md": "", "b.md": "" }),
    stamps: "live",
    stamp: async (path) => String(text(path).length),
    read: async (path) => {
      reads.push(path);
      const bytes = new TextEncoder().encode(text(path));
      after();
      return ok({ bytes, packing: null });
    },
  };
  const units = () => tab.state().open?.article.units.length;

  beforeEach(async () => {
    for (const path of ["a.md", "b.md"]) contents.set(path, article(2));
    after = () => {};
    articles = await openArticles(tab, folder);
    await articles.index();
    await open("a.md");
    reads = [];
    articles.readAhead("a.md");
    await settle();
  });

  it("W261 is opened without being read again, where it is the same", async () => {
    await open("b.md");
    expect([units(), reads]).toEqual([2, ["b.md"]]);
  });

  it("W261 is opened as it is by then", async () => {
    contents.set("b.md", article(3));
    await open("b.md");
    expect(units()).toBe(3);
    await articles.compareWithDisk("b.md", tab.store.stored.articleKey);
    expect(offered()).toBeNull();
  });

  it("W261 and what it is a moment later is offered", async () => {
    contents.set("b.md", article(3));
    after = () => contents.set("b.md", article(4));
    await open("b.md");
    await articles.compareWithDisk("b.md", tab.store.stored.articleKey);
    expect([units(), offered()]).toEqual([3, expect.objectContaining({ path: "b.md" })]);
  });
});

/** Opens files of the folder, as a new hand-back is opened, with what stays in view. */
async function handBack(files: Readonly<Record<string, string>>): Promise<void> {
  articles = await openArticles(tab, setOf(files));
  const made = articles;
  const onEnter = () => {
    const { path, articleKey } = tab.store.stored;
    void made.compareWithDisk(made.pathOf(path) ?? "", articleKey);
  };
  const take = takingReview(tab.workspace, made, { kept: null, soon: () => {}, onEnter });
  tab.workspace.follow(() => tab.workspace.getState().articles === made && take());
  take();
  await settle();
}

async function comeBack(articleKey: string): Promise<void> {
  await tab.act.continueArticle(articleKey);
  await settle();
}

const offered = () => articles.getState().changedOnDisk;
const first = { "a.md": article(2), "b.md": article(2), "c.md": article(2) };
const next = { ...first, "a.md": article(3), "b.md": article(3) };

describe("an article that is open and a new hand-back of its workspace", () => {
  it("W244 its new text is offered and not forced, what was typed comes along, and so it does in those left before", async () => {
    await handBack(first);
    const keys: string[] = [];
    for (const path of ["b.md", "a.md"]) {
      await open(path);
      tab.act.activate("k-1", "grid");
      tab.act.type("k-1", `Typed in ${path}`);
      keys.push(tab.store.stored.articleKey);
    }
    const [b = "", a = ""] = keys;
    await handBack(next);
    expect([tab.store.stored.articleKey, tab.view("k-1").text]).toEqual([a, "Typed in a.md"]);
    expect(offered()).toMatchObject({ path: "a.md" });

    await articles.readAll({ onRead: () => {}, inView: () => "a.md", onCarried: () => {} });
    await articles.readAgain("a.md");
    await open("a.md");
    expect(offered()).toBeNull();
    expect([tab.state().open?.article.units.length, tab.view("k-1").text]).toEqual([3, "Typed in a.md"]);
    await open("b.md");
    expect([tab.state().open?.article.units.length, tab.view("k-1").text]).toEqual([3, "Typed in b.md"]);
    expect(offered()).toBeNull();
    // The browser's own way back leads to what was open before.
    await comeBack(b);
    expect(offered()).toMatchObject({ path: "b.md" });
    await comeBack(a);
    expect(offered()).toMatchObject({ path: "a.md" });
  });

  it("W244 nothing is offered where the file is the same, and it is read but once", async () => {
    await handBack(first);
    await open("c.md");
    const set = setOf(next);
    let reads = 0;
    const read: WorkspaceFiles["read"] = (path) => {
      reads += 1;
      return set.read(path);
    };
    articles = await openArticles(tab, { ...set, read });
    const { articleKey } = tab.store.stored;
    await articles.compareWithDisk("c.md", articleKey);
    await articles.compareWithDisk("c.md", articleKey);
    expect([offered(), reads]).toEqual([null, 1]);
  });

  it("W244 an answer that comes late is not about the article that is in view by now", async () => {
    await handBack(first);
    await open("a.md");
    const a = tab.store.stored.articleKey;
    await open("b.md");
    const b = tab.store.stored.articleKey;
    const set = setOf(next);
    let letGo = () => {};
    const late = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const read: WorkspaceFiles["read"] = async (path) => {
      if (path === "a.md") await late;
      return set.read(path);
    };
    articles = await openArticles(tab, { ...set, read });
    const asked = articles.compareWithDisk("a.md", a);
    await articles.compareWithDisk("b.md", b);
    letGo();
    await asked;
    expect(offered()).toMatchObject({ path: "b.md" });
  });

  it("W244 a file that could not be read is asked for again", async () => {
    await handBack(first);
    await open("a.md");
    const set = setOf(next);
    let isThere = false;
    const read: WorkspaceFiles["read"] = (path) => set.read(isThere ? path : "gone.md");
    articles = await openArticles(tab, { ...set, read });
    await articles.compareWithDisk("a.md", tab.store.stored.articleKey);
    expect(offered()).toBeNull();
    isThere = true;
    await articles.compareWithDisk("a.md", tab.store.stored.articleKey);
    expect(offered()).toMatchObject({ path: "a.md" });
  });
});
