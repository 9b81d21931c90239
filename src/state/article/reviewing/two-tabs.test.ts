import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();
let a: TestTab;
let b: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  a = await browser.tabWith("a");
  b = await browser.tabWith("b");
});
afterEach(() => vi.useRealTimers());

/** Every text of the unit a reviewer could still get at: on screen, stored, or in its history. */
async function texts(tab: TestTab, key: string): Promise<Set<string>> {
  const versions = await tab.act.readVersions(key);
  return new Set([tab.view(key).text, ...versions.map(({ target }) => target)]);
}

describe("the same article in two tabs", () => {
  it("R90 shows in each what the other decides", async () => {
    a.act.type("k1-101", "Suns");
    a.act.approve("k1-101", "Suns");
    b.act.needsWork("k1-102", "odd");
    await settle();
    expect(b.row("k1-101")).toBe("approved: Suns");
    expect(a.view("k1-102")).toMatchObject({ status: "needs-work", reason: "odd" });
    b.act.type("k1-101", "Kaķis");
    b.act.commit("k1-101");
    await settle();
    expect([a.row("k1-101"), a.state().alert, b.state().alert]).toEqual(["edited: Kaķis", null, null]);
  });

  it("R151 says in the row one stands in what the other decides, until that is another text", async () => {
    b.act.activate("k1-101", "editor");
    a.act.needsWork("k1-102", "odd");
    await settle();
    expect(b.state().message).not.toContain("another tab");
    a.act.type("k1-101", "Suns");
    a.act.approve("k1-101", "Suns");
    await settle();
    expect(b.state().message).toBe("Approved in another tab, with another text");
    a.act.needsWork("k1-101", "odd");
    await settle();
    expect(b.state().message).toBe("Needs work in another tab");
    b.act.type("k1-101", "Suns!");
    expect(b.state().message).toBe("");
    a.act.approve("k1-101", "Suns");
    await settle();
    // What is typed here is asked about instead.
    expect([b.state().message, b.state().alert?.conflict?.theirs]).toEqual(["", "Suns"]);
  });

  it("R91 shows what the other types, until it is committed or dropped there", async () => {
    a.act.type("k1-101", "Su");
    await pass(100);
    expect(b.row("k1-101")).toBe("edited: Su (elsewhere)");
    expect(b.state().drafts.get("k1-101")?.elsewhere).toBe(true);
    a.act.type("k1-101", "MT 101");
    await pass(100);
    expect(b.row("k1-101")).toBe("unreviewed: MT 101");
    a.act.type("k1-101", "Suns");
    await pass(100);
    a.act.commit("k1-101");
    await settle();
    expect(b.row("k1-101")).toBe("edited: Suns");
  });

  it("R71 names what only the other types where the export leaves it out", async () => {
    a.act.type("k1-101", "Suns");
    b.act.type("k1-102", "Kaķis");
    await pass(100);
    const { text = "" } = b.act.exportArticle("side-by-side") ?? {};
    expect([text.includes("Suns"), text.includes("Kaķis")]).toEqual([false, true]);
    expect(b.state().alert?.text).toMatch(/leaves out what is typed in k1-101 \(in another tab\)/);
    a.act.commit("k1-101");
    await settle();
    b.act.dismissAlert();
    expect(b.act.exportArticle("side-by-side")?.text).toContain("Suns");
    expect(b.state().alert).toBeNull();
  });

  it("R91 shows its own draft before the other's", async () => {
    a.act.type("k1-101", "mine");
    b.act.type("k1-101", "theirs");
    await pass(100);
    expect([a.row("k1-101"), b.row("k1-101")]).toEqual(["edited: mine", "edited: theirs"]);
    b.act.type("k1-101", "MT 101");
    expect(b.row("k1-101")).toBe("edited: mine (elsewhere)");
  });

  it("R91 does not show a draft of the other's that is older than what was decided here", async () => {
    b.act.type("k1-101", "theirs");
    await pass(100);
    a.act.type("k1-101", "mine");
    a.act.approve("k1-101", "mine");
    await settle();
    expect(a.row("k1-101")).toBe("approved: mine");
    b.act.type("k1-101", "theirs!");
    await pass(100);
    expect(a.row("k1-101")).toBe("edited: theirs! (elsewhere)");
  });

  it("R92 puts both texts to the reviewer when the other commits where this one types", async () => {
    a.act.type("k1-101", "mine");
    b.act.type("k1-101", "theirs");
    b.act.approve("k1-101", "theirs");
    await settle();
    expect(a.row("k1-101")).toBe("edited: mine");
    expect(a.state().alert?.conflict).toEqual({ key: "k1-101", theirs: "theirs" });
  });

  it("R92 overwrites nothing while the choice is open, not by leaving, approving or exporting", async () => {
    a.act.type("k1-101", "mine");
    b.act.type("k1-101", "theirs");
    b.act.commit("k1-101");
    await settle();
    a.act.activate("k1-102", "editor");
    expect(a.act.approve("k1-101", "mine")).toBe(false);
    expect(a.act.exportArticle("side-by-side")?.text).toContain(">theirs<");
    await a.act.closeArticle();
    expect(await browser.stored()).toEqual({ "k1-101": "edited: theirs" });
  });

  it.each([
    ["keep-mine", "edited: mine"],
    ["use-other", "approved: theirs"],
  ] as const)("R93 does what is chosen (%s) and loses neither text", async (choice, row) => {
    a.act.type("k1-101", "mine");
    b.act.type("k1-101", "theirs");
    b.act.approve("k1-101", "theirs");
    await settle();
    a.act.resolveConflict(choice);
    await settle();
    expect([a.row("k1-101"), b.row("k1-101")]).toEqual([row, row]);
    expect([a.state().alert, b.state().alert]).toEqual([null, null]);
    for (const tab of [a, b])
      expect([...(await texts(tab, "k1-101"))]).toEqual(expect.arrayContaining(["mine", "theirs"]));
    a.act.undo();
    expect(a.view("k1-101").text).toBe(choice === "keep-mine" ? "theirs" : "mine");
  });

  it("R94 keeps this tab's text as a draft where the other's save came first", async () => {
    a.records.held = true;
    a.act.type("k1-101", "mine");
    a.act.approve("k1-101", "mine");
    b.act.type("k1-101", "theirs");
    b.act.approve("k1-101", "theirs");
    await settle();
    a.records.release();
    await settle();
    expect(a.row("k1-101")).toBe("edited: mine");
    expect(a.state().alert?.conflict).toEqual({ key: "k1-101", theirs: "theirs" });
    expect(await browser.stored()).toEqual({ "k1-101": "approved: theirs" });
    await pass(100);
    a.kill();
    b.kill();
    const later = await browser.tabWith("c");
    expect(await texts(later, "k1-101")).toEqual(new Set(["mine", "theirs"]));
  });

  it("R94 takes the other's record where this tab changed no text, and says so", async () => {
    a.records.held = true;
    a.act.approve("k1-101", "MT 101");
    b.act.type("k1-101", "theirs");
    b.act.commit("k1-101");
    await settle();
    a.records.release();
    await settle();
    expect(a.row("k1-101")).toBe("edited: theirs");
    expect(a.state().alert).toMatchObject({ conflict: null });
    expect(a.state().alert?.text).toMatch(/k1-101 was changed in another tab/);
    expect(a.state().saving).toBe("saved");
  });

  it("R94 says nothing where both did the same", async () => {
    a.records.held = true;
    a.act.approve("k1-101", "MT 101");
    b.act.approve("k1-101", "MT 101");
    await settle();
    a.records.release();
    await settle();
    expect([a.row("k1-101"), a.state().alert]).toEqual(["approved: MT 101", null]);
  });

  it("R94 keeps what was typed last where several saves waited", async () => {
    a.records.held = true;
    a.act.type("k1-101", "first");
    a.act.commit("k1-101");
    a.act.type("k1-101", "second");
    a.act.commit("k1-101");
    a.act.approve("k1-102", "MT 102");
    b.act.type("k1-101", "theirs");
    b.act.commit("k1-101");
    await settle();
    a.records.release();
    await settle();
    expect(a.row("k1-101")).toBe("edited: second");
    expect(await browser.stored()).toEqual({ "k1-101": "edited: theirs", "k1-102": "approved: MT 102" });
  });

  it("R95 shows one conflict after the other", async () => {
    for (const key of ["k1-101", "k1-102"]) {
      a.act.type(key, "mine");
      b.act.type(key, "theirs");
      b.act.commit(key);
    }
    await settle();
    a.act.raise("Something else went wrong.");
    a.act.dismissAlert();
    const first = a.state().alert?.conflict?.key;
    a.act.resolveConflict("use-other");
    const second = a.state().alert?.conflict?.key;
    a.act.resolveConflict("use-other");
    expect(new Set([first, second])).toEqual(new Set(["k1-101", "k1-102"]));
    expect(a.state().alert).toBeNull();
  });

  it("R22 refuses to undo what the other tab has changed since", async () => {
    a.act.approve("k1-102", "MT 102");
    a.act.approve("k1-101", "MT 101");
    await settle();
    b.act.type("k1-101", "theirs");
    b.act.commit("k1-101");
    await settle();
    a.act.undo();
    expect(a.row("k1-101")).toBe("edited: theirs");
    expect(a.state().alert?.text).toMatch(/“Approved k1-101” cannot be undone/);
    a.act.undo();
    expect([a.row("k1-102"), a.state().canUndo]).toEqual(["unreviewed: MT 102", false]);
  });
});
