import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleArticle, tableArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
});
afterEach(() => vi.useRealTimers());

describe("drafts", () => {
  it("R46 survive a killed browser when older than 250 ms, also while typing goes on", async () => {
    const tab = await browser.tabWith("a");
    let typed = "";
    for (let at = 0; at < 1000; at += 50) {
      typed += "a";
      tab.act.type("k1-102", typed);
      await pass(50);
    }
    tab.kill();
    const later = await browser.tabWith("b");
    const kept = later.view("k1-102").text;
    expect(typed.startsWith(kept)).toBe(true);
    expect((typed.length - kept.length) * 50).toBeLessThanOrEqual(250);
    expect(later.state().message).toMatch(/1 draft restored$/);
  });

  it("R46 are stored within 100 ms of the first key, and one store follows many keys", async () => {
    const tab = await browser.tabWith("a");
    for (const text of ["S", "Su", "Sun", "Suns"]) tab.act.type("k1-102", text);
    await pass(99);
    expect(tab.records.calls.filter((call) => call === "saveDraft")).toHaveLength(0);
    await pass(1);
    expect(tab.records.calls.filter((call) => call === "saveDraft")).toHaveLength(1);
    expect(tab.state().saving).toBe("saved");
  });

  it("R46 are stored at once by flush", async () => {
    const tab = await browser.tabWith("a");
    tab.act.type("k1-102", "Suns");
    tab.act.flush();
    await settle();
    tab.kill();
    expect((await browser.tabWith("b")).row("k1-102")).toBe("edited: Suns");
  });

  it("R47 typed while a save of the same unit is under way are stored after it", async () => {
    const tab = await browser.tabWith("a");
    tab.records.held = true;
    tab.act.type("k1-101", "Suns");
    tab.act.commit("k1-101");
    tab.act.type("k1-101", "Suns un");
    await pass(500);
    tab.records.release();
    await settle();
    expect(tab.state().saving).toBe("saved");
    tab.kill();
    const later = await browser.tabWith("b");
    expect(later.row("k1-101")).toBe("edited: Suns un");
    expect(await browser.stored()).toEqual({ "k1-101": "edited: Suns" });
  });

  it("R47 flushed while a save of the same unit is under way outlive that save", async () => {
    const tab = await browser.tabWith("a");
    tab.records.held = true;
    tab.act.type("k1-101", "Suns");
    tab.act.commit("k1-101");
    tab.act.type("k1-101", "Suns un");
    tab.act.flush();
    await settle();
    tab.records.release();
    await pass(100);
    tab.kill();
    expect((await browser.tabWith("b")).row("k1-101")).toBe("edited: Suns un");
  });

  it("R47 are stored while a save of their unit is under way, and stay behind it", async () => {
    const tab = await browser.tabWith("a");
    tab.records.held = true;
    tab.act.type("k1-101", "Suns");
    tab.act.commit("k1-101");
    tab.act.type("k1-101", "Suns un");
    await pass(500);
    expect(tab.records.calls).toContain("saveDraft");
    tab.records.release();
    await settle();
    tab.kill();
    expect((await browser.tabWith("b")).row("k1-101")).toBe("edited: Suns un");
  });

  it("R48 of a tab that ended become this tab's, the newest of each unit", async () => {
    const [one, two] = [await browser.tabWith("a"), await browser.tabWith("b")];
    one.act.type("k1-101", "older");
    await pass(200);
    two.act.type("k1-101", "newer");
    one.act.type("k1-102", "only");
    await pass(200);
    one.kill();
    two.kill();
    const later = await browser.tabWith("c");
    expect([later.row("k1-101"), later.row("k1-102")]).toEqual(["edited: newer", "edited: only"]);
    later.act.activate("k1-102", "editor");
    later.act.activate("k1-103", "editor");
    await settle();
    expect(await browser.stored()).toEqual({ "k1-102": "edited: only" });
  });

  it("R48 of a tab that is alive stay that tab's", async () => {
    const one = await browser.tabWith("a");
    one.act.type("k1-101", "Suns");
    await pass(200);
    const two = await browser.tabWith("b");
    expect(two.row("k1-101")).toBe("edited: Suns (elsewhere)");
    two.act.activate("k1-101", "editor");
    two.act.activate("k1-102", "editor");
    await settle();
    expect(await browser.stored()).toEqual({});
    expect(one.row("k1-101")).toBe("edited: Suns");
  });

  it("R49 older than what was decided since are put to the reviewer beside it", async () => {
    const [one, two] = [await browser.tabWith("a"), await browser.tabWith("b")];
    one.act.type("k1-101", "older");
    await pass(200);
    one.kill();
    two.act.type("k1-101", "newer");
    two.act.approve("k1-101", "newer");
    await pass(200);
    const later = await browser.tabWith("c");
    expect(later.row("k1-101")).toBe("edited: older");
    expect(later.state().alert?.conflict).toEqual({ key: "k1-101", theirs: "newer" });
    later.act.activate("k1-101", "editor");
    later.act.activate("k1-102", "editor");
    await settle();
    expect(await browser.stored()).toEqual({ "k1-101": "approved: newer" });
  });
});

