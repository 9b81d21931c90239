import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { progressInWords, selectProgress } from "#state/article/selectors/select-progress.ts";
import { pair, sampleArticle, tableArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();
let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
});
afterEach(() => vi.useRealTimers());

describe("opening", () => {
  it("R50 activates the first unreviewed segment, in the editor", () => {
    expect(tab.state()).toMatchObject({ activeKey: "k1-101", mode: "editor", saving: "saved" });
    expect(tab.state().message).toBe("Opened docs/sample.md · 0 of 4 approved");
  });

  it("R50 passes what is reviewed, and takes the unit asked for", async () => {
    tab.act.approve("k1-101", "MT 101");
    await settle();
    expect((await browser.tabWith("b")).state().activeKey).toBe("k1-102");
    const asked = browser.tab("c");
    await asked.act.openArticle(sampleArticle(), "k1-103");
    expect(asked.state().activeKey).toBe("k1-103");
  });

  it("R51 keeps the present state where the article is open already", async () => {
    tab.act.type("k1-101", "Suns");
    const before = tab.store.getState();
    await tab.act.openArticle(sampleArticle());
    expect(tab.store.getState()).toBe(before);
    await tab.act.openArticle(sampleArticle(), "k1-104");
    expect(tab.state().activeKey).toBe("k1-104");
    expect(tab.row("k1-101")).toBe("edited: Suns");
  });

  it("R51 commits and stores the open article first when another is opened", async () => {
    tab.act.type("k1-101", "Suns");
    await tab.act.openArticle(tableArticle());
    expect(tab.state().open?.article.path).toBe("docs/table.md");
    expect(tab.state().drafts.size).toBe(0);
    expect(await browser.stored()).toEqual({ "k1-101": "edited: Suns" });
  });

  it("R52 shows only the article asked for last", async () => {
    const first = tab.act.openArticle(tableArticle());
    const second = tab.act.openArticle(sampleArticle(3, "docs/other.md"));
    await Promise.all([first, second]);
    expect(tab.state().open?.article.path).toBe("docs/other.md");
  });

  it("R52 never shows an article whose opening was overtaken while the record store was asked", async () => {
    const shown = new Set<string | undefined>();
    tab.workspace.follow((now) => shown.add(now?.open.article.path));
    tab.records.held = true;
    const first = tab.act.openArticle(tableArticle());
    await settle();
    const second = tab.act.openArticle(sampleArticle(3, "docs/other.md"));
    await settle();
    tab.records.release();
    await Promise.all([first, second]);
    expect(tab.state().open?.article.path).toBe("docs/other.md");
    expect([...shown]).not.toContain("docs/table.md");
  });

  it("R60 offers the article to be continued, with its text", async () => {
    tab.act.approve("k1-101", "MT 101");
    await settle();
    await tab.act.closeArticle();
    expect(tab.state().open).toBeNull();
    const [offered] = tab.state().recent;
    expect(offered).toMatchObject({ path: "docs/sample.md", total: 4, approved: 1 });
    const later = browser.tab("b");
    expect(await later.act.continueArticle(offered?.articleKey ?? "")).toBe(true);
    expect(later.state().open?.article.text).toBe(sampleArticle().text);
    expect(later.row("k1-101")).toBe("approved: MT 101");
  });

  it("R60 keeps a byte order mark", async () => {
    const article = parseArticle(`\uFEFF${sampleArticle().text}`, "docs/bom.md");
    await tab.act.openArticle(article);
    const later = browser.tab("b");
    await later.act.continueArticle(tab.state().open?.articleKey ?? "");
    expect(later.state().open?.article).toEqual(article);
  });

  it("R62 answers false, with an alert, for an article that was forgotten", async () => {
    const key = tab.state().open?.articleKey ?? "";
    await tab.act.closeArticle();
    await tab.act.forget(key);
    expect(tab.state().recent).toEqual([]);
    expect(await tab.act.continueArticle(key)).toBe(false);
    expect(tab.state().alert?.text).toMatch(/no longer kept/);
  });
});

