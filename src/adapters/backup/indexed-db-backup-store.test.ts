import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { besideInWords } from "#core/backup/beside-in-words.ts";
import { mergeKept } from "#core/backup/merge-backup.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { packPairs } from "#core/memory/imported-memory.ts";
import type { KeptAddition } from "#core/ports/backup-store.ts";
import { ok, type Result } from "#core/result.ts";
import { commentDraftKey } from "#core/review/comment-draft.ts";
import { withDismissalId } from "#core/review/dismissal.ts";
import { readSettings } from "#core/settings/settings.ts";
import { nothingCounted } from "#core/workspace/article-row.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { mergeReview } from "#core/workspace/records/merge-review.ts";
import { machines, noReview } from "#core/workspace/records/testing/review-machines.ts";
import { makeBackup } from "../../state/workspace/backup/make-backup.ts";
import { restoreBackup } from "../../state/workspace/backup/restore-backup.ts";
import { createIndexedDbBackupStore, type IndexedDbBackupStore } from "./indexed-db-backup-store.ts";

const settings = readSettings({ reviewer: "Anna", theme: "dark" });
const untouched = readSettings(undefined);
const filters = [{ name: "mine", text: "is:edited" }];

function schemaOf(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../../docs/spec/${name}`, import.meta.url), "utf8"));
}

const isLine = new Ajv()
  .addSchema(schemaOf("records.schema.json"), "records.schema.json")
  .compile(schemaOf("backup.schema.json"));

let browsers = 0;
const open: IndexedDbBackupStore[] = [];

/** The storage of another browser. */
function createBrowser(): IndexedDbBackupStore {
  const number = browsers++;
  const of = (what: string) => `backup-${number}-${what}`;
  const names = {
    records: of("records"),
    glossaries: of("glossaries"),
    spelling: of("spelling"),
    memories: of("memories"),
    workspaces: of("workspaces"),
  };
  const store = createIndexedDbBackupStore(`tab-${number}`, names);
  open.push(store);
  return store;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const store of open.splice(0)) store.close();
});

function pair(id: string, target: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Source of ${id}</span></span>`;
}

const known = { language: "de", source: "One \u2028", target: "Eins", at: 5, by: null };
const imported = { id: "m1", name: "old.tmx", at: 5, languages: [{ language: "de", pairs: 2 }] };

const text = `# Title\n\n${pair("a", "Eins")}\n\n${pair("__proto__", "Zwei")}\n`;

function additionOf(reviews: readonly ArticleReview[]): KeptAddition {
  const articles = reviews.map((review, index) => {
    const path = `docs/${index}.de-DE.md`;
    const stored = { articleKey: articleKeyOf(path, text), path, text };
    return { stored, locale: "de-DE", at: 100 + index, segments: 2, review: mergeKept(noReview, review).addition };
  });
  const dismissal = withDismissalId({
    kind: "dismissal",
    unit: null,
    check: "number",
    message: "!",
    source: null,
    target: "Eins",
    detail: "1",
    changedAt: 7,
    gone: false,
  });
  if (dismissal.unit !== null) throw new Error("It is for every article.");
  return {
    articles,
    everywhere: [dismissal],
    glossaries: new Map([["de", [{ ...bareTerm("sync agent"), required: ["Synchronisationsagent"] }]]]),
    words: new Map([["de", ["Recto", "__proto__"]]]),
    dictionaries: [{ language: "de", name: "de.dic", aff: "U0VUIFVURi04", dic: "MQpIYXVz" }],
    memories: [{ ...imported, parts: 2, bytes: 9, priority: 1, penalty: 5, offIn: ["docs"] }],
    pairs: new Map([["m1", [packPairs([known]), packPairs([{ ...known, by: "Anna", at: null }])]]]),
    workspaces: [
      { kind: "folder", name: "docs", rootName: "docs", at: 5, totals: nothingCounted, lastPath: "0.de-DE.md" },
    ],
  };
}

async function backupOf(store: IndexedDbBackupStore): Promise<string> {
  const pieces: string[] = [];
  const made = await makeBackup({ store, settings, filters }, 1, (piece) => pieces.push(piece));
  expect(made.ok).toBe(true);
  return pieces.join("");
}

async function* linesOf(file: string): AsyncGenerator<Result<string, string>> {
  for (const line of file.split("\n")) yield ok(line);
}

function restore(store: IndexedDbBackupStore, file: string) {
  return restoreBackup(store, linesOf(file), untouched);
}

const drafts = [
  { key: "a", text: "Eins und", at: 900, tab: "x" },
  { key: commentDraftKey("a"), text: "Warum", at: 900, tab: "x" },
];

