import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryGlossaryDisk, createMemoryGlossaryStore } from "#adapters/memory/memory-glossary-store.ts";
import { addTerms } from "#core/glossary/edit-glossary.ts";
import { bareTerm, type Term } from "#core/glossary/term.ts";
import { fail, ok } from "#core/result.ts";
import { beginChecking } from "#state/article/findings/checking.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit, TestChecker } from "#state/article/testing/test-checker.ts";
import { glossaryOf, keepGlossaries } from "./glossary.ts";

const shelf: Term = { ...bareTerm("shelf"), required: ["Ablage"] };
const place: Term = { ...bareTerm("place"), required: ["Ort"] };

let disk: ReturnType<typeof createMemoryGlossaryDisk>;
let tab: TestTab;
let end: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  disk = createMemoryGlossaryDisk();
  tab = await createTestBrowser().tabWith("a", { ...sampleArticle(), locale: "de-AT" });
  end = keepGlossaries(tab.workspace.languages, createMemoryGlossaryStore(disk));
  // It is made when it is first asked for.
  glossaryOf(tab.store);
  await settle();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const glossary = () => glossaryOf(tab.store).getState();
const add = (term: Term) => glossary().actions.change(addTerms([term]));

describe("the glossary of the open article", () => {
  it("T20 is that of the article's language, for every article of it", async () => {
    await add(shelf);
    expect(disk.glossaries).toEqual(new Map([["de", [shelf]]]));
    await tab.act.openArticle({ ...sampleArticle(2, "other.md"), locale: "lv-LV" });
    await settle();
    expect(glossary()).toMatchObject({ language: "lv", terms: [] });
    await tab.act.openArticle({ ...sampleArticle(2, "third.md"), locale: "de-DE" });
    await settle();
    expect(glossary()).toMatchObject({ language: "de", terms: [shelf] });
  });

  it("T21 follows what another tab changes", async () => {
    await createMemoryGlossaryStore(disk).change("de", addTerms([place]));
    await settle();
    expect(glossary().terms).toEqual([place]);
    await add(shelf);
    expect(glossary().terms).toEqual([place, shelf]);
  });

  it("T22 lasts as long as the page where nothing can be stored, and says so", async () => {
    end();
    const full = { ...createMemoryGlossaryStore(disk), change: async () => fail("full" as const) };
    end = keepGlossaries(tab.workspace.languages, full);
    await settle();
    await add(shelf);
    expect(glossary().terms).toEqual([shelf]);
    expect(tab.state().alert?.text).toContain("no room left");
    await createMemoryGlossaryStore(disk).change("de", addTerms([place]));
    await settle();
    expect(glossary().terms).toEqual([place, shelf]);
  });

  it("T22 stores what was changed before it was known where, once that is known", async () => {
    end();
    await add(shelf);
    expect(disk.glossaries.size).toBe(0);
    end = keepGlossaries(tab.workspace.languages, createMemoryGlossaryStore(disk));
    await settle();
    expect(disk.glossaries).toEqual(new Map([["de", [shelf]]]));
    expect(glossary().terms).toEqual([shelf]);
  });

  it("T21 keeps in view what is changed while the glossary is being read", async () => {
    end();
    const store = createMemoryGlossaryStore(disk);
    let answer = () => {};
    const late: typeof store = {
      ...store,
      load: async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return ok([place]);
      },
      change: () => new Promise(() => {}),
    };
    end = keepGlossaries(tab.workspace.languages, late);
    void add(shelf);
    answer();
    await settle();
    expect(glossary().terms).toEqual([place, shelf]);
  });

  it("T23 has the article checked anew, and units told of whose findings may be gone", async () => {
    const checker = new TestChecker();
    const endChecking = beginChecking(tab.store, checker);
    expect(checker.jobs[0]?.glossary).toEqual([]);
    checker.answer([checkedUnit("k1-102", "MT 102", "warning@0")]);
    await add(shelf);
    expect(checker.jobs).toHaveLength(2);
    expect(checker.jobs[1]).toMatchObject({ glossary: [shelf], told: new Set(["k1-102"]) });
    endChecking();
  });

  it("T27 remembers what was selected in the active source until another segment is active", () => {
    tab.act.selectSource({ key: "k1-101", text: "shelf" });
    tab.act.type("k1-101", "Typed");
    expect(tab.state().sourceSelection?.text).toBe("shelf");
    tab.act.move(1);
    expect(tab.state().sourceSelection).toBeNull();
  });
});