describe("typing and committing", () => {
  it("R40 shows what is typed at once, as a draft", () => {
    tab.act.type("k1-102", "Suns");
    expect(tab.row("k1-102")).toBe("edited: Suns");
    expect(tab.state().records.size).toBe(0);
    expect(tab.state().saving).toBe("saving");
  });

  it("R41 drops a draft that says what is committed", async () => {
    tab.act.type("k1-102", "Suns");
    await pass(100);
    tab.act.type("k1-102", "MT 102");
    expect(tab.row("k1-102")).toBe("unreviewed: MT 102");
    await pass(100);
    tab.kill();
    expect((await browser.tabWith("b")).state().drafts.size).toBe(0);
  });

  it("R42 commits the unit that is left, and the editor that is left", async () => {
    tab.act.type("k1-101", "Suns");
    tab.act.activate("k1-102", "editor");
    expect(tab.state().message).toBe("Edited k1-101 · 0 of 4");
    await settle();
    expect(tab.state().message).toBe("Edited k1-101 · 0 of 4 · saved");
    tab.act.type("k1-102", "Kaķis");
    tab.act.setMode("grid");
    await settle();
    expect(await browser.stored()).toEqual({ "k1-101": "edited: Suns", "k1-102": "edited: Kaķis" });
  });

  it("R43 commits escaped text and says what was escaped", async () => {
    await tab.act.openArticle(tableArticle());
    tab.act.type("k2-101", "a | b");
    expect(tab.act.commit("k2-101")).toBe(true);
    expect(tab.row("k2-101")).toBe("edited: a \\| b");
    expect(tab.state().message).toMatch(/^Edited k2-101 · .+ · 0 of 2$/);
  });

  it("R44 keeps refused text as a draft, and says why and that it is kept", async () => {
    tab.act.type("k1-102", "Suns</span>");
    expect(tab.act.commit("k1-102")).toBe(false);
    expect(tab.view("k1-102")).toMatchObject({ text: "Suns</span>", status: "edited" });
    expect(tab.view("k1-102").refusal).not.toBeNull();
    expect(tab.state().alert?.text).toMatch(/^k1-102: .+ Your text is kept as a draft\.$/);
    tab.act.type("k1-102", "Suns");
    expect(tab.view("k1-102").refusal).toBeNull();
    expect(tab.act.commit("k1-102")).toBe(true);
  });

  it("R45 takes the editor's line breaks for the file's", async () => {
    const text = `${pair("k3-101", "viens\r\ndivi", "one\r\ntwo")}\r\n`;
    await tab.act.openArticle(parseArticle(text, "docs/crlf.md"));
    tab.act.type("k3-101", "viens\ndivi");
    expect(tab.state().drafts.size).toBe(0);
    tab.act.type("k3-101", "viens\ntrīs");
    expect(tab.view("k3-101").text).toBe("viens\r\ntrīs");
    expect(tab.act.approve("k3-101", "viens\ntrīs")).toBe(true);
    expect(tab.act.exportArticle("side-by-side")?.text).toBe(text.replace("divi", "trīs"));
  });

  it("R33 takes ids and keys as data only", async () => {
    const text = `${pair("__proto__", "MT", "Source")} ${pair("constructor", "MT", "Source")}\n`;
    await tab.act.openArticle(parseArticle(text, "__proto__"));
    tab.act.type("__proto__", "Suns");
    expect(tab.act.approve("__proto__", "Suns")).toBe(true);
    expect(tab.state().activeKey).toBe("constructor");
    tab.act.undo();
    tab.act.undo();
    expect(tab.row("__proto__")).toBe("unreviewed: MT");
    tab.act.redo();
    tab.act.redo();
    expect(tab.act.exportArticle("side-by-side")?.text).toBe(text.replace("MT", "Suns"));
    await settle();
    await tab.act.closeArticle();
    const offered = tab.state().recent.find(({ path }) => path === "__proto__");
    const later = browser.tab("b");
    await later.act.continueArticle(offered?.articleKey ?? "");
    expect(later.row("__proto__")).toBe("approved: Suns");
  });

  it("R40 knows no unit that the article has not", () => {
    const before = tab.store.getState();
    tab.act.type("nowhere", "x");
    expect([tab.act.commit("nowhere"), tab.act.needsWork("nowhere", null), tab.act.copySource("nowhere")]).toEqual([
      false,
      false,
      false,
    ]);
    expect(tab.store.getState()).toBe(before);
  });
});

