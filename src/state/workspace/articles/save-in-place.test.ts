import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { folderHandle } from "#adapters/workspace-files/folder-handle.ts";
import { type FolderInMemory, folderInMemory } from "#adapters/workspace-files/testing/folder-in-memory.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { WrittenLook } from "#core/export/written-text.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import { fail } from "#core/result.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import { createArticles } from "./create-articles.ts";
import { portsAtOnce, readerAtOnce } from "./testing/reader-at-once.ts";

const pair = (id: string) =>
  `<span data-ttu-id="${id}">MT ${id}</span><span class="sxs-lookup"><span data-stu-id="${id}">Source ${id}</span></span>\r\n\r\n`;
const text = `\ufeff${pair("k-1")}${pair("k-2")}`;
const bytesOf = (words: string) => Uint8Array.from(new TextEncoder().encode(words));
const corrected = (key: string, target: string, of = text) => of.replace(`MT ${key}<`, `${target}<`);

let folder: FolderInMemory;
let browser: ReturnType<typeof createTestBrowser>;
let tab: TestTab;
let articles: WorkspaceArticles;

async function openFolder(of: TestTab, reader: ArticleReader = readerAtOnce): Promise<WorkspaceArticles> {
  const made = await createArticles({
    files: folderHandle(folder.handle),
    ...portsAtOnce,
    reader,
    records: of.records,
    steps: of.steps,
    openArticles: () => of.workspace.openArticles(),
  });
  if (!made.ok) throw new Error(made.failure);
  of.workspace.getState().actions.setArticles(made.value);
  await made.value.index();
  return made.value;
}

async function open(path: string): Promise<void> {
  const loaded = await articles.load(path);
  if (!loaded.ok) throw new Error(loaded.failure.message);
  await tab.act.openReading(loaded.value);
  await settle();
}

async function approve(path: string, key: string, target: string): Promise<void> {
  await open(path);
  tab.act.activate(key, "editor");
  tab.act.type(key, target);
  tab.act.approve(key, target);
  await settle();
}

const onDisk = (path: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(folder.file(path)?.bytes ?? new Uint8Array());
const machineText = (key: string) => selectUnit(tab.store.getState(), key)?.target;
const dead = async () => fail("unavailable" as const);
const save = () => articles.handOver.saveInPlace(() => {});
const changed = async (of = articles) =>
  (await of.handOver.summarize()).articles.map((one) => `${one.path} ${one.changed}`);

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  folder = folderInMemory(new Map(["a.md", "b.md", "c.md"].map((path) => [path, bytesOf(text)])));
  browser = createTestBrowser();
  tab = browser.tab("a");
  articles = await openFolder(tab);
});
afterEach(() => vi.useRealTimers());

