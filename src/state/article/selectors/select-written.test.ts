import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exportFormatIds } from "#core/export/formats.ts";
import { writtenText } from "#core/export/written-text.ts";
import { sampleArticle, tableArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { selectWrittenEdits } from "./select-written.ts";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** Looked at first, since an export commits what is typed. */
function expectSameAsExport(tab: TestTab): void {
  const { article } = tab.store.getState().open;
  const looked = exportFormatIds.map(
    (format) => writtenText(article, selectWrittenEdits(tab.store.getState()), format).text,
  );
  expect(looked).toEqual(exportFormatIds.map((format) => tab.act.exportArticle(format).text));
}

describe("what an export would write now", () => {
  it("PG44 is what it writes: decided, typed, typed back, restored, escaped and refused texts", async () => {
    const tab = await createTestBrowser().tabWith("a", tableArticle());
    expectSameAsExport(tab);
    tab.act.type("k2-101", "a | b");
    expect(selectWrittenEdits(tab.store.getState()).get("k2-101")).toBe("a \\| b");
    expectSameAsExport(tab);
    tab.act.type("k2-102", "x</span>y");
    expect(selectWrittenEdits(tab.store.getState()).has("k2-102")).toBe(false);
    expectSameAsExport(tab);
    tab.act.type("k2-101", "MT 101");
    expectSameAsExport(tab);
    tab.act.approve("k2-101", "MT 101");
    tab.act.type("k2-101", "Mine");
    tab.act.restoreMachineTranslation("k2-101");
    expectSameAsExport(tab);
    tab.act.undo();
    expectSameAsExport(tab);
  });

  it("PG44 leaves out what another tab is typing, and is the same object while nothing changes", async () => {
    const browser = createTestBrowser();
    const [mine, theirs] = [await browser.tabWith("a"), await browser.tabWith("b")];
    theirs.act.type("k1-102", "Typed there");
    await vi.advanceTimersByTimeAsync(200);
    expect(mine.row("k1-102")).toBe("edited: Typed there (elsewhere)");
    expect(selectWrittenEdits(mine.store.getState()).size).toBe(0);
    expect(selectWrittenEdits(mine.store.getState())).toBe(selectWrittenEdits(mine.store.getState()));
    mine.act.activate("k1-103", "editor");
    const before = selectWrittenEdits(mine.store.getState());
    mine.act.say("Something else");
    expect(selectWrittenEdits(mine.store.getState())).toBe(before);
    expect(sampleArticle().text).toContain("MT 102");
    expectSameAsExport(mine);
  });
});