describe("approving", () => {
  it("R3 approves what is typed and goes to the next unreviewed unit", async () => {
    tab.act.type("k1-101", "Suns");
    expect(tab.act.approve("k1-101", "Suns")).toBe(true);
    expect(tab.row("k1-101")).toBe("approved: Suns");
    expect(tab.state()).toMatchObject({ activeKey: "k1-102", mode: "editor", message: "Approved k1-101 · 1 of 4" });
    await settle();
    expect(tab.state()).toMatchObject({ saving: "saved", message: "Approved k1-101 · 1 of 4 · saved" });
    expect(await browser.stored()).toEqual({ "k1-101": "approved: Suns" });
  });

  it("R4 approves nothing for a text that is not shown", () => {
    tab.act.type("k1-101", "Suns");
    expect(tab.act.approve("k1-101", "Sun")).toBe(false);
    expect(tab.act.approve("k1-101", "MT 101")).toBe(false);
    expect(tab.act.approve("nowhere", "Suns")).toBe(false);
    expect(tab.row("k1-101")).toBe("edited: Suns");
    expect(tab.state().activeKey).toBe("k1-101");
    expect(tab.state().alert?.text).toMatch(/approved/);
  });

  it("R4 never depends on which unit is active", () => {
    tab.act.activate("k1-103", "editor");
    tab.act.type("k1-103", "Kaķis");
    expect(tab.act.approve("k1-101", "MT 101")).toBe(true);
    expect(tab.row("k1-101")).toBe("approved: MT 101");
    expect(tab.row("k1-103")).toBe("edited: Kaķis");
  });

  it("R16 wraps at the end, takes fields too, and stays where nothing is left", () => {
    for (const id of ["k1-102", "k1-103", "k1-104"]) tab.act.approve(id, `MT ${id.slice(3)}`);
    expect(tab.state().activeKey).toBe("field:title");
    tab.act.approve("field:title", "MT title");
    expect(tab.state().activeKey).toBe("k1-101");
    tab.act.approve("k1-101", "MT 101");
    expect(tab.state().activeKey).toBe("k1-101");
    expect(tab.state().message).toBe("Approved k1-101 · Nothing is left to review: 4 of 4 segments, 1 of 1 field");
  });

  it("K101 says of a decision on fields how many fields are approved, of any other how many segments", () => {
    tab.act.approve("field:title", "MT title");
    expect(tab.state().message).toBe("Approved title · 1 of 1 field");
    tab.act.takeApprovalBack("field:title");
    expect(tab.state().message).toBe("Took back the approval of title · 0 of 1 field");
    tab.act.approve("k1-101", "MT 101");
    expect(tab.state().message).toBe("Approved k1-101 · 1 of 4");
  });

  it("R16 comes back to what was edited and not decided", () => {
    tab.act.type("k1-102", "Suns");
    tab.act.commit("k1-102");
    tab.act.approve("k1-101", "MT 101");
    expect(tab.state().activeKey).toBe("k1-103");
    for (const id of ["k1-103", "k1-104"]) tab.act.approve(id, `MT ${id.slice(3)}`);
    tab.act.approve("field:title", "MT title");
    expect(tab.state().activeKey).toBe("k1-102");
    tab.act.approve("k1-102", "Suns");
    expect(tab.state().message).toBe("Approved k1-102 · Nothing is left to review: 4 of 4 segments, 1 of 1 field");
  });

  it("R44 says of a refusal only as long as the refused text is there", async () => {
    tab.act.type("k1-101", "Suns</span>");
    tab.act.approve("k1-101", "Suns</span>");
    expect(tab.state().alert?.refused).toBe("k1-101");
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "Kaķis");
    expect(tab.state().alert?.refused).toBe("k1-101");
    tab.act.type("k1-101", "Suns");
    expect(tab.state().alert).toBeNull();
    tab.act.type("k1-101", "Suns</span>");
    tab.act.commit("k1-101");
    tab.act.restoreMachineTranslation("k1-101");
    expect(tab.state().alert).toBeNull();
    tab.act.type("k1-101", "Suns</span>");
    tab.act.commit("k1-101");
    await tab.act.closeArticle();
    expect(tab.state().alert).toBeNull();
  });

  it("R3 keeps refused text a draft and approves nothing", () => {
    tab.act.type("k1-101", "Suns</span>");
    expect(tab.act.approve("k1-101", "Suns</span>")).toBe(false);
    expect(tab.row("k1-101")).toBe("edited: Suns</span>");
    expect(tab.state().activeKey).toBe("k1-101");
  });

  it("R31 stores what a fast reviewer does to one unit in turn, each on the last", async () => {
    tab.records.held = true;
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-101", "Suns");
    tab.act.commit("k1-101");
    tab.act.approve("k1-101", "Suns");
    tab.act.approve("k1-102", "MT 102");
    await settle();
    expect(tab.state().saving).toBe("saving");
    tab.records.release();
    await settle();
    expect(tab.state()).toMatchObject({ saving: "saved", alert: null });
    expect(await browser.stored()).toEqual({ "k1-101": "approved: Suns", "k1-102": "approved: MT 102" });
    expect(tab.state().records.get("k1-101")?.revision).toBe(3);
    expect((await tab.act.readVersions("k1-101")).map(({ status }) => status)).toEqual([
      "approved",
      "edited",
      "approved",
    ]);
  });
});

