import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hasOpenComments, shownComments } from "#core/review/comment.ts";
import { selectCommentDraft } from "#state/article/storing/comment-drafts.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { RESTORED_VERSION } from "#state/commands/put-text-commands.ts";

const key = "k1-101";
let browser = createTestBrowser();
let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
});
afterEach(() => vi.useRealTimers());

/** A unit's comments in one line each: `name: text`, ` ✓` where resolved. */
function shown(of: TestTab, unit = key): string[] {
  const comments = shownComments(of.state().comments.get(unit));
  return comments.map(({ by, text, resolved }) => `${by ?? "-"}: ${text}${resolved ? " ✓" : ""}`);
}

function idOf(text: string): string {
  const found = shownComments(tab.state().comments.get(key)).find((comment) => comment.text === text);
  if (found === undefined) throw new Error(`No comment ${text}`);
  return found.id;
}

describe("comments", () => {
  it("R113 are added, changed, resolved, reopened and deleted, each one step for undo", async () => {
    tab.act.changeSettings({ reviewer: " Anna " });
    expect(tab.act.addComment(key, "  ")).toBe(false);
    const steps: [() => unknown, string[]][] = [
      [() => tab.act.addComment(key, " Which one? "), ["Anna: Which one?"]],
      [() => tab.act.editComment(idOf("Which one?"), "Which two?"), ["Anna: Which two?"]],
      [() => tab.act.resolveComment(idOf("Which two?"), true), ["Anna: Which two? ✓"]],
      [() => tab.act.resolveComment(idOf("Which two?"), false), ["Anna: Which two?"]],
      [() => tab.act.deleteComment(idOf("Which two?")), []],
    ];
    const trail: string[][] = [[]];
    for (const [step, after] of steps) {
      step();
      trail.push(after);
      expect(shown(tab)).toEqual(after);
    }
    for (const before of trail.slice(0, -1).reverse()) {
      tab.act.undo();
      expect(shown(tab)).toEqual(before);
    }
    for (const after of trail.slice(1)) {
      tab.act.redo();
      expect(shown(tab)).toEqual(after);
    }
    await settle();
    expect(tab.state().saving).toBe("saved");
    expect(tab.state().message).toBe(`Redone: Deleted a comment on ${key} · 0 of 4 · saved`);
  });

  it("R113 stand in one history with edits, and undo goes to their unit", () => {
    tab.act.addComment(key, "one");
    tab.act.activate("k1-103", "editor");
    tab.act.type("k1-103", "Suns");
    tab.act.undo();
    expect([tab.row("k1-103"), shown(tab)]).toEqual(["unreviewed: MT 103", ["-: one"]]);
    tab.act.undo();
    expect([tab.state().activeKey, shown(tab)]).toEqual([key, []]);
  });

  it("R113 nothing happens to an empty, a deleted or an unknown one", () => {
    tab.act.addComment(key, "one");
    const id = idOf("one");
    expect([tab.act.editComment(id, " "), tab.act.resolveComment(id, false)]).toEqual([false, false]);
    tab.act.deleteComment(id);
    expect([tab.act.editComment(id, "two"), tab.act.deleteComment(id)]).toEqual([false, false]);
    expect([tab.act.addComment("nowhere", "x"), tab.act.deleteComment("nobody")]).toEqual([false, false]);
  });

  it("R113 all of a unit are resolved in one step", () => {
    tab.act.addComment(key, "one");
    tab.act.addComment(key, "two");
    expect(tab.act.resolveComments(key)).toBe(true);
    expect(shown(tab)).toEqual(["-: one ✓", "-: two ✓"]);
    expect(tab.act.resolveComments(key)).toBe(false);
    tab.act.undo();
    expect(shown(tab)).toEqual(["-: one", "-: two"]);
  });

  it("R110 outlive the tab, and leave the text and its status alone", async () => {
    tab.act.addComment(key, "one");
    tab.act.addComment(key, "two");
    tab.act.deleteComment(idOf("one"));
    await settle();
    tab.kill();
    const later = await browser.tabWith("b");
    expect([shown(later), later.row(key)]).toEqual([["-: two"], "unreviewed: MT 101"]);
  });

  it("R114 show in other tabs, and neither tab's comment costs the other's", async () => {
    const other = await browser.tabWith("b");
    tab.act.addComment(key, "mine");
    other.act.addComment(key, "theirs");
    other.act.approve(key, "MT 101");
    await settle();
    expect([shown(tab), shown(other)]).toEqual([
      ["-: mine", "-: theirs"],
      ["-: mine", "-: theirs"],
    ]);
    expect([tab.row(key), tab.state().alert]).toEqual(["approved: MT 101", null]);
  });

  it("R114 undo refuses a comment that another tab changed since", async () => {
    const other = await browser.tabWith("b");
    tab.act.addComment(key, "one");
    await settle();
    other.act.resolveComment(idOf("one"), true);
    await settle();
    tab.act.undo();
    expect(tab.state().alert?.text).toMatch(/cannot be undone: k1-101 was changed elsewhere/);
    expect(shown(tab)).toEqual(["-: one ✓"]);
  });

  it("R80 are kept while the record store fails, and stored when it is back", async () => {
    tab.records.failure = "unavailable";
    tab.act.addComment(key, "one");
    await settle();
    expect([tab.state().saving, shown(tab)]).toEqual(["memory", ["-: one"]]);
    tab.records.failure = null;
    tab.act.flush();
    await settle();
    expect(tab.state().saving).toBe("saved");
    expect(shown(await browser.tabWith("b"))).toEqual(["-: one"]);
  });

  it("R82 of an article left while the store failed are stored when it is opened again", async () => {
    tab.records.failure = "full";
    tab.act.addComment(key, "one");
    await settle();
    await tab.act.closeArticle();
    tab.records.failure = null;
    await tab.act.openArticle((await browser.tabWith("c")).state().open?.article ?? never());
    await settle();
    expect(shown(tab)).toEqual(["-: one"]);
    expect(shown(await browser.tabWith("b"))).toEqual(["-: one"]);
  });

  it("R116 are open until they are resolved or deleted", () => {
    expect(hasOpenComments(undefined)).toBe(false);
    tab.act.addComment(key, "one");
    const ofUnit = () => tab.state().comments.get(key);
    expect(hasOpenComments(ofUnit())).toBe(true);
    tab.act.resolveComment(idOf("one"), true);
    expect(hasOpenComments(ofUnit())).toBe(false);
    tab.act.undo();
    tab.act.deleteComment(idOf("one"));
    expect(hasOpenComments(ofUnit())).toBe(false);
  });
});

