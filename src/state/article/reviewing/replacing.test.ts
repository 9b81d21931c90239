import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import type { PatternSearch } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { rawMatches } from "#core/search/raw-matches.ts";
import { stepFind, stepFindWhenAnswered, tickKey, untilAnswered } from "#state/article/find/find-actions.ts";
import { occurrencesByUnit, ReplacePreview } from "#state/article/find/replace-preview.ts";
import { beginSearching } from "#state/article/find/searching.ts";
import { pair, sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();
let tab: TestTab;
let searched: string[][] = [];

const patterns: PatternSearch = {
  search: async (texts, pattern) => {
    searched.push([...texts]);
    return pattern.source === "forever" ? fail("Too long.") : ok(texts.map((text) => rawMatches(text, pattern)));
  },
};

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
  searched = [];
});
afterEach(() => vi.useRealTimers());

const panel = () => tab.store.find.getState();
const found = () => panel().result.occurrences.map((one) => `${one.in.side} ${one.in.unitKey} ${one.from}`);
const preview = (key: string) => new ReplacePreview(undefined).of(tab.state(), panel(), key);

/** The panel open and looking for something. */
async function look(query: Partial<typeof emptyQuery>, shown: "find" | "replace" = "find"): Promise<() => void> {
  panel().actions.open(shown);
  const end = beginSearching(tab.store, patterns, undefined);
  await settle();
  panel().actions.look(query);
  await pass(300);
  return end;
}

/** Everything the preview would replace, as the panel's button hands it over. */
function ticked() {
  return [...occurrencesByUnit(panel().result)].flatMap(([key, [first]]) => {
    const unit = preview(key);
    const count = unit?.rows.filter((row) => row.ticked).length ?? 0;
    return unit?.after == null || !first ? [] : [{ key, before: first.in.text, after: unit.after, count }];
  });
}

describe("searching", () => {
  it("K18 keys that wait for what is found act in the order in which they were pressed", async () => {
    await look({ text: "10" });
    panel().actions.look({ text: "101" });
    stepFindWhenAnswered(tab.store, { holdKeys: (until) => until }, 1);
    // The answer has come, and what waits for it has not run yet.
    await new Promise<void>((resolve) => {
      const end = tab.store.find.subscribe(({ query, answered }) => {
        if (answered !== query) return;
        end();
        resolve();
      });
      vi.advanceTimersByTime(100);
    });
    const { moved } = panel();
    let movedBefore: number | null = null;
    void untilAnswered(tab.store)?.then(() => {
      movedBefore = panel().moved;
    });
    await pass(10);
    expect(movedBefore).toBe(moved + 1);
  });

  it("K18 a step that waited does not open again a panel that was closed meanwhile", async () => {
    await look({ text: "10" });
    panel().actions.look({ text: "101" });
    stepFindWhenAnswered(tab.store, { holdKeys: (until) => until }, 1);
    panel().actions.close();
    await pass(300);
    expect(panel().shown).toBeNull();
  });

  it("F1 F30 looks into sources and targets, and goes to the first occurrence from the active unit on", async () => {
    tab.act.activate("k1-102", "grid");
    await look({ text: "10" });
    expect(found().slice(0, 3)).toEqual(["source k1-101 7", "target k1-101 3", "source k1-102 7"]);
    expect(panel().current).toBe(2);
    expect(tab.state()).toMatchObject({ activeKey: "k1-102", mode: "grid" });
  });

  it("F1 looks into targets alone for replacing, or where told to", async () => {
    await look({ text: "101" }, "replace");
    expect(found()).toEqual(["target k1-101 3"]);
    panel().actions.open("find");
    await pass(300);
    expect(found()).toEqual(["source k1-101 7", "target k1-101 3"]);
    panel().actions.choose({ inSource: false });
    await pass(300);
    expect(found()).toEqual(["target k1-101 3"]);
  });

  it("F30 goes on and back, round at the ends, from the active unit", async () => {
    await look({ text: "MT" }, "replace");
    expect(tab.state().activeKey).toBe("k1-101");
    for (const key of ["k1-102", "k1-103", "k1-104", "field:title"]) {
      stepFind(tab.store, 1);
      expect(tab.state().activeKey).toBe(key);
    }
    stepFind(tab.store, -1);
    expect(tab.state().activeKey).toBe("k1-104");
    tab.act.activate("k1-102", "grid");
    stepFind(tab.store, 1);
    expect(tab.state().activeKey).toBe("k1-102");
  });

  it("F6 follows what is typed, and searches only that again", async () => {
    await look({ text: "s.n", regex: true });
    expect(searched.at(-1)).toHaveLength(9);
    tab.act.type("k1-101", "Suns un sons");
    await pass(300);
    expect(searched.at(-1)).toEqual(["Suns un sons"]);
    expect(found()).toEqual(["target k1-101 0", "target k1-101 8"]);
  });

  it("F3 F5 tells what cannot be read or takes too long, and finds nothing then", async () => {
    await look({ text: "(", regex: true });
    expect(panel().result).toMatchObject({ occurrences: [], problem: expect.stringContaining("not a regular") });
    panel().actions.look({ text: "forever" });
    await pass(300);
    expect(panel().result).toEqual({ occurrences: [], problem: "Too long." });
    panel().actions.look({ text: "101" });
    await pass(300);
    expect(panel().result.problem).toBeNull();
    expect(found()).toHaveLength(2);
  });

  it("F31 forgets its options with the article", async () => {
    await look({ text: "MT", matchCase: true });
    panel().actions.close();
    panel().actions.open("find");
    expect(panel().query).toMatchObject({ text: "MT", matchCase: true });
    await tab.act.openArticle(sampleArticle(3, "docs/other.md"));
    expect(panel()).toMatchObject({ shown: null, query: emptyQuery });
  });
});