describe("a record store that fails", () => {
  it("R80 leaves everything working, says so once, and says when all is saved again", async () => {
    const tab = await browser.tabWith("a");
    tab.records.failure = "full";
    tab.act.type("k1-101", "Suns");
    tab.act.approve("k1-101", "Suns");
    await settle();
    expect(tab.state().saving).toBe("memory");
    expect(tab.state().alert?.text).toMatch(/storage is full.+kept in this page.+Export still works/);
    tab.act.dismissAlert();
    tab.act.approve("k1-102", "MT 102");
    tab.act.type("k1-103", "Kaķis");
    await pass(200);
    expect(tab.state().alert).toBeNull();
    expect(tab.state().message).toBe("Approved k1-102 · 2 of 4");
    expect(tab.act.exportArticle("side-by-side")?.text).toContain("Suns");
    tab.act.undo();
    expect(tab.row("k1-103")).toBe("unreviewed: MT 103");
    tab.records.failure = null;
    tab.act.approve("k1-104", "MT 104");
    await settle();
    expect(tab.state()).toMatchObject({ saving: "saved", message: "Approved k1-104 · 3 of 4 · saved" });
    expect(await browser.stored()).toEqual({
      "k1-101": "approved: Suns",
      "k1-102": "approved: MT 102",
      "k1-103": "unreviewed: MT 103",
      "k1-104": "approved: MT 104",
    });
  });

  it("R80 O21 is tried again without anything being done, and what was said of it goes once all is saved", async () => {
    const tab = await browser.tabWith("a");
    tab.records.failure = "unavailable";
    tab.act.approve("k1-101", "MT 101");
    await pass(15_000);
    expect(tab.state().saving).toBe("memory");
    expect(tab.state().alert?.text).toContain("cannot be used now");
    tab.records.failure = null;
    await pass(10_000);
    expect(tab.state()).toMatchObject({ saving: "saved", alert: null });
    expect(await browser.stored()).toEqual({ "k1-101": "approved: MT 101" });
  });

  it("O21 an alert that came since stays", async () => {
    const tab = await browser.tabWith("a");
    tab.records.failure = "full";
    tab.act.approve("k1-101", "MT 101");
    await settle();
    tab.act.activate("k1-102", "editor");
    tab.act.approve("k1-102", "MT <102");
    await settle();
    const since = tab.state().alert;
    expect(since?.text).not.toContain("storage is full");
    tab.records.failure = null;
    await pass(10_000);
    expect(tab.state()).toMatchObject({ saving: "saved", alert: since });
  });

  it("R81 does not keep an article from opening; what it held comes when it is back", async () => {
    const other = await browser.tabWith("b");
    other.act.approve("k1-103", "MT 103");
    await settle();
    other.kill();
    const tab = browser.tab("a");
    tab.records.failure = "unavailable";
    await tab.act.openArticle(sampleArticle());
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", saving: "memory" });
    expect(tab.state().alert?.text).toMatch(/cannot be used now/);
    tab.act.approve("k1-101", "MT 101");
    tab.records.failure = null;
    tab.act.approve("k1-102", "MT 102");
    await settle();
    expect(tab.state().saving).toBe("saved");
    expect(tab.row("k1-103")).toBe("approved: MT 103");
    await tab.act.refreshRecent();
    expect(tab.state().recent).toMatchObject([{ approved: 3 }]);
  });

  it("R82 keeps unsaved work of an article while another is open", async () => {
    const tab = await browser.tabWith("a");
    tab.records.failure = "full";
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-102", "Suns</span>");
    await pass(200);
    await tab.act.openArticle(tableArticle());
    expect(tab.state().open?.article.path).toBe("docs/table.md");
    tab.records.failure = null;
    await tab.act.openArticle(sampleArticle());
    await settle();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "edited: Suns</span>"]);
    expect(tab.state().saving).toBe("saved");
    expect(await browser.stored()).toEqual({ "k1-101": "approved: MT 101" });
    tab.kill();
    expect((await browser.tabWith("b")).row("k1-102")).toBe("edited: Suns</span>");
  });
});