describe("needs work, restore, copy source", () => {
  it("R5 marks the unit with its reason and what is typed", async () => {
    tab.act.type("k1-101", "Suns");
    expect(tab.act.needsWork("k1-101", "odd word")).toBe(true);
    expect(tab.view("k1-101")).toMatchObject({ text: "Suns", status: "needs-work", reason: "odd word" });
    expect(tab.state().message).toBe("Needs work: k1-101 · 0 of 4");
  });

  it("R6 restores the machine translation, and undo brings back what was typed", () => {
    tab.act.type("k1-101", "Suns");
    expect(tab.act.restoreMachineTranslation("k1-101")).toBe(true);
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: Suns");
    expect(tab.act.restoreMachineTranslation("k1-102")).toBe(false);
  });

  it("R23 brings refused text back by undo, and takes it again by redo", () => {
    tab.act.type("k1-101", "Suns</span>");
    tab.act.commit("k1-101");
    expect(tab.act.restoreMachineTranslation("k1-101")).toBe(true);
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: Suns</span>");
    tab.act.redo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: Suns</span>");
  });

  it("R7 copies the source; a field has none", () => {
    expect(tab.act.copySource("k1-102")).toBe(true);
    expect(tab.row("k1-102")).toBe("edited: Source 102");
    expect(tab.act.copySource("field:title")).toBe(false);
  });
});

describe("moving", () => {
  it("R17 moves in document order, kept in range, the mode kept", () => {
    tab.act.move(-1);
    expect(tab.state().activeKey).toBe("field:title");
    tab.act.move(-1);
    expect(tab.state().activeKey).toBe("field:title");
    tab.act.setMode("grid");
    tab.act.move(99);
    expect(tab.state()).toMatchObject({ activeKey: "k1-104", mode: "grid" });
  });
});

describe("progress", () => {
  it("R15 counts segments and, apart from them, fields, with what is typed as edited, and keeps its object while the figures stay", () => {
    const none = { total: 4, approved: 0, edited: 0, needsWork: 0, fields: 1, approvedFields: 0, isDecided: false };
    expect(selectProgress(tab.state())).toEqual(none);
    tab.act.approve("field:title", "MT title");
    expect(selectProgress(tab.state())).toEqual({ ...none, approvedFields: 1 });
    tab.act.approve("k1-101", "MT 101");
    tab.act.needsWork("k1-102", null);
    tab.act.type("k1-101", "Suns");
    const progress = selectProgress(tab.state());
    expect(progress).toEqual({ ...none, edited: 1, needsWork: 1, approvedFields: 1 });
    tab.act.type("k1-101", "Suns!");
    expect(selectProgress(tab.state())).toBe(progress);
  });

  it("R15 is told in words of segments and of fields, and knows when all is decided", () => {
    for (const id of ["k1-101", "k1-102", "k1-103"]) tab.act.approve(id, `MT ${id.slice(3)}`);
    tab.act.needsWork("k1-104", null);
    expect(selectProgress(tab.state()).isDecided).toBe(false);
    expect(progressInWords(selectProgress(tab.state()))).toBe("3 of 4 segments, 0 of 1 field");
    tab.act.approve("field:title", "MT title");
    expect(selectProgress(tab.state()).isDecided).toBe(true);
    expect(progressInWords({ ...selectProgress(tab.state()), total: 7603, approved: 1042, fields: 0 })).toBe(
      "1,042 of 7,603 segments",
    );
  });
});

describe("exporting", () => {
  it("R70 gives the file with what was committed, and what is typed and can be", () => {
    tab.act.type("k1-101", "Suns");
    tab.act.approve("k1-102", "MT 102");
    const file = tab.act.exportArticle("side-by-side");
    expect(file).toEqual({ name: "sample.md", text: sampleArticle().text.replace("MT 101", "Suns") });
    expect(tab.act.exportArticle("target-only")?.text).toContain("# Suns\n\nMT 102 MT 103");
  });

  it("R71 leaves refused text out and names the unit", () => {
    tab.act.type("k1-101", "Suns</span>");
    tab.act.activate("k1-102", "editor");
    expect(tab.act.exportArticle("side-by-side")?.text).toBe(sampleArticle().text);
    expect(tab.state().alert?.text).toMatch(/leaves out what is typed in k1-101/);
    expect(tab.row("k1-101")).toBe("edited: Suns</span>");
  });
});