describe("the preview", () => {
  it("F13 F15 ticks all but what breaks markup, until told otherwise", async () => {
    const text = `${pair("k3-101", "go [to](/x) go", "x")}\n\n${pair("k3-102", "go", "x")}\n`;
    await tab.act.openArticle(parseArticle(text, "docs/markup.md"));
    await settle();
    await look({ text: "go( \\[)?", regex: true }, "replace");
    panel().actions.setReplacement("$1");
    expect(preview("k3-101")?.rows.map((row) => [row.ticked, row.warning])).toEqual([
      [true, null],
      [true, null],
    ]);
    panel().actions.setReplacement("x");
    const rows = preview("k3-101")?.rows ?? [];
    expect(rows.map((row) => [row.ticked, row.warning])).toEqual([
      [false, "Changes the markup: 1 link fewer."],
      [true, null],
    ]);
    expect(preview("k3-101")?.after).toBe("go [to](/x) x");
    panel().actions.tick([tickKey(rows[0]?.occurrence ?? expect.fail(), 0)], true);
    expect(preview("k3-101")?.after).toBe("xto](/x) x");
    panel().actions.setReplacement("y");
    expect(preview("k3-101")?.after).toBe("go [to](/x) y");
  });

  it("F13 shows what would be refused, and leaves it out", async () => {
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("</span>");
    expect(preview("k1-101")).toMatchObject({ after: null, rows: [{ ticked: false }] });
    expect(preview("k1-101")?.rows[0]?.refusal).toMatch(/closing <\/span>/);
    expect(ticked().map(({ key }) => key)).not.toContain("k1-101");
  });

  it("F14 leaves alone what another tab is typing", async () => {
    const other = await browser.tabWith("b");
    other.act.type("k1-102", "MT typed there");
    await pass(300);
    await look({ text: "MT" }, "replace");
    expect(preview("k1-102")).toMatchObject({ after: null, rows: [{ ticked: false, refusal: expect.any(String) }] });
  });
});

