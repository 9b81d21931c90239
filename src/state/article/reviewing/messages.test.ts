import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";

let browser = createTestBrowser();
let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  browser = createTestBrowser();
  tab = await browser.tabWith("a");
});
afterEach(() => vi.useRealTimers());

const message = () => tab.state().message;

describe("K33 a message ends with the text it speaks of", () => {
  it.each<[what: string, act: () => unknown, said: RegExp]>([
    ["restoring", () => tab.act.restoreMachineTranslation("k1-101"), /^Restored the machine translation/],
    ["copying the source", () => tab.act.copySource("k1-101"), /^Copied the source to k1-101/],
    ["an edit", () => tab.act.commit("k1-101"), /^Edited k1-101/],
    ["needs work", () => tab.act.needsWork("k1-101", "odd"), /^Needs work: k1-101|k1-101 needs work/i],
    ["many approvals", () => tab.act.approveAll(["k1-101", "k1-102"].map(shown)), /^Approved 2 segments/],
    ["a replacement", () => tab.act.replaceTexts([{ ...replacement(), count: 1 }]), /^Replaced 1 in 1 segment/],
    ["undo", () => tab.act.undo(), /^Undone: /],
    ["what a command says of the active segment", () => tab.act.say("Inserted: bold"), /^Inserted: bold/],
  ])("after %s: saved is added to it, and typing on ends it", async (_, act, said) => {
    tab.act.type("k1-101", "Suns");
    act();
    await settle();
    expect(message()).toMatch(said);
    tab.act.type("k1-102", "Kaķis un suns");
    if (said.source.includes("2 segments")) expect(message()).toBe("");
    else expect(message()).toMatch(said);
    tab.act.type("k1-101", "Suns un kaķis");
    expect(message()).toBe("");
    await pass(200);
    expect(message()).toBe("");
  });

  const shown = (key: string) => ({ key, text: tab.view(key).text });
  const replacement = () => ({ key: "k1-101", before: "Suns", after: "Kaķis" });

  it("stays where another text is typed in, and where nothing is typed at all", async () => {
    tab.act.approve("k1-101", "MT 101");
    await settle();
    const said = "Approved k1-101 · 1 of 4 · saved";
    expect([message(), tab.state().activeKey]).toEqual([said, "k1-102"]);
    tab.act.type("k1-102", "Kaķis");
    tab.act.move(1);
    expect(message()).toMatch(/^Edited k1-102/);
    tab.act.approve("k1-101", "MT 101");
    tab.act.type("k1-103", "MT 103");
    tab.act.setMode("grid");
    tab.act.move(-1);
    expect(message()).not.toBe("");
  });

  it("stays where it speaks of the article or the window", () => {
    tab.act.exportArticle("side-by-side");
    tab.act.type("k1-101", "Suns");
    expect(message()).toMatch(/^Exported sample.md/);
    tab.act.say("Spaces and direction marks are shown", true);
    tab.act.type("k1-101", "Suns un");
    expect(message()).toBe("Spaces and direction marks are shown");
  });

  it("R23 says what was undone where that brings back a text which was being typed", async () => {
    tab.act.type("k1-101", "</span>");
    tab.act.restoreMachineTranslation("k1-101");
    await settle();
    tab.act.undo();
    expect(tab.view("k1-101").text).toBe("</span>");
    expect(message()).toMatch(/^Undone: /);
    tab.act.type("k1-101", "</span> a");
    expect(message()).toBe("");
  });

  it("ends with a text that another tab changes", async () => {
    const other = await browser.tabWith("b");
    tab.act.approve("k1-101", "MT 101");
    await settle();
    other.act.type("k1-102", "Kaķis");
    await pass(200);
    expect(message()).toMatch(/^Approved k1-101/);
    other.act.type("k1-101", "Suns");
    await pass(200);
    expect(message()).toBe("");
    tab.act.needsWork("k1-103", null);
    await settle();
    other.act.restoreMachineTranslation("k1-101");
    other.act.approve("k1-103", "MT 103");
    await settle();
    expect(message()).toBe("");
  });
});
