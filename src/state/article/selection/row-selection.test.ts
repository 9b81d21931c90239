import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { filterLanguage } from "#core/search/filter-language.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import {
  approveAndNextCommand,
  approveOnlyActiveCommand,
  needsWorkCommand,
  takeApprovalBackCommand,
} from "#state/commands/review-commands.ts";
import { selectAllRowsCommand } from "#state/commands/selection-commands.ts";
import { testContext } from "#state/commands/testing/test-context.ts";
import { askApproveMany, askRestoreMany, confirmBulkAction, needsWorkMany } from "./bulk-actions.ts";
import { bulkTargets, extendSelection } from "./row-selection.ts";

let browser = createTestBrowser();
let tab: TestTab;
let reason: string | null = "odd";
const context = testContext({ askReason: async () => reason });

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
  reason = "odd";
});
afterEach(() => vi.useRealTimers());

const selection = () => tab.store.selection.getState();
const selected = () => [...selection().keys].sort();
const segments = ["k1-101", "k1-102", "k1-103", "k1-104"];

describe("selecting rows", () => {
  it("F41 extends from where it began, both ways", () => {
    tab.act.activate("k1-102", "grid");
    extendSelection(tab.store, 1);
    extendSelection(tab.store, 1);
    expect(selected()).toEqual(["k1-102", "k1-103", "k1-104"]);
    extendSelection(tab.store, -1);
    extendSelection(tab.store, -1);
    extendSelection(tab.store, -1);
    expect(selected()).toEqual(["k1-101", "k1-102"]);
    expect(tab.state().activeKey).toBe("k1-101");
  });

  it("F41 begins anew after moving on, and moving on keeps what is selected", () => {
    tab.act.activate("k1-101", "grid");
    extendSelection(tab.store, 1);
    tab.act.move(2);
    expect(selected()).toEqual(["k1-101", "k1-102"]);
    extendSelection(tab.store, -1);
    expect(selected()).toEqual(["k1-103", "k1-104"]);
  });

  it("F41 adds, takes out, and reaches from the last one chosen", () => {
    selection().actions.toggle("k1-104");
    selection().actions.toggle("k1-102");
    expect(selected()).toEqual(["k1-102", "k1-104"]);
    selection().actions.toggle("k1-104");
    expect(selected()).toEqual(["k1-102"]);
    selection().actions.extendTo("k1-102");
    expect(selected()).toEqual(["k1-102", "k1-103", "k1-104"]);
  });

  it("F41 K54 begins where the row stood that the filter shows no more", () => {
    tab.act.setFilter("status:unreviewed", filterLanguage);
    tab.act.activate("k1-102", "grid");
    tab.act.type("k1-102", "Suns");
    extendSelection(tab.store, 1);
    expect(selected()).toEqual(["k1-103"]);
    extendSelection(tab.store, 1);
    expect(selected()).toEqual(["k1-103", "k1-104"]);
    extendSelection(tab.store, -1);
    extendSelection(tab.store, -1);
    expect(selected()).toEqual(["k1-101"]);
  });

  it("F42 is for the selected rows in document order, else for all shown", () => {
    expect(bulkTargets(tab.state(), selection())).toEqual(["field:title", ...segments]);
    selection().actions.select(["k1-103", "k1-101"]);
    expect(bulkTargets(tab.state(), selection())).toEqual(["k1-101", "k1-103"]);
  });

  it("F42 leaves out the active row where it stays without matching the filter", () => {
    tab.act.setFilter("103 or 104", filterLanguage);
    expect(tab.state().activeKey).toBe("k1-101");
    expect(bulkTargets(tab.state(), selection())).toEqual(["k1-103", "k1-104"]);
    selectAllRowsCommand.run(tab.store, context);
    expect(selected()).toEqual(["k1-103", "k1-104"]);
    tab.act.setFilter("104", filterLanguage);
    expect(bulkTargets(tab.state(), selection())).toEqual(["k1-104"]);
  });

  it("F41 ends with the article", async () => {
    selection().actions.select(segments);
    await tab.act.openArticle(sampleArticle(3, "docs/other.md"));
    expect(selected()).toEqual([]);
  });
});

