import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { UnitKey } from "#core/document/article.ts";
import { fail } from "#core/result.ts";
import { filterLanguage } from "#core/search/filter-language.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { beginSearching } from "#state/article/find/searching.ts";
import { beginChecking } from "#state/article/findings/checking.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { TestChecker } from "#state/article/testing/test-checker.ts";
import { changedSince } from "./changed-keys.ts";
import { selectProgress } from "./select-progress.ts";
import { shownText, unitStatus } from "./select-unit.ts";
import { selectShownUnits } from "./shown-units.ts";

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

/** Looks at all: what each unit shows. */
function shownUnits(state: ArticleState): ReadonlyMap<UnitKey, string> {
  const units = [...state.open.article.units, ...state.open.article.metadata];
  return new Map(units.map((unit) => [unit.key, `${unitStatus(state, unit)}: ${shownText(state, unit)}`]));
}

function differing(before: ArticleState, now: ArticleState): ReadonlySet<UnitKey> {
  const known = shownUnits(before);
  return new Set([...shownUnits(now)].filter(([key, shown]) => known.get(key) !== shown).map(([key]) => key));
}

/** The same state of an article of which nothing is known yet. */
function unknown(state: ArticleState): ArticleState {
  return { ...state, open: { ...state.open } };
}

const EDITS = {
  type: ({ act }: TestTab, key: UnitKey, text: string) => act.type(key, text),
  commit: ({ act }: TestTab, key: UnitKey) => act.commit(key),
  approve: (tab: TestTab, key: UnitKey) => tab.act.approve(key, tab.view(key).text),
  needsWork: ({ act }: TestTab, key: UnitKey) => act.needsWork(key, "odd"),
  takeBack: ({ act }: TestTab, key: UnitKey) => act.takeApprovalBack(key),
  restore: ({ act }: TestTab, key: UnitKey) => act.restoreMachineTranslation(key),
  replaceAll: (tab: TestTab, _: UnitKey, after: string) =>
    tab.act.replaceTexts(
      tab.state().open.article.units.map(({ key }) => ({ key, before: tab.view(key).text, after, count: 1 })),
    ),
  comment: ({ act }: TestTab, key: UnitKey, text: string) => act.typeComment(key, text),
  undo: ({ act }: TestTab) => act.undo(),
  redo: ({ act }: TestTab) => act.redo(),
  resolve: ({ act }: TestTab) => act.resolveConflict("use-other"),
  wait: () => pass(300),
} as const;

const edit = fc.record({
  does: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  key: fc.constantFrom("k1-101", "k1-102", "k1-103", "field:title"),
  text: fc.constantFrom("Suns", "Suns un suns", "MT 101", "MT 102", "Suns</span>"),
  isElsewhere: fc.boolean(),
  isLookedAt: fc.boolean(),
});

const filters = fc.constantFrom("", "status:edited", "target:suns", "-status:approved");