describe("replacing", () => {
  it("F20 F23 is one change, with statuses as if it was typed, and one undo", async () => {
    tab.act.approve("k1-102", "MT 102");
    tab.act.needsWork("k1-103", "odd");
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("Tulk");
    expect(tab.act.replaceTexts(ticked())).toBe(5);
    expect(tab.state().message).toBe("Replaced 5 in 4 segments and 1 field · 0 of 4");
    expect(["k1-101", "k1-102", "k1-103", "field:title"].map(tab.row)).toEqual([
      "edited: Tulk 101",
      "edited: Tulk 102",
      "edited: Tulk 103",
      "edited: Tulk title",
    ]);
    await settle();
    expect(await browser.stored()).toMatchObject({ "k1-104": "edited: Tulk 104" });
    tab.act.undo();
    expect(tab.row("k1-102")).toBe("approved: MT 102");
    expect(tab.view("k1-103")).toMatchObject({ status: "needs-work", reason: "odd", text: "MT 103" });
    tab.act.redo();
    expect(tab.row("k1-102")).toBe("edited: Tulk 102");
  });

  it("F21 commits what is typed first, so that undo leaves it", async () => {
    tab.act.type("k1-101", "MT typed");
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("Tulk");
    tab.act.replaceTexts(ticked());
    expect(tab.row("k1-101")).toBe("edited: Tulk typed");
    expect(tab.state().drafts.size).toBe(0);
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: MT typed");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
  });

  it("F22 leaves alone what shows another text than the preview did", async () => {
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("Tulk");
    const replacements = ticked();
    tab.act.type("k1-103", "Suns MT");
    expect(tab.act.replaceTexts(replacements)).toBe(4);
    expect(tab.row("k1-103")).toBe("edited: Suns MT");
    expect(tab.state().alert?.text).toMatch(/^1 segment was left alone/);
  });

  it("F22 says so where nothing is left to replace", () => {
    expect(tab.act.replaceTexts([{ key: "k1-101", before: "Other", after: "x", count: 1 }])).toBe(0);
    expect(tab.state()).toMatchObject({ message: "Nothing was replaced.", canUndo: false });
  });

  it("F24 tells of units that another tab stored first, and stores the rest", async () => {
    const other = await browser.tabWith("b");
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("Tulk");
    tab.records.held = true;
    tab.act.replaceTexts(ticked());
    other.act.approve("k1-102", "MT 102");
    await settle();
    tab.records.release();
    await settle();
    expect(await browser.stored()).toMatchObject({
      "k1-101": "edited: Tulk 101",
      "k1-102": "approved: MT 102",
      "k1-104": "edited: Tulk 104",
    });
    expect(tab.state().alert?.conflict).toMatchObject({ key: "k1-102" });
    expect(tab.view("k1-102").text).toBe("Tulk 102");
  });

  it("F25 undo stays where the reviewer is, if that was changed", async () => {
    await look({ text: "MT" }, "replace");
    panel().actions.setReplacement("Tulk");
    tab.act.activate("k1-102", "editor");
    tab.act.replaceTexts(ticked());
    tab.act.undo();
    expect(tab.state().activeKey).toBe("k1-102");
  });

  it("F11 F20 whatever is ticked, undo gives everything back and what is not ticked stays", async () => {
    const texts = fc.array(fc.constantFrom("aba", "b", "a`a`a", "[a](/a)", "{a} a", "aa\naa"), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom("", "x", "aa", "$1", "`"),
        fc.array(fc.boolean()),
        async (targets, to, coins) => {
          tab = createTestBrowser().tab("a");
          const source = targets.map((target, at) => pair(`k4-${at}`, target, "x")).join("\n\n");
          const opening = tab.act.openArticle(parseArticle(source, "docs/any.md"));
          await settle();
          await opening;
          const end = await look({ text: "a" }, "replace");
          panel().actions.setReplacement(to);
          const all = [...occurrencesByUnit(panel().result).values()].flatMap((some) => some.map(tickKey));
          for (const [at, key] of all.entries()) panel().actions.tick([key], coins[at] ?? false);
          const before = targets.map((_, at) => tab.row(`k4-${at}`));
          const replacements = ticked();
          const keys = replacements.filter(({ before: was, after }) => was !== after).map(({ key }) => key);
          tab.act.replaceTexts(replacements);
          targets.forEach((_, at) => {
            if (!keys.includes(`k4-${at}`)) expect(tab.row(`k4-${at}`)).toBe(before[at]);
          });
          if (keys.length > 0) tab.act.undo();
          expect(targets.map((_, at) => tab.row(`k4-${at}`))).toEqual(before);
          end();
        },
      ),
      { numRuns: 100 },
    );
  });
});
