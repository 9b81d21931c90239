import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ArticlePlace, PlaceStore } from "#core/ports.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { statuses } from "#core/search/query.ts";
import { parseQuery } from "#core/search/query-parse.ts";
import { matchesNaively } from "#core/search/testing/naive-query.ts";
import { subjectOf } from "#state/article/selectors/query-subject.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { sampleArticle } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, pass, settle, type TestTab, TestWindow } from "#state/article/testing/test-browser.ts";
import { checkedUnit } from "#state/article/testing/test-checker.ts";
import { createWorkspace } from "#state/workspace/create-workspace.ts";

let tab: TestTab;

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a", sampleArticle(6));
});
afterEach(() => vi.useRealTimers());

const short = (key: string) => key.replace("k1-", "");
/** Keys of the rows shown, and after a bar of those that match where these are others. */
function shown(state: ArticleState = tab.state()): string {
  const { units, matching, indexOf } = selectShownUnits(state);
  expect([...indexOf]).toEqual(units.map(({ key }, index) => [key, index]));
  const keys = units.map(({ key }) => short(key)).join(" ");
  const matches = matching.map(({ key }) => short(key)).join(" ");
  return keys === matches ? keys : `${keys} | ${matches}`;
}

const keys = ["field:title", "k1-101", "k1-102", "k1-103", "k1-104", "k1-105", "k1-106"];
const doing = fc.record({
  what: fc.constantFrom(
    "filter" as const,
    "type" as const,
    "commit" as const,
    "approve" as const,
    "activate" as const,
    "undo" as const,
  ),
  filter: fc.constantFrom(
    "",
    "typed",
    "status:edited",
    "-is:changed",
    "10",
    "status:approved or 103",
    "kind:heading",
    "((",
  ),
  key: fc.constantFrom(...keys),
  text: fc.constantFrom("typed", "MT 101", "x"),
});

function doIt(
  { act, view }: TestTab,
  { what, filter, key, text }: typeof doing extends fc.Arbitrary<infer D> ? D : never,
): void {
  const ways = {
    filter: () => act.setFilter(filter, filterLanguage),
    type: () => act.type(key, text),
    commit: () => act.commit(key),
    approve: () => act.approve(key, view(key).text),
    activate: () => act.activate(key, "grid"),
    undo: () => act.undo(),
  };
  ways[what]();
}

it("L1 findings count for a filter that asks for them, as they come and go", () => {
  tab.act.setFilter("finding:error or finding:info", filterLanguage);
  expect(shown()).toBe("101 | ");
  tab.act.takeChecked([checkedUnit("k1-103", "MT 103", "error@0"), checkedUnit("k1-102", "MT 102", "warning@0")], true);
  expect(shown()).toBe("101 103 | 103");
  tab.act.setFilter("is:finding", filterLanguage);
  expect(shown()).toBe("101 102 103 | 102 103");
  tab.act.dismiss(selectFindings(tab.state(), "k1-103"), "segment");
  expect(shown()).toBe("101 102 | 102");
});

