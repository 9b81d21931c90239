import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createTestBrowser, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit } from "#state/article/testing/test-checker.ts";
import { selectLeft } from "./select-left.ts";

let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
});
afterEach(() => vi.useRealTimers());

it("R75 says of what is not approved how much it is, and what has open errors", () => {
  expect(selectLeft(tab.state())).toBe("4 segments and 1 field unreviewed, not all is checked yet");
  tab.act.approve("k1-101", "MT 101");
  tab.act.needsWork("k1-102", null);
  tab.act.type("k1-103", "New");
  tab.act.takeChecked(
    [checkedUnit("k1-101", "MT 101", "error@0", "error@1"), checkedUnit("k1-104", "MT 104", "warning@0")],
    true,
  );
  expect(selectLeft(tab.state())).toBe(
    "1 segment and 1 field unreviewed, 1 segment edited and not approved, 1 segment marked as needs work, 1 with open errors",
  );
});

it("R75 says that all is approved", () => {
  for (const id of ["101", "102", "103", "104"]) tab.act.approve(`k1-${id}`, `MT ${id}`);
  tab.act.approve("field:title", "MT title");
  tab.act.takeChecked([], true);
  expect(selectLeft(tab.state())).toBe("Approved: 4 of 4 segments, 1 of 1 field");
});

it("R75 says that what is typed and cannot be written is left out", () => {
  tab.act.type("k1-103", "New</span>");
  expect(selectLeft(tab.state())).toContain(", what is typed in 1 segment is left out");
  tab.act.type("k1-103", "New");
  expect(selectLeft(tab.state())).not.toContain("left out");
});
