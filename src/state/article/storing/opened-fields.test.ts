import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { nextUnpaired } from "#core/page/open-fields.ts";
import { unpairedFields } from "#core/page/unpaired.ts";
import { selectWrittenEdits } from "#state/article/selectors/select-written.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestBrowser } from "#state/article/testing/test-browser.ts";

const text = `---\nms.contentlocale: de-DE\n---\n| ${pair("k1-101", "Kopf", "Head")} | Raw cell |\n| - | - |\n| Another | 12 |\n\nUnpaired. ${pair("k1-102", "Satz.", "Sentence.")}\n`;
const article = parseArticle(text, "docs/raw.md");
const [cell, , sentence] = unpairedFields(article).map(({ key }) => key) as [string, string, string];

let browser: TestBrowser;
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
});
afterEach(() => vi.useRealTimers());

const keysIn = (tab: Awaited<ReturnType<TestBrowser["tabWith"]>>) =>
  tab.state().open.article.units.map(({ key }) => key);

describe("texts without a pair", () => {
  it("PG52 are opened, edited, approved and exported like the others, and undone", async () => {
    const tab = await browser.tabWith("a", article);
    await tab.act.openFields(["k1-101", "field:text:nobody"]);
    expect(keysIn(tab)).toEqual(["k1-101", "k1-102"]);
    await tab.act.openFields([cell]);
    expect(keysIn(tab)).toEqual(["k1-101", cell, "k1-102"]);
    tab.act.activate(cell, "editor");
    tab.act.type(cell, "Rohe | Zelle");
    expect(selectWrittenEdits(tab.store.getState()).get(cell)).toBe("Rohe \\| Zelle");
    tab.act.approve(cell, "Rohe | Zelle");
    expect(tab.row(cell)).toBe("approved: Rohe \\| Zelle");
    expect(tab.act.exportArticle("side-by-side").text).toBe(text.replace("Raw cell", "Rohe \\| Zelle"));
    tab.act.undo();
    tab.act.undo();
    expect(tab.act.exportArticle("side-by-side").text).toBe(text);
  });

  it("PG51 those that were typed in or decided are there again when the article is, in another tab too", async () => {
    const tab = await browser.tabWith("a", article);
    const other = await browser.tabWith("b", article);
    await tab.act.openFields([cell, sentence]);
    tab.act.approve(cell, "Raw cell");
    tab.act.type(sentence, "Ungepaart.");
    await vi.advanceTimersByTimeAsync(300);
    // In that tab, once it is open there.
    await other.act.openFields([cell, sentence]);
    expect(other.row(cell)).toBe("approved: Raw cell");
    expect(other.row(sentence)).toBe("edited: Ungepaart. (elsewhere)");
    tab.kill();
    const later = browser.tab("c");
    await later.act.openArticle(article);
    await vi.dynamicImportSettled();
    await settle();
    expect(keysIn(later)).toEqual(["k1-101", cell, sentence, "k1-102"]);
    expect(later.act.exportArticle("side-by-side").text).toBe(text.replace("Unpaired.", "Ungepaart."));
  });

  it("PG52 one that was only opened is gone with the page, and an article without any is the same object", async () => {
    const tab = await browser.tabWith("a", article);
    const { open } = tab.state();
    await tab.act.openFields(["k1-101"]);
    expect(tab.state().open).toBe(open);
    await tab.act.openFields([cell]);
    expect(nextUnpaired(tab.state().open.article, 0)?.target).toBe("Another");
    tab.kill();
    expect(keysIn(await browser.tabWith("b", article))).toEqual(["k1-101", "k1-102"]);
  });

  it("PG54 what was typed where no text is any more is told whole, once, and what stands in the article is not", async () => {
    const tab = await browser.tabWith("a", article);
    const { articleKey } = tab.state().open;
    const typed = { key: "field:text:nobody", text: "Nicht verloren.", at: 1 };
    await tab.records.saveDraft(articleKey, typed);
    await tab.records.saveDraft(articleKey, { ...typed, key: "field:text:nothing", text: "Raw cell" });
    tab.kill();
    const later = browser.tab("c");
    await later.act.openArticle(article);
    await vi.dynamicImportSettled();
    await settle();
    expect(later.state().alert?.text).toBe(
      "1 text stored for this article fits no place in it now: “Nicht verloren.”. Copy it if it is still wanted.",
    );
    later.kill();
    const other = await browser.tabWith("d", parseArticle(`${text}More.\n`, "docs/other.md"));
    expect(other.state().alert).toBe(null);
  });
});
