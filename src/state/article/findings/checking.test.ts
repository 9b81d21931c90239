import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { catalogue } from "#core/checks/catalogue.ts";
import { serializeProfile } from "#core/checks/profile-file.ts";
import { selectFindingCounts, selectFindings } from "#state/article/selectors/select-findings.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, type TestTab } from "#state/article/testing/test-browser.ts";
import { checkedUnit, TestChecker } from "#state/article/testing/test-checker.ts";
import { keptNamesOf } from "#state/languages/kept-names.ts";
import { beginChecking } from "./checking.ts";
import { builtInChecks } from "./known-checks.ts";

let tab: TestTab;
let checker: TestChecker;
let end: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a");
  checker = new TestChecker();
  end = beginChecking(tab.store, checker);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** A tab whose articles are checked from when they come into view. */
async function checkedTab(): Promise<TestTab> {
  const whenIdle = (work: () => void) => {
    work();
    return () => {};
  };
  const checked = await createTestBrowser({ checking: { loadChecker: async () => checker, whenIdle } }).tabWith("b");
  await vi.dynamicImportSettled();
  return checked;
}

const found = (key: string) => selectFindings(tab.state(), key).map(({ message }) => message);

describe("checking the open article", () => {
  it("C72 begins with the active segment, and with texts that are no longer the machine translation", async () => {
    expect(checker.jobs).toMatchObject([{ first: "k1-101", texts: new Map() }]);
    tab.act.type("k1-102", "Typed");
    end();
    end = beginChecking(tab.store, checker);
    expect(checker.jobs[1]?.texts).toEqual(new Map([["k1-102", "Typed"]]));
  });

  it("V59 begins again where names that the articles of its locale keep become known, and not for others", () => {
    const names = keptNamesOf(tab.store.languages);
    const locale = tab.state().open.article.locale ?? "";
    const counts = new Map([["Orchard", { segments: 9, kept: 9, articles: 2 }]]);
    names.setState(
      new Map([
        ["xx-XX", counts],
        [locale, new Map()],
      ]),
      true,
    );
    expect(checker.jobs.map((job) => job.names)).toEqual([null]);
    names.setState(new Map([[locale, counts]]), true);
    expect(checker.jobs.map((job) => job.names)).toEqual([null, counts]);
    names.setState(new Map(), true);
    expect(checker.jobs.map((job) => job.names)).toEqual([null, counts, null]);
  });

  it("C72 tells of a text that changed once the hand has rested for 150 ms", async () => {
    checker.answer([]);
    for (const text of ["N", "Ne", "New"]) {
      tab.act.type("k1-101", text);
      await pass(149);
    }
    expect(checker.updates).toEqual([]);
    await pass(1);
    expect(checker.updates).toEqual([["k1-101: New"]]);
    tab.act.approve("k1-101", "New");
    await pass(1_000);
    expect(checker.updates).toHaveLength(1);
    tab.act.undo();
    tab.act.undo();
    await pass(150);
    expect(checker.updates[1]).toEqual(["k1-101: MT 101"]);
  });

  it("C72 tells which units are approved once the hand has rested, and when they no longer are", async () => {
    tab.act.approve("k1-101", "MT 101");
    await pass(150);
    expect(checker.approvals).toEqual([["k1-101"]]);
    tab.act.type("k1-101", "New");
    await pass(150);
    expect(checker.approvals).toEqual([["k1-101"], []]);
    tab.act.approve("k1-101", "New");
    await pass(150);
    expect(checker.approvals).toEqual([["k1-101"], [], ["k1-101"]]);
    end();
    tab.act.approve("k1-102", "MT 102");
    end = beginChecking(tab.store, checker);
    expect([...(checker.jobs[1]?.approved ?? [])]).toContain("k1-102");
  });

  it("C72 asks first for the row come to, while the rest still waits", () => {
    tab.act.move(2);
    expect(checker.updates).toEqual([["k1-103: MT 103"]]);
    checker.answer([]);
    tab.act.move(-1);
    expect(checker.updates).toHaveLength(1);
  });

  it("C73 drops what was found in a text that is no longer asked about", async () => {
    checker.answer([checkedUnit("k1-101", "MT 101", "error@0")]);
    expect(found("k1-101")).toEqual(["“M” is wrong"]);
    tab.act.type("k1-101", "X");
    await pass(150);
    checker.answer([checkedUnit("k1-101", "MT 101", "error@1")]);
    expect(found("k1-101")).toEqual(["“M” is wrong"]);
    checker.answer([checkedUnit("k1-101", "X")]);
    expect(found("k1-101")).toEqual([]);
  });

  it("C73 leaves the findings as they are where a unit has none as before", () => {
    checker.answer([checkedUnit("k1-101", "MT 101", "error@0")]);
    const { checked } = tab.state();
    checker.answer([checkedUnit("k1-102", "MT 102")]);
    expect(tab.state().checked).toBe(checked);
    checker.answer([checkedUnit("k1-101", "MT 101")]);
    expect(tab.state().checked).toEqual(new Map());
  });

  it("C73 begins anew for another article and another profile, and ends with the article", async () => {
    end();
    checker = new TestChecker();
    tab = await checkedTab();
    checker.answer([checkedUnit("k1-101", "MT 101", "error@0", "warning@1", "warning@3")]);
    expect(selectFindingCounts(tab.state())).toEqual({ error: 1, warning: 2, info: 0 });
    const profile = { severities: new Map([["empty", "off" as const]]), custom: [] };
    tab.act.changeSettings({ checkProfile: serializeProfile(profile) });
    expect(checker.jobs[1]?.profile).toEqual(profile);
    await tab.act.openArticle(sampleArticle(2, "other.md"));
    await vi.dynamicImportSettled();
    expect(checker.jobs[2]?.article.path).toBe("other.md");
    expect(selectFindingCounts(tab.state())).toEqual({ error: 0, warning: 0, info: 0 });
    await tab.act.closeArticle();
    expect(checker.isEnded).toBe(true);
  });

  it("C9 says once for each check and article that it failed, with all that did, and keeps what was found", async () => {
    end();
    checker = new TestChecker();
    tab = await checkedTab();
    checker.describe(catalogue);
    checker.answer([checkedUnit("k1-101", "MT 101", "error@0")]);
    checker.breakChecks("docs-token");
    expect(tab.state().alert?.text).toBe(
      "The check “Token such as [!NOTE]” failed on a part of this article and may have missed something; what the other checks found stands.",
    );
    expect(found("k1-101")).toEqual(["“M” is wrong"]);
    checker.breakChecks("spelling");
    expect(tab.state().alert?.text).toContain("The checks “Token such as [!NOTE]” and “Spelling” failed");
    tab.act.dismissAlert();
    tab.act.changeSettings({ checkProfile: serializeProfile({ severities: new Map([["empty", "off"]]), custom: [] }) });
    checker.breakChecks("docs-token", "spelling");
    expect(tab.state().alert).toBeNull();
    await tab.act.openArticle(sampleArticle(2, "other.md"));
    await vi.dynamicImportSettled();
    checker.breakChecks("spelling");
    expect(tab.state().alert?.text).toContain("The check “Spelling” failed");
  });

  it("C9 a check is called by its id until it is told what is said of it", () => {
    builtInChecks.setState([], true);
    checker.breakChecks("emphasis");
    expect(tab.state().alert?.text).toContain("The check “emphasis” failed");
    checker.describe(catalogue);
    checker.breakChecks("spelling");
    expect(tab.state().alert?.text).toContain("The checks “Bold and italic” and “Spelling” failed");
  });

  it("C73 says once that nothing can be checked here", () => {
    checker.fail();
    expect(tab.state().alert?.text).toContain("cannot run in this browser");
  });
});