describe("bulk actions", () => {
  it("F42 F44 asks before approving more than one, and approves all in one change", async () => {
    tab.act.approve("k1-101", "MT 101");
    selection().actions.select(segments);
    await askApproveMany(tab.store, context);
    expect(selection().question).toMatchObject({ kind: "approve", approvals: [{ key: "k1-102" }, {}, {}] });
    expect(tab.view("k1-102").status).toBe("unreviewed");
    const { activeKey } = tab.state();
    confirmBulkAction(tab.store);
    expect(selection().question).toBeNull();
    expect(tab.state()).toMatchObject({ message: "Approved 3 segments · 4 of 4", activeKey });
    await settle();
    expect(await browser.stored()).toMatchObject({ "k1-104": "approved: MT 104" });
    tab.act.undo();
    expect(segments.map((key) => tab.view(key).status)).toEqual(["approved", "unreviewed", "unreviewed", "unreviewed"]);
  });

  it("F42 does the active one without asking, and says where there is nothing to do", async () => {
    selection().actions.select(["k1-101"]);
    await askApproveMany(tab.store, context);
    expect(tab.view("k1-101").status).toBe("approved");
    selection().actions.select(["k1-101"]);
    await askApproveMany(tab.store, context);
    expect(tab.state().message).toMatch(/^Nothing to do/);
  });

  it("F43 approves nothing that was not seen as it is", async () => {
    selection().actions.select(segments);
    await askApproveMany(tab.store, context);
    tab.act.type("k1-101", "Suns");
    const other = await browser.tabWith("b");
    other.act.type("k1-102", "Sons");
    other.act.setMode("grid");
    other.act.commit("k1-102");
    await settle();
    confirmBulkAction(tab.store);
    expect(segments.map((key) => tab.view(key).status)).toEqual(["edited", "edited", "approved", "approved"]);
    expect(tab.state().alert?.text).toMatch(/^2 segments were left alone/);
  });

  it("F43 approves what is typed where it was seen", async () => {
    tab.act.type("k1-101", "Suns");
    selection().actions.select(["k1-101", "k1-102"]);
    await askApproveMany(tab.store, context);
    confirmBulkAction(tab.store);
    expect(tab.row("k1-101")).toBe("approved: Suns");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: Suns");
  });

  it("F45 approving acts on the selection, after the question, whichever row is active; approving again agrees", async () => {
    const approve = () => approveAndNextCommand.run(tab.store, context);
    selection().actions.select(["k1-102", "k1-103"]);
    expect(tab.state().activeKey).toBe("k1-101");
    void approve();
    expect(selection().question).toMatchObject({ kind: "approve", approvals: [{ key: "k1-102" }, { key: "k1-103" }] });
    expect(segments.map((key) => tab.view(key).status)).not.toContain("approved");
    void approve();
    expect(segments.map((key) => tab.view(key).status)).toEqual(["unreviewed", "approved", "approved", "unreviewed"]);
    expect([selection().question, selected()]).toEqual([null, []]);
    void approve();
    expect(tab.view("k1-101").status).toBe("approved");
  });

  it("F45 asks about a single selected row too where that is not the active one, and “only this row” approves the active one", () => {
    selection().actions.select(["k1-103"]);
    void approveAndNextCommand.run(tab.store, context);
    expect(selection().question).toMatchObject({ approvals: [{ key: "k1-103" }] });
    void approveOnlyActiveCommand.run(tab.store, context);
    expect(segments.map((key) => tab.view(key).status)).toEqual(["approved", "unreviewed", "unreviewed", "unreviewed"]);
    expect([selection().question, selected()]).toEqual([null, ["k1-103"]]);
  });

  it("F45 approves a single selected row that is the active one as if it were not selected, and ends the selection", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.activate("k1-103", "editor");
    tab.act.type("k1-103", "Suns");
    selection().actions.select(["k1-101", "k1-103"]);
    void approveAndNextCommand.run(tab.store, context);
    expect(tab.row("k1-103")).toBe("approved: Suns");
    expect(tab.state()).toMatchObject({ activeKey: "k1-104", mode: "editor", message: "Approved k1-103 · 2 of 4" });
    expect([selection().question, selected()]).toEqual([null, []]);
  });

  it.each<[string, (tab: TestTab) => void]>([
    ["approve", () => askApproveMany(tab.store, context)],
    ["restore", () => askRestoreMany(tab.store, context)],
    ["take-back", () => takeApprovalBackCommand.run(tab.store, context)],
  ])("F42 F45 asks about a single row that is not the active one: %s", (kind, ask) => {
    tab.act.type("k1-103", "Suns");
    tab.act.commit("k1-103");
    if (kind === "take-back") tab.act.approve("k1-103", "Suns");
    const before = tab.row("k1-103");
    tab.act.activate("k1-101", "grid");
    selection().actions.select(["k1-103"]);
    void ask(tab);
    expect(selection().question).toMatchObject({ kind });
    expect(tab.row("k1-103")).toBe(before);
  });

  it.each<[string, () => void, () => void]>([
    [
      "approve",
      () => void askApproveMany(tab.store, context),
      () => {
        tab.act.approve("k1-102", "MT 102");
        tab.act.approve("k1-103", "MT 103");
      },
    ],
    [
      "approve",
      () => void askApproveMany(tab.store, context),
      () => {
        tab.act.approve("k1-102", "MT 102");
        tab.act.type("k1-103", "Another text");
      },
    ],
    ["restore", () => void askRestoreMany(tab.store, context), () => tab.act.undo()],
    ["take-back", () => void takeApprovalBackCommand.run(tab.store, context), () => tab.act.undo()],
  ])("F47 the question is over when nothing of it is left to do: %s", (kind, ask, act) => {
    const keys = ["k1-102", "k1-103"];
    if (kind === "restore")
      tab.act.replaceTexts(keys.map((key) => ({ key, before: tab.view(key).text, after: "Suns", count: 1 })));
    if (kind === "take-back") tab.act.approveAll(keys.map((key) => ({ key, text: tab.view(key).text })));
    selection().actions.select(keys);
    ask();
    tab.act.type("k1-104", "Of another row");
    tab.act.type("k1-104", "MT 104");
    expect(selection().question).toMatchObject({ kind });
    act();
    expect(selection().question).toBeNull();
    expect(selected()).toEqual(keys);
  });

  it("F45 F48 marks the selected rows as needing work too, and the field for the reason is the question", async () => {
    const asked: (readonly string[])[] = [];
    const askReason = async (keys: readonly string[]) => {
      asked.push(keys);
      expect(selection().question).toBeNull();
      return "odd";
    };
    selection().actions.select(["k1-102", "k1-103"]);
    await needsWorkCommand.run(tab.store, testContext({ askReason }));
    expect(asked).toEqual([["k1-102", "k1-103"]]);
    expect(segments.map((key) => tab.view(key).status)).toEqual([
      "unreviewed",
      "needs-work",
      "needs-work",
      "unreviewed",
    ]);
  });

  it("F46 takes approvals back, of the selected rows after a question, of the active one at once, as one step for undo", async () => {
    const takeBack = () => takeApprovalBackCommand.run(tab.store, context);
    tab.act.type("k1-102", "Suns");
    tab.act.approveAll(segments.map((key) => ({ key, text: tab.view(key).text })));
    selection().actions.select(["k1-101", "k1-102"]);
    await takeBack();
    expect(selection().question).toEqual({ kind: "take-back", keys: ["k1-101", "k1-102"] });
    confirmBulkAction(tab.store);
    expect(segments.map((key) => tab.view(key).status)).toEqual(["unreviewed", "edited", "approved", "approved"]);
    expect(tab.state().message).toBe("Took back the approval of 2 segments · 2 of 4");
    tab.act.undo();
    expect(segments.map((key) => tab.view(key).status)).toEqual(segments.map(() => "approved"));
    selection().actions.clear();
    tab.act.activate("k1-103", "grid");
    await takeBack();
    expect(tab.row("k1-103")).toBe("unreviewed: MT 103");
    await settle();
    expect(await browser.stored()).toMatchObject({ "k1-103": "unreviewed: MT 103", "k1-102": "approved: Suns" });
  });

  it("F44 marks with one reason, unless the reviewer cancels", async () => {
    selection().actions.select(["k1-101", "k1-103"]);
    reason = null;
    await needsWorkMany(tab.store, context);
    expect(tab.view("k1-101").status).toBe("unreviewed");
    expect(selected()).toEqual(["k1-101", "k1-103"]);
    reason = "Which term?";
    await needsWorkMany(tab.store, context);
    expect(tab.view("k1-103")).toMatchObject({ status: "needs-work", reason: "Which term?" });
    expect(tab.state().message).toBe("Needs work: 2 segments · 0 of 4");
    tab.act.undo();
    expect(tab.view("k1-103").status).toBe("unreviewed");
  });

  it.each<[string, () => void]>([
    ["approving", () => void askApproveMany(tab.store, context)],
    ["restoring", () => void askRestoreMany(tab.store, context)],
    ["taking approvals back", () => void takeApprovalBackCommand.run(tab.store, context)],
  ])("F49 no row is selected any more once the question is answered, and undo takes it back: %s", (_, ask) => {
    tab.act.replaceTexts([{ key: "k1-102", before: "MT 102", after: "Suns", count: 1 }]);
    tab.act.approve("k1-103", "MT 103");
    const before = segments.map(tab.row);
    selection().actions.select(["k1-101", "k1-102", "k1-103"]);
    tab.act.activate("k1-104", "grid");
    ask();
    confirmBulkAction(tab.store);
    expect([selection().question, selected()]).toEqual([null, []]);
    expect(segments.map(tab.row)).not.toEqual(before);
    tab.act.undo();
    expect(segments.map(tab.row)).toEqual(before);
  });

  it("F42 F44 restores those that differ", async () => {
    for (const key of ["k1-101", "k1-102"]) {
      tab.act.type(key, `${key} typed`);
      tab.act.commit(key);
    }
    selection().actions.select(segments);
    await askRestoreMany(tab.store, context);
    expect(selection().question).toEqual({ kind: "restore", keys: ["k1-101", "k1-102"] });
    confirmBulkAction(tab.store);
    expect(segments.map(tab.row)[1]).toBe("unreviewed: MT 102");
    tab.act.undo();
    expect(tab.row("k1-102")).toBe("edited: k1-102 typed");
  });
});