describe("changed keys", () => {
  it("R123 are exactly those that show another text or status, and whoever follows them knows as much as by looking at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 25, size: "max" }), filters, async (edits, filter) => {
        const browser = createTestBrowser();
        const [tab, other] = [await browser.tabWith("a"), await browser.tabWith("b")];
        tab.act.setFilter(filter, filterLanguage);
        const checker = new TestChecker();
        const ends = [
          tab.store.subscribe((now, before) =>
            expect(changedSince(now, before.changedKeys.revision)).toEqual(differing(before, now)),
          ),
          beginChecking(tab.store, checker),
          beginSearching(tab.store, { search: async () => fail("no") }, undefined),
        ];
        tab.store.find.getState().actions.open("find");
        tab.store.find.getState().actions.look({ text: "suns" });
        let seen = tab.store.getState();
        for (const { does, key, text, isElsewhere, isLookedAt } of edits) {
          await EDITS[does](isElsewhere ? other : tab, key, text);
          if (!isLookedAt) continue;
          const now = tab.store.getState();
          const changed = [...(changedSince(now, seen.changedKeys.revision) ?? [])];
          expect(changed).toEqual(expect.arrayContaining([...differing(seen, now)]));
          expectSelected(now);
          seen = now;
        }
        await pass(1_000);
        expectSelected(tab.store.getState());
        expectToldToChecks(tab.store.getState(), checker);
        expectFound(tab);
        for (const end of ends) end();
      }),
      { numRuns: lawRuns(200) },
    );
  });

  it("R123 are of no use to whoever looked too long ago, or comes from another state", async () => {
    const tab = await createTestBrowser().tabWith("a");
    for (let n = 0; n < 60; n++) for (const key of ["k1-101", "k1-102"]) tab.act.type(key, `Suns ${n}`);
    const { revision } = tab.state().changedKeys;
    expect(revision).toBe(120);
    expect(changedSince(tab.state(), 0)).toBeNull();
    expect(changedSince(tab.state(), revision - 100)).toEqual(new Set(["k1-101", "k1-102"]));
    expect(changedSince(tab.state(), revision - 101)).toBeNull();
    expect(changedSince(tab.state(), revision + 1)).toBeNull();
    expect(changedSince(tab.state(), revision)).toEqual(new Set());
  });

  it("R123 of typing on in a unit stay one step, however long it takes", async () => {
    const tab = await createTestBrowser().tabWith("a");
    tab.act.approve("k1-102", "MT 102");
    for (let n = 1; n < 500; n++) tab.act.type("k1-101", "a".repeat(n));
    expect(changedSince(tab.state(), 0)).toEqual(new Set(["k1-101", "k1-102"]));
    expect(changedSince(tab.state(), 300)).toEqual(new Set(["k1-101"]));
  });

  it("R123 stay the same object while texts and statuses do", async () => {
    const tab = await createTestBrowser().tabWith("a");
    tab.act.approve("k1-102", "MT 102");
    const { changedKeys, records } = tab.state();
    await settle();
    expect(tab.state().records).not.toBe(records);
    tab.act.typeComment("k1-102", "Which?");
    tab.act.addComment("k1-102", "Which?");
    tab.act.raise("Something.");
    tab.act.move(1);
    expect(tab.state().changedKeys).toBe(changedKeys);
  });
});

function expectSelected(state: ArticleState): void {
  expect(selectProgress(state)).toEqual(selectProgress(unknown(state)));
  const [shown, anew] = [selectShownUnits(state), selectShownUnits(unknown(state))];
  expect(shown.units).toEqual(anew.units);
  expect(shown.matching).toEqual(anew.matching);
}

function expectToldToChecks(state: ArticleState, { jobs, updates, approvals }: TestChecker): void {
  const told = new Map(jobs[0]?.texts);
  for (const update of updates.flat()) {
    const [, key = "", text = ""] = /^(.*?): (.*)$/.exec(update) ?? [];
    told.set(key, text);
  }
  const { units } = state.open.article;
  for (const unit of units) expect(told.get(unit.key) ?? unit.target).toBe(shownText(state, unit));
  const approved = units.filter((unit) => unitStatus(state, unit) === "approved").map(({ key }) => key);
  expect([...(approvals.at(-1) ?? [...(jobs[0]?.approved ?? [])])].sort()).toEqual(approved.sort());
}

function expectFound(tab: TestTab): void {
  const state = tab.store.getState();
  const texts = selectShownUnits(state).matching.map((unit) => [unit.key, shownText(state, unit)] as const);
  const expected = texts.flatMap(([key, text]) =>
    Array.from(text.matchAll(/suns/gi), ({ index }) => `${key} ${index}`),
  );
  const { occurrences } = tab.store.find.getState().result;
  expect(occurrences.map(({ in: { unitKey }, from }) => `${unitKey} ${from}`)).toEqual(expected);
}