describe("a comment being typed", () => {
  it("R122 is there again after a crash, for the tab that comes next, until it is added or emptied", async () => {
    tab.act.typeComment(key, "Half a th");
    await pass(100);
    tab.kill();
    const later = await browser.tabWith("b");
    expect(selectCommentDraft(later.state(), key)).toBe("Half a th");
    expect([later.row(key), later.state().saving]).toEqual(["unreviewed: MT 101", "saved"]);
    later.act.typeComment(key, "");
    await pass(100);
    later.kill();
    expect(selectCommentDraft((await browser.tabWith("c")).state(), key)).toBe("");
  });

  it("R122 belongs to its tab while that is alive, and is never exported or counted", async () => {
    tab.act.typeComment(key, "mine");
    await pass(100);
    const other = await browser.tabWith("b");
    expect(selectCommentDraft(other.state(), key)).toBe("");
    expect(tab.act.exportArticle("side-by-side")?.text).toBe(tab.state().open?.article.text);
    expect([tab.state().alert, tab.state().canUndo]).toEqual([null, false]);
  });
});

describe("versions", () => {
  it("R115 are signed with the name the reviewer has chosen", async () => {
    tab.act.changeSettings({ reviewer: "Anna" });
    tab.act.type(key, "Suns");
    tab.act.commit(key);
    tab.act.changeSettings({ reviewer: "" });
    tab.act.approve(key, "Suns");
    await settle();
    for (const one of [tab, await browser.tabWith("b")]) {
      expect((await one.act.readVersions(key)).map(({ by }) => by)).toEqual([undefined, "Anna"]);
    }
  });

  it("R119 are restored in one step, with what was typed in the history", () => {
    tab.act.type(key, "Suns");
    tab.act.commit(key);
    tab.act.type(key, "Kaķis");
    tab.act.commit(key);
    tab.act.type(key, "Zirgs");
    expect(tab.act.putText(key, "Suns", RESTORED_VERSION)).toBe(true);
    expect(tab.row(key)).toBe("edited: Suns");
    tab.act.undo();
    expect(tab.row(key)).toBe("edited: Zirgs");
    expect(tab.act.putText(key, "MT 101", RESTORED_VERSION)).toBe(true);
    expect(tab.row(key)).toBe("unreviewed: MT 101");
    expect(tab.act.putText(key, "MT 101", RESTORED_VERSION)).toBe(false);
  });

  it("R119 pass the frame guard", () => {
    tab.act.type(key, "Suns");
    expect(tab.act.putText(key, "</span>", RESTORED_VERSION)).toBe(false);
    expect(tab.state().alert?.text).toMatch(/^k1-101: this version cannot be restored/);
    expect(tab.row(key)).toBe("edited: Suns");
  });
});

function never(): never {
  throw new Error("No article");
}
