import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemorySpellingDisk, createMemorySpellingStore } from "#adapters/memory/memory-spelling-store.ts";
import { serializeProfile } from "#core/checks/profile-file.ts";
import { fail, ok } from "#core/result.ts";
import type { DictionaryFiles } from "#core/spelling/decode-dictionary.ts";
import { beginChecking } from "#state/article/findings/checking.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { TestChecker } from "#state/article/testing/test-checker.ts";
import { spellingOf } from "./spelling.ts";

const shipped: DictionaryFiles = { aff: new Uint8Array([1]), dic: new Uint8Array([2]) };
const own = { name: "mine.dic", files: { aff: new Uint8Array([3]), dic: new Uint8Array([4]) } };

let tab: TestTab;
let checker: TestChecker;
let disk: ReturnType<typeof createMemorySpellingDisk>;
let asked: string[];
let ends: (() => void)[];

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  disk = createMemorySpellingDisk();
  asked = [];
  tab = await createTestBrowser({ loadSpelling: loadPorts }).tabWith("a");
  checker = new TestChecker();
  ends = [beginChecking(tab.store, checker)];
});
afterEach(() => {
  for (const end of ends) end();
  vi.useRealTimers();
});

const loadPorts = async () => ({
  store: createMemorySpellingStore(disk),
  dictionaries: {
    load: async (language: string) => {
      asked.push(language);
      return ok(language === "lv" ? shipped : null);
    },
  },
});
const spelling = () => spellingOf(tab.store).getState();
const switchOff = () => {
  const profile = { severities: new Map([["spelling", "off" as const]]), custom: [] };
  tab.act.changeSettings({ checkProfile: serializeProfile(profile) });
};

describe("the spelling of the open article", () => {
  it("SP2 has not checked all before its words are, where there is a dictionary that can be used", async () => {
    checker.answer([]);
    expect(tab.state().isChecked).toBe(false);
    await settle();
    checker.answerSpelling([], false);
    expect(tab.state().isChecked).toBe(false);
    checker.answerSpelling([]);
    expect(tab.state().isChecked).toBe(true);
    await tab.act.openArticle({ ...sampleArticle(2, "other.md"), locale: "de-DE" });
    ends.push(beginChecking(tab.store, checker));
    checker.answer([]);
    await settle();
    expect([asked, tab.state().isChecked]).toEqual([["lv", "de"], true]);
  });

  it("SP2 has checked all where the dictionary can't be used, or words are not to be checked", async () => {
    checker.answer([]);
    await settle();
    checker.failSpelling();
    expect(tab.state().isChecked).toBe(true);
    switchOff();
    expect(tab.state().isChecked).toBe(true);
    checker.answer([]);
    expect(tab.state().isChecked).toBe(true);
  });

  it("SP2 begins when all else is checked, with the dictionary and the words of its language", async () => {
    disk.words.set("lv", new Set(["Kontoso"]));
    await settle();
    expect(asked).toEqual([]);
    checker.answer([], false);
    await settle();
    expect(asked).toEqual([]);
    checker.answer([]);
    await settle();
    expect(asked).toEqual(["lv"]);
    expect(checker.spelled.at(-1)).toEqual({ dictionary: shipped, words: ["Kontoso"] });
    checker.answer([]);
    await settle();
    expect(checker.spelled.filter((one) => one !== null)).toHaveLength(1);
  });

  it("SP5 fetches nothing where the profile switches it off, and ends where that is changed", async () => {
    switchOff();
    checker.answer([]);
    await settle();
    expect([asked, checker.spelled]).toEqual([[], []]);
    tab.act.changeSettings({ checkProfile: "" });
    checker.answer([]);
    await settle();
    expect(checker.spelled.at(-1)).toMatchObject({ dictionary: shipped });
  });

  it("SP5 of a language without a dictionary is not checked until one is loaded", async () => {
    await tab.act.openArticle({ ...sampleArticle(2, "et.md"), locale: "et-EE" });
    ends.push(beginChecking(tab.store, checker));
    checker.answer([]);
    await settle();
    expect(checker.spelled.filter((one) => one !== null)).toEqual([]);
    await spelling().actions.replaceDictionary(own);
    expect(checker.spelled.at(-1)).toEqual({ dictionary: own.files, words: [] });
    expect(disk.dictionaries.get("et")).toEqual(own);
    await spelling().actions.replaceDictionary(null);
    expect(checker.spelled.at(-1)).toBeNull();
    expect(disk.dictionaries.size).toBe(0);
  });

  it("SP1 the reviewer's own dictionary goes before the one that came with the app", async () => {
    disk.dictionaries.set("lv", own);
    checker.answer([]);
    await settle();
    expect(asked).toEqual([]);
    expect(checker.spelled.at(-1)).toMatchObject({ dictionary: own.files });
  });

  it("SP6 a word is told at once, kept, and heard of in other tabs; so is one that goes", async () => {
    checker.answer([]);
    await settle();
    const added = spelling().actions.addWord("Kontoso");
    expect(checker.words).toEqual([["Kontoso"]]);
    await added;
    expect(disk.words.get("lv")).toEqual(new Set(["Kontoso"]));
    await createMemorySpellingStore(disk).addWord("lv", "Fabrikam");
    await settle();
    expect(checker.words.at(-1)).toEqual(["Fabrikam", "Kontoso"]);
    await spelling().actions.removeWord("Kontoso");
    expect(checker.words.at(-1)).toEqual(["Fabrikam"]);
  });

  it("SP6 a word that could not be stored holds on when another tab's is heard of", async () => {
    let isFull = true;
    const store = createMemorySpellingStore(disk);
    const addWord: typeof store.addWord = async (...word) => (isFull ? fail("full") : store.addWord(...word));
    tab = await createTestBrowser({
      loadSpelling: async () => ({ ...(await loadPorts()), store: { ...store, addWord } }),
    }).tabWith("full");
    await spelling().actions.load();
    await spelling().actions.addWord("Kontoso");
    expect(tab.state().alert?.text).toContain("no room left");
    isFull = false;
    await createMemorySpellingStore(disk).addWord("lv", "Fabrikam");
    await settle();
    expect(spelling().words).toEqual(["Fabrikam", "Kontoso"]);
  });

  it("SP3 tells which unit is looked at", () => {
    tab.act.move(1);
    expect(checker.looked).toEqual(["k1-102"]);
  });

  it("SP2 says once that a dictionary cannot be used", async () => {
    checker.answer([]);
    checker.failSpelling();
    expect(tab.state().alert?.text).toContain("The dictionary cannot be used");
    tab.act.dismissAlert();
    checker.failSpelling();
    expect(tab.state().alert).toBeNull();
  });
});