describe("saving in place", () => {
  it("W70 writes what has changed, byte for byte, and leaves all else", async () => {
    await approve("a.md", "k-1", "Mine");
    await approve("b.md", "k-2", "Yours");
    const told: string[] = [];
    expect(await articles.handOver.saveInPlace((done, total) => told.push(`${done}/${total}`))).toEqual({
      files: 2,
      failed: [],
      refusal: null,
    });
    expect(told.at(-1)).toBe("2/2");
    expect([onDisk("a.md"), onDisk("b.md"), onDisk("c.md")]).toEqual([
      corrected("k-1", "Mine"),
      corrected("k-2", "Yours"),
      text,
    ]);
    expect(await changed()).toEqual([]);
    expect(await save()).toEqual({ files: 0, failed: [], refusal: null });
  });

  it("W72 reviewing goes on: what is decided next is compared with the machine's text, and saved over the file", async () => {
    await approve("a.md", "k-1", "Mine");
    await save();
    await approve("a.md", "k-2", "More");
    expect(machineText("k-1")).toBe("MT k-1");
    expect(await articles.handOver.changesOf("a.md")).toMatchObject({
      value: { texts: [{ key: "k-2", before: "MT k-2", after: "More" }] },
    });
    expect(await changed()).toEqual(["a.md 1"]);
    // The patch is for the file as it is on disk.
    expect((await articles.handOver.patch(() => {})).text).toContain('-<span data-ttu-id="k-2">MT k-2');
    expect((await articles.handOver.patch(() => {})).text).not.toContain('k-1">MT');
    await save();
    expect(onDisk("a.md")).toBe(corrected("k-2", "More", corrected("k-1", "Mine")));
    // Also back to what the machine wrote.
    await approve("a.md", "k-1", "MT k-1");
    expect(await changed()).toEqual(["a.md 1"]);
    await save();
    expect(onDisk("a.md")).toBe(corrected("k-2", "More"));
  });

  it("PG44 what is looked at before is byte for byte what is written, and tells of the file as it lies on disk", async () => {
    await approve("a.md", "k-1", "Mine");
    await save();
    await approve("a.md", "k-1", "Mine again");
    tab.act.activate("k-2", "editor");
    tab.act.type("k-2", "Typed");
    const look = async (how: WrittenLook) => {
      const found = await articles.handOver.writtenOf("a.md", how);
      if (!found.ok) throw new Error(found.failure.message);
      return found.value;
    };
    const [sideBySide, targetOnly, difference] = [
      await look("side-by-side"),
      await look("target-only"),
      await look("difference"),
    ];
    const whole = corrected("k-2", "Typed", corrected("k-1", "Mine again"));
    expect(sideBySide.text).toBe(whole);
    expect(sideBySide.edits.map(({ before, from, to }) => [before, whole.slice(from, to)])).toEqual([
      ["Mine", "Mine again"],
      ["MT k-2", "Typed"],
    ]);
    expect(targetOnly.text).toBe("\ufeffMine again\r\n\r\nTyped\r\n\r\n");
    expect(targetOnly.edits.map(({ from, to }) => targetOnly.text.slice(from, to))).toEqual(["Mine again", "Typed"]);
    expect(difference.text).toBe((await articles.handOver.patch(() => {})).text);
    await save();
    expect(onDisk("a.md")).toBe(whole);
    expect(await articles.handOver.writtenOf("gone.md", "side-by-side")).toMatchObject({ ok: false });
  });

  it("W72 the folder opened again has the review, and the machine's text with it", async () => {
    await approve("a.md", "k-1", "Mine");
    await save();
    await approve("a.md", "k-1", "Mine again");
    tab = browser.tab("later");
    articles = await openFolder(tab);
    expect(articles.getState().rows.map(({ path, reviewed }) => `${path} ${reviewed}`)).toEqual([
      "a.md 1",
      "b.md 0",
      "c.md 0",
    ]);
    await open("a.md");
    expect(tab.row("k-1")).toBe("approved: Mine again");
    expect(machineText("k-1")).toBe("MT k-1");
    expect(await changed()).toEqual(["a.md 1"]);
    await save();
    expect(onDisk("a.md")).toBe(corrected("k-1", "Mine again"));
    expect(await changed()).toEqual([]);
  });

  it("W72 what was saved is no change on disk that is offered; what others write then is", async () => {
    await approve("a.md", "k-1", "Mine");
    const { articleKey } = tab.store.stored;
    await save();
    await articles.compareWithDisk("a.md", articleKey);
    expect(articles.getState().changedOnDisk).toBeNull();
    vi.advanceTimersByTime(5_000);
    const file = folder.file("a.md");
    if (file === null) throw new Error("a.md");
    file.bytes = bytesOf(`${onDisk("a.md")}more`);
    await articles.compareWithDisk("a.md", articleKey);
    expect(articles.getState().changedOnDisk).toMatchObject({ path: "a.md" });
  });

  it("W72 a file that others have edited too is none that was saved here", async () => {
    await approve("a.md", "k-1", "Mine");
    await save();
    const file = folder.file("a.md");
    if (file === null) throw new Error("a.md");
    file.bytes = bytesOf(`${onDisk("a.md")}more`);
    expect(await articles.handOver.summarize()).toMatchObject({ articles: [], failed: [{ path: "a.md" }] });
    tab = browser.tab("later");
    articles = await openFolder(tab);
    await open("a.md");
    // Carried over, as any later version.
    expect(tab.row("k-1")).toBe("approved: Mine");
    expect(machineText("k-1")).toBe("Mine");
  });

  it("W72 a corrected file that was reviewed as an article of its own stays that", async () => {
    await approve("a.md", "k-1", "Mine");
    const corrections = corrected("k-1", "Mine");
    const file = folder.file("a.md");
    if (file === null) throw new Error("a.md");
    file.bytes = bytesOf(corrections);
    tab.act.setArticles(null);
    await tab.act.openArticle(parseArticle(corrections, "docs/a.md"));
    tab.act.activate("k-2", "editor");
    tab.act.type("k-2", "Later");
    tab.act.approve("k-2", "Later");
    await settle();
    tab = browser.tab("later");
    articles = await openFolder(tab);
    await open("a.md");
    expect(tab.row("k-2")).toBe("approved: Later");
  });

  it("W71 what can't be written is told by file, the others are saved, and nothing is lost", async () => {
    for (const path of ["a.md", "b.md", "c.md"]) await approve(path, "k-1", `Mine ${path}`);
    Object.assign(folder.file("a.md") ?? {}, { trouble: { at: "close", name: "QuotaExceededError" } });
    // Changes between being read and being written.
    const file = folder.file("c.md");
    if (file === null) throw new Error("c.md");
    articles = await openFolder(tab, {
      ...readerAtOnce,
      write: async (job) => {
        const written = await readerAtOnce.write(job);
        if (job.path === "docs/c.md") file.bytes = bytesOf("theirs");
        return written;
      },
    });
    const saved = await save();
    expect(saved).toMatchObject({ files: 1, failed: [{ reason: "full" }, { reason: "changed" }] });
    expect([onDisk("a.md"), onDisk("b.md"), onDisk("c.md")]).toEqual([text, corrected("k-1", "Mine b.md"), "theirs"]);
    Object.assign(folder.file("a.md") ?? {}, { trouble: null });
    expect(await save()).toMatchObject({ files: 1, failed: [{ message: expect.stringContaining("c.md") }] });
    expect(onDisk("a.md")).toBe(corrected("k-1", "Mine a.md"));
  });

  it("W71 of a reviewed file that is no article any more it is said what it is now, and that its review is kept", async () => {
    for (const path of ["a.md", "b.md"]) await approve(path, "k-1", `Mine ${path}`);
    const file = folder.file("a.md");
    if (file === null) throw new Error("a.md");
    for (const [bytes, what] of [
      [bytesOf(""), "empty"],
      [bytesOf("No pair."), "without translated segments"],
    ] as const) {
      file.bytes = bytes;
      expect((await save()).failed.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          new RegExp(`a\\.md was reviewed, and is now ${what}, so it is left out; its review is kept`),
        ),
      ]);
    }
    file.bytes = bytesOf(text);
    expect(await save()).toMatchObject({ failed: [] });
    expect([onDisk("a.md"), onDisk("b.md")]).toEqual([corrected("k-1", "Mine a.md"), corrected("k-1", "Mine b.md")]);
  });

  it("W171 stopped, what is saved stays saved, each file is told, and the others are as they were", async () => {
    for (const path of ["a.md", "b.md", "c.md"]) await approve(path, "k-1", `Mine ${path}`);
    const told: string[] = [];
    const onSaved = (path: string, isSaved: boolean) => told.push(`${path} ${isSaved}`);
    const stopped = { onSaved, isOver: () => told.length > 0 };
    expect(await articles.handOver.saveInPlace(() => {}, stopped)).toMatchObject({ files: 1, failed: [] });
    expect(told).toEqual(["a.md true"]);
    expect([onDisk("b.md"), onDisk("c.md")]).toEqual([text, text]);
    Object.assign(folder.file("b.md") ?? {}, { trouble: { at: "close", name: "QuotaExceededError" } });
    await articles.handOver.saveInPlace(() => {}, { onSaved });
    expect(told.slice(1)).toEqual(["b.md false", "c.md true"]);
  });

  it("W264 stopped while the browser does not answer, the file is named and no further one is begun", async () => {
    for (const path of ["a.md", "b.md"]) await approve(path, "k-1", `Mine ${path}`);
    Object.assign(folder.file("a.md") ?? {}, { unanswered: "close" });
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    let isOver = false;
    const saving = articles.handOver.saveInPlace(() => {}, { stopped, isOver: () => isOver });
    await settle();
    isOver = true;
    stop();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await saving).toMatchObject({ files: 0, failed: [{ reason: "unanswered" }] });
    expect([onDisk("a.md"), onDisk("b.md")]).toEqual([text, text]);
  });

  it("W170 what is left out is not handed over in any way", async () => {
    for (const path of ["a.md", "b.md"]) await approve(path, "k-1", "Mine");
    const options = { leftOut: new Set(["a.md"]) };
    expect((await articles.handOver.patch(() => {}, options)).text).toMatch(/^diff --git a\/b\.md/);
    expect((await articles.handOver.changedFiles(() => {}, options)).files.map(({ path }) => path)).toEqual(["b.md"]);
    const formats = ["side-by-side"] as const;
    expect(await articles.handOver.archive({ scope: "all", formats }, () => {}, options)).toMatchObject({ files: 2 });
    expect(await articles.handOver.saveInPlace(() => {}, options)).toMatchObject({ files: 1 });
    expect([onDisk("a.md"), onDisk("b.md")]).toEqual([text, corrected("k-1", "Mine")]);
  });

  it("W250 where storage does not answer, what was decided there is told as left out, never as no change", async () => {
    for (const path of ["a.md", "b.md", "c.md"]) await approve(path, "k-1", `Mine ${path}`);
    tab = browser.tab("later");
    articles = await openFolder(tab);
    await open("a.md");
    const { loadReview, recent } = tab.records;
    const left = [/^b\.md: what was decided in it could not be read/, /^c\.md: /];
    const expectLeft = (failed: readonly { readonly message: string }[]) =>
      expect(failed.map(({ message }) => message)).toEqual(left.map((one) => expect.stringMatching(one)));
    for (const broken of [{ loadReview: dead }, { recent: dead }]) {
      Object.assign(tab.records, { loadReview, recent }, broken);
      const summary = await articles.handOver.summarize();
      expect(summary.articles.map(({ path }) => path)).toEqual(["a.md"]);
      expectLeft(summary.failed);
      const all = await articles.handOver.archive({ scope: "all", formats: ["side-by-side"] }, () => {});
      expect(all.files).toBe(1);
      expectLeft(all.failed);
      expectLeft((await articles.handOver.patch(() => {})).failed);
    }
    const told: string[] = [];
    const onSaved = (path: string, isSaved: boolean) => told.push(`${path} ${isSaved}`);
    expectLeft((await articles.handOver.saveInPlace(() => {}, { onSaved })).failed);
    expect(told).toEqual(["a.md true", "b.md false", "c.md false"]);
    Object.assign(tab.records, { loadReview, recent });
    expect(await save()).toMatchObject({ files: 2, failed: [] });
    expect(onDisk("c.md")).toBe(corrected("k-1", "Mine c.md"));
  });

  it("W71 without the permission nothing is read or written", async () => {
    await approve("a.md", "k-1", "Mine");
    folder.permission = "denied";
    expect(await save()).toMatchObject({ files: 0, refusal: expect.stringContaining("not allowed") });
    expect(onDisk("a.md")).toBe(text);
  });
});
