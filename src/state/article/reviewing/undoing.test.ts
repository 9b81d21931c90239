import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();
let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
});
afterEach(() => vi.useRealTimers());

describe("undo and redo", () => {
  it("R24 goes back over every kind of change in every unit, and moves to the unit", () => {
    tab.act.type("k1-101", "Suns");
    tab.act.approve("k1-101", "Suns");
    tab.act.needsWork("k1-102", "odd");
    tab.act.copySource("k1-103");
    tab.act.type("k1-104", "Kaķis");
    tab.act.activate("k1-104", "editor");
    tab.act.activate("field:title", "editor");
    tab.act.type("field:title", "Virsraksts");
    const end = tab.state().records;
    expect(tab.state().canUndo).toBe(true);
    const seen: (string | null)[] = [];
    while (tab.state().canUndo) {
      tab.act.undo();
      seen.push(tab.state().activeKey);
    }
    expect(seen).toEqual(["field:title", "k1-104", "k1-103", "k1-102", "k1-101", "k1-101"]);
    for (const { key, target } of tab.state().open?.article.units ?? [])
      expect(tab.row(key)).toBe(`unreviewed: ${target}`);
    expect(tab.state().message).toBe("Undone: Edited k1-101 · 0 of 4");
    while (tab.state().canRedo) tab.act.redo();
    expect(tab.row("field:title")).toBe("edited: Virsraksts");
    for (const [key, { target, status }] of end) expect(tab.state().records.get(key)).toMatchObject({ target, status });
    expect(tab.state().activeKey).toBe("field:title");
  });

  it("R24 takes back what is being typed first", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-102", "Suns");
    tab.act.undo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "unreviewed: MT 102"]);
    expect(tab.state().activeKey).toBe("k1-102");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
  });

  it("R24 takes back a decision and keeps the text it was given for, which is another step", () => {
    tab.act.type("k1-101", "Suns");
    tab.act.approve("k1-101", "Suns");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("edited: Suns");
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    tab.act.redo();
    tab.act.redo();
    expect(tab.row("k1-101")).toBe("approved: Suns");
    tab.act.type("k1-102", "Kaķis");
    tab.act.needsWork("k1-102", "odd");
    tab.act.undo();
    expect(tab.row("k1-102")).toBe("edited: Kaķis");
  });

  it("R25 brings back what the editor took back, after earlier changes were undone and redone", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-102", "Su");
    tab.act.type("k1-102", "Suns");
    tab.act.type("k1-102", "Su", "undo");
    tab.act.type("k1-102", "MT 102", "undo");
    tab.act.undo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["unreviewed: MT 101", "unreviewed: MT 102"]);
    tab.act.redo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "unreviewed: MT 102"]);
    tab.act.redo();
    expect(tab.row("k1-102")).toBe("edited: Suns");
    expect(tab.state()).toMatchObject({ activeKey: "k1-102", canRedo: false });
  });

  it("R25 forgets what the editor took back once something else was typed or done", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-102", "Suns");
    tab.act.type("k1-102", "MT 102", "undo");
    tab.act.type("k1-102", "Kaķis");
    tab.act.type("k1-102", "MT 102");
    tab.act.undo();
    tab.act.redo();
    expect(tab.state().canRedo).toBe(false);
    tab.act.type("k1-102", "Suns");
    tab.act.type("k1-102", "MT 102", "undo");
    tab.act.approve("k1-103", "MT 103");
    tab.act.undo();
    tab.act.redo();
    expect(tab.state().canRedo).toBe(false);
  });

  it("R24 takes back refused text that is being typed, and goes on from there", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "</span>");
    tab.act.undo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "unreviewed: MT 102"]);
    expect(tab.state()).toMatchObject({ alert: null, canUndo: true, canRedo: true });
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    expect(tab.state().canUndo).toBe(false);
    while (tab.state().canRedo) tab.act.redo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", "edited: </span>"]);
  });

  it("R23, R24 go back past refused text that an action threw away, and forth again", () => {
    tab.act.approve("k1-101", "MT 101");
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "</span>");
    tab.act.copySource("k1-102");
    const end = tab.row("k1-102");
    for (const row of ["edited: </span>", "unreviewed: MT 102"]) {
      tab.act.undo();
      expect(tab.row("k1-102")).toBe(row);
    }
    tab.act.undo();
    expect(tab.row("k1-101")).toBe("unreviewed: MT 101");
    for (let step = 0; step < 3; step++) tab.act.redo();
    expect([tab.row("k1-101"), tab.row("k1-102")]).toEqual(["approved: MT 101", end]);
  });

  it("R21, R23 commits what is typed elsewhere before it redoes past text that was thrown away", () => {
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "</span>");
    tab.act.copySource("k1-102");
    tab.act.undo();
    tab.act.activate("k1-103", "editor");
    tab.act.type("k1-103", "Kaķis");
    tab.act.redo();
    expect(tab.state().records.get("k1-103")).toMatchObject({ target: "Kaķis", status: "edited" });
    expect(tab.row("k1-102")).toBe("edited: </span>");
    expect(tab.state()).toMatchObject({ activeKey: "k1-103", canRedo: false });
  });

  it("R21, R24 ends what could be redone, refused text too, where something was typed since", () => {
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "</span>");
    tab.act.undo();
    tab.act.activate("k1-103", "editor");
    tab.act.type("k1-103", "Kaķis");
    tab.act.redo();
    expect([tab.row("k1-102"), tab.row("k1-103")]).toEqual(["unreviewed: MT 102", "edited: Kaķis"]);
    expect(tab.state()).toMatchObject({ activeKey: "k1-103", canRedo: false });
  });

  it("R24 takes back refused texts of other units after all changes", () => {
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "</span>");
    tab.act.activate("k1-103", "editor");
    tab.act.copySource("k1-103");
    const end = tab.row("k1-103");
    let steps = 0;
    for (; tab.state().canUndo && steps < 9; steps++) tab.act.undo();
    expect([tab.row("k1-102"), tab.row("k1-103"), steps]).toEqual(["unreviewed: MT 102", "unreviewed: MT 103", 2]);
    while (tab.state().canRedo) tab.act.redo();
    expect([tab.row("k1-102"), tab.row("k1-103")]).toEqual(["edited: </span>", end]);
  });

  it("R24 says so where there is nothing to undo", () => {
    tab.act.undo();
    expect(tab.state().message).toBe("There is nothing to be undone.");
  });
});
