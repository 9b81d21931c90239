import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { findUnitInView } from "#state/workspace/find-unit-in-view.ts";
import { WantedSelection } from "./wanted-selection.ts";

let tab: TestTab;
let wanted: WantedSelection;
const range = { from: 3, to: 6 };

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  wanted = new WantedSelection(findUnitInView(tab.workspace));
  tab.act.activate("k1-101", "grid");
  wanted.ask("k1-101", range);
});

afterEach(() => vi.useRealTimers());

describe("what is to be selected when the editor has come", () => {
  it("C74 is given to its unit, once", () => {
    expect(wanted.take("k1-102", "MT 102")).toBeNull();
    expect(wanted.take("k1-101", "MT 101")).toEqual(range);
    expect(wanted.take("k1-101", "MT 101")).toBeNull();
  });

  it("C74 is forgotten once the reviewer goes on: who comes back finds the caret", () => {
    tab.act.activate("k1-102", "grid");
    tab.act.activate("k1-101", "grid");
    expect(wanted.take("k1-101", "MT 101")).toBeNull();
  });

  it("C74 is forgotten where the text has become another one", () => {
    expect(wanted.take("k1-101", "Typed elsewhere")).toBeNull();
  });

  it("M46 is the whole text only where the reviewer chose it: else the caret stands behind", () => {
    const whole = { from: 0, to: 6 };
    wanted.ask("k1-101", whole);
    expect(wanted.take("k1-101", "MT 101")).toEqual({ from: 6, to: 6 });
    wanted.ask("k1-101", whole, "reviewer");
    expect(wanted.take("k1-101", "MT 101")).toEqual(whole);
  });

  it("C74 gives way to what is asked for after it", () => {
    wanted.ask("k1-101", { from: 0, to: 2 });
    expect(wanted.take("k1-101", "MT 101")).toEqual({ from: 0, to: 2 });
  });
});