describe("a store that has lost the article", () => {
  const expectAllBack = async () => {
    const later = await browser.tabWith("b");
    const rows = ["k1-101", "k1-102", "k1-103"].map((key) => later.row(key));
    expect(rows).toEqual(["approved: Suns", "approved: MT 102", "edited: Kaķis</span>"]);
    expect((await later.act.readVersions("k1-101")).map(({ status }) => status)).toEqual(["approved", "edited"]);
    expect([...later.state().comments.values()].flat()).toMatchObject([{ key: "k1-101", text: "Which sun?" }]);
    await later.act.refreshRecent();
    expect(later.state().recent).toMatchObject([{ approved: 2 }]);
  };

  const review = async () => {
    const tab = await browser.tabWith("a");
    tab.act.type("k1-101", "Suns");
    tab.act.commit("k1-101");
    tab.act.addComment("k1-101", "Which sun?");
    tab.act.approve("k1-101", "Suns");
    tab.act.approve("k1-102", "MT 102");
    await pass(200);
    return tab;
  };

  it("R63 gets everything again when something is stored next", async () => {
    const tab = await review();
    browser.empty();
    tab.act.type("k1-103", "Kaķis</span>");
    await pass(200);
    expect(tab.state().saving).toBe("saved");
    tab.kill();
    await expectAllBack();
  });

  it("R63 gets everything again at once where another tab forgot the article", async () => {
    const tab = await review();
    tab.act.type("k1-103", "Kaķis</span>");
    await pass(200);
    const other = browser.tab("c");
    await other.act.refreshRecent();
    await other.act.forget(other.state().recent[0]?.articleKey ?? "");
    await pass(200);
    expect(tab.state()).toMatchObject({
      saving: "saved",
      message: expect.stringMatching(/^This article was removed /),
    });
    tab.kill();
    other.kill();
    await expectAllBack();
  });

  it("R63 goes on with what was decided since", async () => {
    const tab = await review();
    browser.empty();
    tab.act.needsWork("k1-102", "odd");
    tab.act.approve("k1-104", "MT 104");
    await pass(200);
    expect(tab.state()).toMatchObject({ saving: "saved", alert: null });
    tab.kill();
    expect(await browser.stored()).toEqual({
      "k1-101": "approved: Suns",
      "k1-102": "needs-work: MT 102",
      "k1-104": "approved: MT 104",
    });
  });

  it("R63 is told of as long as it can't be used", async () => {
    const tab = await review();
    browser.empty();
    tab.records.failure = "full";
    tab.act.approve("k1-103", "MT 103");
    await pass(200);
    expect(tab.state().saving).toBe("memory");
    tab.records.failure = null;
    await pass(10_000);
    expect(tab.state().saving).toBe("saved");
    expect(Object.keys(await browser.stored()).sort()).toEqual(["k1-101", "k1-102", "k1-103"]);
  });
});