describe("the filter", () => {
  it("L1 shows what matches", () => {
    expect(shown()).toBe("field:title 101 102 103 104 105 106");
    tab.act.setFilter("101 or 104", filterLanguage);
    expect(shown()).toBe("101 104");
    tab.act.clearFilter();
    expect(shown()).toBe("field:title 101 102 103 104 105 106");
  });

  it("L2 keeps the active row until it is left", () => {
    tab.act.setFilter("status:unreviewed -103 -field", filterLanguage);
    tab.act.activate("k1-102", "editor");
    tab.act.type("k1-102", "typed");
    expect(shown()).toBe("field:title 101 102 104 105 106 | field:title 101 104 105 106");
    tab.act.commit("k1-102");
    expect(shown()).toBe("field:title 101 102 104 105 106 | field:title 101 104 105 106");
    tab.act.move(1);
    expect(tab.state().activeKey).toBe("k1-104");
    expect(shown()).toBe("field:title 101 104 105 106");
  });

  it("L2 keeps it when a filter comes that does not show it", () => {
    tab.act.setFilter("105", filterLanguage);
    expect(shown()).toBe("101 105 | 105");
    tab.act.move(1);
    expect(shown()).toBe("105");
    tab.act.setFilter("nothing-like-it", filterLanguage);
    expect(shown()).toBe("105 | ");
  });

  it("L3 moves and approves over the rows shown", () => {
    tab.act.setFilter("102 or 104 or 106", filterLanguage);
    tab.act.activate("k1-102", "editor");
    tab.act.move(1);
    expect(tab.state().activeKey).toBe("k1-104");
    tab.act.move(-9);
    expect(tab.state().activeKey).toBe("k1-102");
    tab.act.approve("k1-102", "MT 102");
    expect(tab.state().activeKey).toBe("k1-104");
    tab.act.approve("k1-104", "MT 104");
    tab.act.approve("k1-106", "MT 106");
    expect(tab.state().activeKey).toBe("k1-106");
  });

  it("L3 goes on to rows that are not approved where none is unreviewed", () => {
    for (const key of ["k1-102", "k1-104"]) {
      tab.act.type(key, "typed");
      tab.act.commit(key);
    }
    tab.act.setFilter("status:edited", filterLanguage);
    tab.act.activate("k1-102", "editor");
    tab.act.approve("k1-102", "typed");
    expect(tab.state().activeKey).toBe("k1-104");
    expect(shown()).toBe("104");
    tab.act.approve("k1-104", "typed");
    expect(shown()).toBe("104 | ");
  });

  it("L3 next unreviewed decides nothing, and says where there is none", () => {
    tab.act.setFilter("101 or 103", filterLanguage);
    tab.act.goToNextUnreviewed();
    expect(tab.state().activeKey).toBe("k1-103");
    expect(tab.view("k1-101").status).toBe("unreviewed");
    tab.act.setFilter("103", filterLanguage);
    tab.act.goToNextUnreviewed();
    expect(tab.state()).toMatchObject({ activeKey: "k1-103", message: "Nothing else shown is left to review." });
  });

  it("R16 next unreviewed leads to what was edited and not decided, once nothing is unreviewed", () => {
    for (const { key } of tab.state().open.article.units)
      if (key !== "k1-102") tab.act.approve(key, tab.view(key).text);
    tab.act.type("k1-102", "typed");
    tab.act.activate("k1-104", "grid");
    tab.act.goToNextUnreviewed();
    expect(tab.state().activeKey).toBe("k1-102");
    expect(tab.view("k1-102").status).toBe("edited");
  });

  it("L4 shows what an undo or a link leads to", () => {
    tab.act.type("k1-101", "typed");
    tab.act.activate("k1-105", "editor");
    tab.act.setFilter("105", filterLanguage);
    tab.act.undo();
    expect(shown()).toBe("101 105 | 105");
    tab.act.activate("k1-103", "grid");
    expect(shown()).toBe("103 105 | 105");
  });

  it("L5 keeps the last filter while the text has an error", () => {
    tab.act.setFilter("105", filterLanguage);
    tab.act.setFilter("105 status:aproved", filterLanguage);
    expect(shown()).toBe("101 105 | 105");
    expect(tab.state().filter).toMatchObject({ text: "105 status:aproved", errors: [{ from: 11, to: 18 }] });
  });

  it("L6 is the same list while the same rows are shown", () => {
    tab.act.setFilter("source:/10[1-4]/", filterLanguage);
    const before = selectShownUnits(tab.state());
    tab.act.type("k1-101", "typed");
    tab.act.commit("k1-101");
    tab.act.move(1);
    expect(selectShownUnits(tab.state())).toBe(before);
    tab.act.clearFilter();
    expect(selectShownUnits(tab.state()).units).toBe(tab.state().open?.article.units);
  });

  it("L7 tells of a filter that takes too long, and does not apply it", async () => {
    let now = 0;
    const clock = { now: () => (now += 300) };
    const slow = new TestWindow(createWorkspace({ records: tab.records, clock }));
    await slow.act.openArticle(sampleArticle(9, "docs/slow.md"));
    slow.act.setFilter("/1.*5/", filterLanguage);
    expect(slow.state().filter.errors[0]?.message).toMatch(/takes too long/);
    expect(selectShownUnits(slow.state()).units).toHaveLength(10);
  });

  it("L1 L2 L6 whatever is done, shows what a plain look at every unit shows", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { maxLength: 12 }), async (all) => {
        const one = await createTestBrowser().tabWith("a", sampleArticle(6));
        for (const it of all) {
          doIt(one, it);
          const state = one.state();
          const units = state.open?.article.units ?? [];
          const expected = units.filter(
            (unit) => unit.key === state.activeKey || matchesNaively(state.filter.query, subjectOf(state, unit)),
          );
          expect(selectShownUnits(state).units).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("asks about statuses as the rows show them", () => {
    tab.act.type("k1-102", "typed");
    for (const status of statuses) {
      tab.act.setFilter(`status:${status}`, filterLanguage);
      expect(shown().includes("102")).toBe(status === "edited");
    }
    expect(parseQuery("status:edited").errors).toEqual([]);
  });
});

describe("the place", () => {
  const kept = new Map<string, ArticlePlace>();
  const places: PlaceStore = {
    load: (key) => kept.get(key) ?? null,
    save: (key, place) => void kept.set(key, place),
    forget: (key) => void kept.delete(key),
  };
  const clock = { now: () => Date.now() };
  const visit = () => new TestWindow(createWorkspace({ records: tab.records, clock, places }));

  it("L20 comes back: filter, active unit and scroll position", async () => {
    kept.clear();
    const first = visit();
    await first.act.openArticle(sampleArticle(6));
    first.act.setFilter("103 or 105", filterLanguage);
    first.act.activate("k1-105", "grid");
    first.act.scrolled({ key: "k1-103", offset: 7 });
    expect(kept.size).toBe(0);
    await pass(300);
    const second = visit();
    await second.act.openArticle(sampleArticle(6));
    expect(second.state()).toMatchObject({ activeKey: "k1-105", openedAt: { key: "k1-103", offset: 7 } });
    expect(shown(second.state())).toBe("103 105");
  });

  it("R53 a reviewer who returns finds it as it was left, whatever the address has noted since", async () => {
    kept.clear();
    const first = visit();
    await first.act.openArticle(sampleArticle(6));
    first.act.activate("k1-105", "editor");
    first.act.setMode("grid");
    first.act.scrolled({ key: "k1-103", offset: 7 });
    first.act.flush();
    const opened = async (asked: string | undefined, returning: boolean) => {
      const visited = visit();
      await visited.act.openArticle(sampleArticle(6), asked, returning);
      return visited.state();
    };
    const openedAt = { key: "k1-103", offset: 7 };
    expect(await opened("k1-104", true)).toMatchObject({ activeKey: "k1-105", mode: "grid", openedAt });
    expect(await opened(undefined, false)).toMatchObject({ activeKey: "k1-105", mode: "editor", openedAt });
    kept.clear();
    expect(await opened("k1-104", true)).toMatchObject({ activeKey: "k1-104", mode: "editor", openedAt: null });
  });

  it("L20 gives way to the unit asked for, and is stored at once when the page goes", async () => {
    kept.clear();
    const first = visit();
    await first.act.openArticle(sampleArticle(6));
    first.act.setFilter("status:aproved", filterLanguage);
    first.act.scrolled({ key: "k1-103", offset: 7 });
    first.act.flush();
    const second = visit();
    await second.act.openArticle(sampleArticle(6), "k1-104");
    expect(second.state()).toMatchObject({
      activeKey: "k1-104",
      openedAt: null,
      filter: { text: "status:aproved" },
    });
    await second.act.forget(second.state().open?.articleKey ?? "");
    expect(kept.size).toBe(0);
  });

  it("R62 an article that is opened again while it is being forgotten begins anew, and keeps what is done then", async () => {
    kept.clear();
    const visited = visit();
    await visited.act.openArticle(sampleArticle(6));
    visited.act.activate("k1-105", "editor");
    visited.act.approve("k1-105", "MT 105");
    visited.act.flush();
    const { articleKey } = visited.store.stored;
    await visited.act.closeArticle();
    const forgetting = visited.act.forget(articleKey);
    await visited.act.openArticle(sampleArticle(6));
    await forgetting;
    expect(visited.state().activeKey).toBe("k1-101");
    visited.act.approve("k1-101", "MT 101");
    visited.act.flush();
    await settle();
    const later = visit();
    await later.act.openArticle(sampleArticle(6));
    expect([later.row("k1-101"), later.row("k1-105")]).toEqual(["approved: MT 101", "unreviewed: MT 105"]);
  });
});