describe("a backup of IndexedDB", () => {
  it("O12 law: restored in an empty browser it gives the same backup; restored again, here or there, it changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(machines, async (reviews) => {
        const mine = createBrowser();
        expect(await mine.add(additionOf(reviews.map((review) => ({ ...review, drafts }))))).toEqual(ok(true));
        const file = await backupOf(mine);
        for (const line of file.trimEnd().split("\n"))
          expect(isLine(JSON.parse(line)), `${line} ${JSON.stringify(isLine.errors)}`).toBe(true);
        const other = createBrowser();
        const restored = await restore(other, file);
        expect(restored.ok && besideInWords(restored.value.beside)).toMatch(
          /^Restored too: the imported memor(y|ies) .*, the dictionar(y|ies) .*, \d+ terms?, \d+ of your words\.$/,
        );
        expect(restored).toMatchObject({
          ok: true,
          value: {
            articles: 3,
            changed: 3,
            decidedLater: [],
            refused: [],
            filters,
            settings: { reviewer: "Anna", theme: "dark" },
          },
        });
        expect(await backupOf(other)).toBe(file);
        for (const browser of [mine, other]) {
          expect(await restore(browser, file)).toMatchObject({ ok: true, value: { changed: 0 } });
          expect(await backupOf(browser)).toBe(file);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("O13 law: where both sides went on, the later decision holds, no version is lost, and the two give the same in either order", async () => {
    await fc.assert(
      fc.asyncProperty(machines, async ([one = noReview, another = noReview]) => {
        const [here, there] = [createBrowser(), createBrowser()];
        await here.add(additionOf([one]));
        await there.add(additionOf([another]));
        const [ofHere, ofThere] = [await backupOf(here), await backupOf(there)];
        await restore(here, ofThere);
        await restore(there, ofHere);
        expect(await backupOf(here)).toBe(await backupOf(there));
        const key = articleKeyOf("docs/0.de-DE.md", text);
        const kept = await here.article(key);
        const review = kept.ok ? (kept.value?.review ?? noReview) : noReview;
        for (const { key: unit, mine, theirs } of mergeReview(one, another).conflicts) {
          if (mine.at === theirs.at) continue;
          const { target, status } = mine.at > theirs.at ? mine : theirs;
          expect(review.records.get(unit)).toMatchObject({ target, status });
        }
        for (const [unit, record] of [...one.records, ...another.records]) {
          const all = [...(review.versions.get(unit) ?? []), review.records.get(unit)];
          expect(all.map((version) => `${version?.target} ${version?.at}`)).toContain(`${record.target} ${record.at}`);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("O14 is restored all or not at all: whichever row finds no room, nothing is changed", async () => {
    const mine = createBrowser();
    const review: ArticleReview = {
      ...noReview,
      records: new Map([["a", { target: "Ein", status: "edited", reason: null, revision: 1, at: 5 }]]),
      drafts,
    };
    await mine.add(additionOf([review, review]));
    const file = await backupOf(mine);
    for (let room = 0; ; room += 1) {
      const other = createBrowser();
      const before = await backupOf(other);
      let left = room;
      for (const method of ["put", "add"] as const) {
        const write = IDBObjectStore.prototype[method];
        vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
          left -= 1;
          if (left < 0) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
          return write.apply(this, args);
        });
      }
      const restored = await restore(other, file);
      vi.restoreAllMocks();
      if (restored.ok) {
        expect(await backupOf(other)).toBe(file);
        expect(room).toBeGreaterThan(10);
        return;
      }
      expect(restored.failure).toContain("storage is full. Nothing was restored.");
      expect(await backupOf(other)).toBe(before);
    }
  });

  it("MM84 of two memories of one name the one that was imported later holds, with its pairs, wherever it is restored", async () => {
    const [here, there] = [createBrowser(), createBrowser()];
    const addition = additionOf([]);
    const pairs = [packPairs([{ ...known, target: "Later" }])];
    const [memory] = addition.memories;
    if (memory === undefined) throw new Error("There is no memory.");
    await here.add(addition);
    await there.add({
      ...addition,
      memories: [{ ...memory, id: "m2", at: 6, parts: 1, penalty: 0 }],
      pairs: new Map([["m2", pairs]]),
    });
    const [ofHere, ofThere] = [await backupOf(here), await backupOf(there)];
    const restored = await restore(here, ofThere);
    expect(restored.ok && besideInWords(restored.value.beside)).toBe(
      `Restored too: the imported memory ${memory.name}.`,
    );
    const nothing = await restore(there, ofHere);
    expect(nothing.ok && besideInWords(nothing.value.beside)).toBeNull();
    expect(await backupOf(here)).toBe(await backupOf(there));
    const beside = await here.beside();
    expect(beside.ok && beside.value.memories).toMatchObject([{ id: "m2", penalty: 0 }]);
    expect([await here.pairs("m2", 0), await here.pairs("m1", 0)]).toEqual([ok(pairs[0]), ok(null)]);
  });

  it("O14 one that was cut off anywhere, or has a line that is none, changes nothing", async () => {
    const mine = createBrowser();
    await mine.add(additionOf([noReview, noReview]));
    const file = await backupOf(mine);
    const other = createBrowser();
    const before = await backupOf(other);
    const lines = file.trimEnd().split("\n");
    const damaged = [
      ...lines.map((_, index) => lines.slice(0, index).join("\n")),
      ...lines.map((_, index) => lines.toSpliced(index, 1).join("\n")),
      ...lines.map((_, index) => lines.toSpliced(index, 1, "{}").join("\n")),
      ...lines.map((line, index) => lines.toSpliced(index, 0, line).join("\n")),
      file.slice(0, -20),
      file.replace(">Eins<", ">Fünf<"),
      `${file}more`,
    ];
    for (const one of damaged) {
      const restored = await restore(other, one);
      expect(restored.ok ? "" : restored.failure, one.slice(-80)).toMatch(/[.] Nothing was restored[.]$/);
    }
    expect(await backupOf(other)).toBe(before);
  });

  it("MM145 a part of a memory may say that it has any number: it stands where that puts it, and costs no more than another", async () => {
    const mine = createBrowser();
    await mine.add(additionOf([]));
    const file = await backupOf(mine);
    const parts = [await mine.pairs("m1", 0), await mine.pairs("m1", 1)];
    // As long as the highest, a list would be gone through for minutes.
    for (const number of ["4294967294", "9007199254740991"]) {
      const other = createBrowser();
      const restored = await restore(other, file.replace('"number":1', `"number":${number}`));
      expect(restored.ok).toBe(true);
      expect([await other.pairs("m1", 0), await other.pairs("m1", 1)]).toEqual(parts);
    }
  });
});
