import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { alikeFindings } from "#state/article/selectors/findings-by-check.ts";
import { selectFindingCounts, selectFindings } from "#state/article/selectors/select-findings.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit } from "#state/article/testing/test-checker.ts";

let browser = createTestBrowser();
let tab: TestTab;

const units = () => [
  checkedUnit("k1-101", "MT 101", "warning@0", "error@1"),
  checkedUnit("k1-102", "MT 102", "warning@0"),
];

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
  tab.act.takeChecked(units(), true);
});
afterEach(() => vi.useRealTimers());

const open = (key: string, of = tab) => selectFindings(of.state(), key).map(({ check }) => check);
const first = (key: string) => selectFindings(tab.state(), key).slice(0, 1);

describe("dismissing findings", () => {
  it("C81 leaves a finding out everywhere it was shown, as one step for undo and redo", () => {
    tab.act.dismiss(first("k1-101"), "segment");
    expect(open("k1-101")).toEqual(["test-error"]);
    expect(selectFindingCounts(tab.state())).toEqual({ error: 1, warning: 1, info: 0 });
    expect(tab.state().message).toContain("Dismissed 1 finding in 1 segment");
    tab.act.undo();
    expect(open("k1-101")).toEqual(["test-warning", "test-error"]);
    tab.act.redo();
    expect(open("k1-101")).toEqual(["test-error"]);
  });

  it("C81 holds for the text it was dismissed in and no other", () => {
    tab.act.dismiss(first("k1-101"), "segment");
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101 changed", "warning@0")], true);
    expect(open("k1-101")).toEqual(["test-warning"]);
    tab.act.takeChecked([checkedUnit("k1-101", "MT 101", "warning@0")], true);
    expect(open("k1-101")).toEqual([]);
  });

  it("C82 takes all alike in one change, and brings any back", () => {
    const [one] = selectFindings(tab.state(), "k1-102");
    if (one === undefined) throw new Error("There is a finding");
    tab.act.dismiss(alikeFindings(tab.state(), one), "segment");
    expect([open("k1-101"), open("k1-102")]).toEqual([["test-error"], []]);
    const ids = [...tab.state().dismissals.keys()];
    tab.act.withdrawDismissals(ids.slice(1));
    expect(open("k1-102")).toEqual(["test-warning"]);
    tab.act.undo();
    tab.act.undo();
    expect([open("k1-101").length, open("k1-102").length]).toEqual([2, 1]);
  });

  it("C83 is stored, heard by other tabs, and for the workspace in every article", async () => {
    const other = await browser.tabWith("b");
    other.act.takeChecked(units(), true);
    tab.act.dismiss(first("k1-101"), "segment");
    tab.act.dismiss(first("k1-102"), "workspace");
    await settle();
    expect([open("k1-101", other), open("k1-102", other)]).toEqual([["test-error"], []]);
    const later = await browser.tabWith("c", sampleArticle(4, "docs/another.md"));
    later.act.takeChecked(units(), true);
    expect([open("k1-101", later).length, open("k1-102", later)]).toEqual([2, []]);
    const again = await browser.tabWith("d");
    expect(again.state().dismissals.size).toBe(2);
  });

  it("C83 is kept in the page while the store fails, and stored when it is back", async () => {
    tab.records.failure = "full";
    tab.act.dismiss(first("k1-101"), "segment");
    await settle();
    expect(tab.state().saving).toBe("memory");
    tab.records.failure = null;
    tab.act.flush();
    await settle();
    const again = await browser.tabWith("d");
    expect(again.state().dismissals.size).toBe(1);
  });
});
