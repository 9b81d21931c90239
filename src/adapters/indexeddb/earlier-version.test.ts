/** R112: what a reviewer stored with an earlier version of the app is read whole by this one. */
import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { OpenedReview, RecentArticle, StoredArticle, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import { createIndexedDbGlossaryStore } from "./indexed-db-glossary-store.ts";
import { createIndexedDbRecordStore, type IndexedDbRecordStore } from "./indexed-db-record-store.ts";
import { createIndexedDbSpellingStore } from "./indexed-db-spelling-store.ts";
import { readRecordedStorage, restoreDatabases } from "./testing/recorded-storage.ts";

const recorded = readRecordedStorage();
let records: IndexedDbRecordStore;

beforeEach(async () => {
  await restoreDatabases(recorded);
  records = createIndexedDbRecordStore({ tab: "now", clock: { now: () => 2_000_000_000_000 } });
});

afterEach(async () => {
  records.close();
  for (const name of Object.keys(recorded.databases)) await deleteDB(name);
});

test("R61 R64 every article is listed, two of one path among them, newest first, with how far it was", async () => {
  expect((await recent()).map(({ path, total, approved }) => ({ path, total, approved }))).toEqual([
    { path: "findings.de-DE.md", total: 8, approved: 0 },
    { path: "articles/crlf-bom.fr-FR.md", total: 23, approved: 1 },
    { path: "spelling.lv-LV.md", total: 5, approved: 0 },
    { path: "orchard-sync.lv-LV.md", total: 75, approved: 1 },
    { path: "orchard-sync.lv-LV.md", total: 75, approved: 1 },
  ]);
});

test("R112 statuses, texts, reasons, names and every earlier version", async () => {
  const { units, articleKey } = await review("orchard-sync.lv-LV.md", 1);
  const title = "Orchard Sync iestatīšana bāzes stacijā Labots.";
  const state = (key: string) => {
    const { target, status, reason, by } = units.get(key) ?? {};
    return { target, status, reason, by };
  };
  expect(state("07c1e-103")).toEqual({
    target: `${title} Viens. Divi. Trīs.`,
    status: "approved",
    reason: null,
    by: "Reviewer",
  });
  expect(state("07c1e-104")).toMatchObject({ status: "needs-work", reason: "Mistranslation: which word?" });
  expect(state("field:title")).toMatchObject({ status: "edited", target: expect.stringMatching(/ \(labots\)$/) });
  const versions = storedValue(await records.versions(articleKey, "07c1e-103", 9));
  expect(versions.map(({ target, status, revision }) => [target, status, revision])).toEqual([
    [`${title} Viens. Divi. Trīs.`, "approved", 5],
    [`${title} Viens. Divi. Trīs.`, "edited", 4],
    [`${title} Viens. Divi.`, "edited", 3],
    [`${title} Viens.`, "edited", 2],
    [title, "approved", 1],
  ]);
});

test("R112 comments, open, resolved and deleted, and the one being typed", async () => {
  const { annotations, drafts } = await review("orchard-sync.lv-LV.md", 1);
  const comments = annotations.filter((one) => one.kind === "comment");
  expect(comments.map(({ key, text, resolved, gone }) => [key, text, resolved, gone])).toEqual([
    ["07c1e-104", "Which station?", false, false],
    ["07c1e-104", "", false, true],
    ["07c1e-104", "Resolved one", true, false],
  ]);
  expect(drafts.map(({ text }) => text)).toEqual(["Half a thought"]);
});

test("R112 drafts of two tabs, and dismissals of the article and of every article", async () => {
  const { drafts, annotations } = await review("findings.de-DE.md");
  const dismissals = annotations.filter((one) => one.kind === "dismissal");
  expect(new Set(drafts.map(({ tab }) => tab)).size).toBe(2);
  expect(drafts.map(({ key, text }) => [key, text])).toEqual([
    ["f1000-102", "Die Ablage hält  Ihre Dateien bereit. draft of one tab"],
    ["f1000-103", expect.stringMatching(/ draft of another$/)],
  ]);
  expect(dismissals.map(({ unit, check, gone }) => [unit, check, gone])).toEqual([
    ["f1000-102", "double-space", false],
    ["f1000-105", "double-space", true],
    [null, "empty", false],
  ]);
});

test("R60 the texts are there byte for byte, byte order mark and line endings included", async () => {
  for (const { articleKey, path } of await recent()) {
    const stored = storedValue(await records.load(articleKey));
    expect(stored?.path).toBe(path);
    expect(articleKeyOf(path, stored?.text ?? "")).toBe(articleKey);
  }
  const french = (await recent()).find(({ path }) => path.endsWith("fr-FR.md"));
  expect(storedValue(await records.load(french?.articleKey ?? ""))?.text).toMatch(/^\uFEFF---\r\n/);
});

test("R112 the glossary, the reviewer's words and the dictionary", async () => {
  expect(storedValue(await createIndexedDbGlossaryStore().load("de"))).toMatchObject([
    { source: "shelf", required: ["Ablage", "Ablagefach"], forbidden: ["Regal"], note: "Menu and title" },
    { source: "overview", required: ["Überblick"], forbidden: ["Übersicht"] },
  ]);
  const spelling = createIndexedDbSpellingStore();
  expect(storedValue(await spelling.words("lv"))).toEqual(["plauktiņbirku"]);
  const dictionary = storedValue(await spelling.dictionary("de"));
  expect(dictionary?.name).toBe("de.dic");
  expect(new TextDecoder("latin1").decode(dictionary?.files.dic)).toBe("4\nRegal\nTür\nAblage\nÜbersicht\n");
});

async function recent(): Promise<readonly RecentArticle[]> {
  return storedValue(await records.recent());
}

/** @param nth of the articles of that path, the newest first */
async function review(path: string, nth = 0): Promise<OpenedReview & Pick<StoredArticle, "articleKey">> {
  const found = (await recent()).filter((article) => article.path === path)[nth];
  const stored = storedValue(await records.load(found?.articleKey ?? ""));
  if (stored === null) throw new Error(`${path} is not stored`);
  return { ...storedValue(await records.open(stored, found?.total ?? 0)), articleKey: stored.articleKey };
}

function storedValue<T>(result: Result<T, StoreFailure>): T {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}
