import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import {
  createTestBrowser,
  pass,
  settle,
  type TestBrowser,
  type TestTab,
} from "#state/article/testing/test-browser.ts";

afterEach(() => vi.useRealTimers());

type Given = ReadonlyMap<string, Set<string>>;

const KEYS = ["k1-101", "k1-102", "field:title"];

/** What another tab types and has not handed in may go there again. */
function note(tab: TestTab, key: string, given: Given): void {
  const { text, elsewhere } = tab.view(key);
  if (!elsewhere) given.get(key)?.add(text);
}

/** Changes about a unit; one that hands a text in notes it in `given`. */
const UNIT_DEEDS = {
  type: ({ act }: TestTab, key: string, text: string) => act.type(key, text),
  approve: (tab: TestTab, key: string, _: string, given: Given) => {
    if (tab.act.approve(key, tab.view(key).text)) note(tab, key, given);
  },
  commit: (tab: TestTab, key: string, _: string, given: Given) => {
    if (tab.act.commit(key)) note(tab, key, given);
  },
  needsWork: (tab: TestTab, key: string, _: string, given: Given) => {
    if (tab.act.needsWork(key, null)) note(tab, key, given);
  },
  restore: ({ act }: TestTab, key: string) => act.restoreMachineTranslation(key),
  copy: ({ act }: TestTab, key: string) => act.copySource(key),
  activate: ({ act }: TestTab, key: string) => act.activate(key, "editor"),
};

const TAB_DEEDS = {
  undo: ({ act }: TestTab) => act.undo(),
  redo: ({ act }: TestTab) => act.redo(),
  keepMine: ({ act }: TestTab) => act.resolveConflict("keep-mine"),
  useOther: ({ act }: TestTab) => act.resolveConflict("use-other"),
  dismiss: ({ act }: TestTab) => act.dismissAlert(),
  hold: ({ records }: TestTab) => {
    records.held = true;
  },
  release: ({ records }: TestTab) => records.release(),
  fail: ({ records }: TestTab) => {
    records.failure = "full";
  },
  mend: ({ records }: TestTab) => {
    records.failure = null;
  },
  moment: () => pass(0),
  while: () => pass(50),
  rest: () => pass(300),
};

const STORMY: ReadonlySet<string> = new Set(["hold", "release", "fail", "mend"]);
/** Changes that put another text in a unit's place, in whichever unit. */
const REPLACING: ReadonlySet<string> = new Set(["undo", "redo", "keepMine", "useOther"]);

type Step =
  | { readonly unitDeed: keyof typeof UNIT_DEEDS; readonly key: string }
  | { readonly tabDeed: keyof typeof TAB_DEEDS };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    unitDeed: fc.constantFrom("type", "type", "approve", "commit", "needsWork", "restore", "copy", "activate"),
    key: fc.constantFrom(...KEYS),
  }),
  fc.record({
    tabDeed: fc.constantFrom(
      ...(["undo", "redo", "keepMine", "useOther", "dismiss", "hold", "release"] as const),
      ...(["fail", "mend", "moment", "while", "rest"] as const),
    ),
  }),
);

async function take(tab: TestTab, one: Step, text: string, given: Given): Promise<void> {
  if ("tabDeed" in one) await TAB_DEEDS[one.tabDeed](tab);
  else UNIT_DEEDS[one.unitDeed](tab, one.key, text, given);
}

/** All texts of the unit that are on a screen, stored, in a history, or in the article. */
async function reachable(tabs: readonly TestTab[], key: string): Promise<Set<string>> {
  const texts = tabs.map(async (tab) => {
    const { open } = tab.state();
    const original = open?.article.units[open.indexOf.get(key) ?? -1]?.target ?? "";
    const versions = await tab.act.readVersions(key);
    return [original, tab.view(key).text, ...versions.map(({ target }) => target)];
  });
  return new Set((await Promise.all(texts)).flat());
}

/** Both tabs rest; then both hold what is stored, and all of it is stored. */
async function expectAgreement(browser: TestBrowser, tabs: readonly TestTab[]): Promise<void> {
  for (const tab of tabs) {
    tab.records.failure = null;
    tab.records.release();
  }
  await pass(11_000);
  const stored = await browser.stored();
  for (const tab of tabs) {
    expect(tab.state().saving).toBe("saved");
    const shown = Array.from(tab.state().records, ([key, { status, target }]) => [key, `${status}: ${target}`]);
    expect(Object.fromEntries(shown)).toEqual(stored);
  }
}

const storm = fc.array(fc.tuple(fc.boolean(), step), { maxLength: 40, size: "max" });
const RUNS = { numRuns: lawRuns(150) };

it("R96 whatever two tabs do: no text ever handed in is lost, and both end up with what is stored", async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const calm = storm.map((steps) => steps.filter(([, one]) => !("tabDeed" in one && STORMY.has(one.tabDeed))));
  await fc.assert(
    fc.asyncProperty(calm, async (steps) => {
      const browser = createTestBrowser();
      const tabs = [await browser.tabWith("a"), await browser.tabWith("b")] as const;
      const given = new Map(KEYS.map((key) => [key, new Set<string>()]));
      for (const [count, [first, one]] of steps.entries()) {
        await take(first ? tabs[0] : tabs[1], one, `text ${count}`, given);
        await settle();
      }
      await expectAgreement(browser, tabs);
      for (const key of KEYS)
        expect([...(await reachable(tabs, key))]).toEqual(expect.arrayContaining([...(given.get(key) ?? [])]));
    }),
    RUNS,
  );
});

it("R96 also on a store that fails and waits; of texts that one tab replaced before any was stored, the last is kept", async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  await fc.assert(
    fc.asyncProperty(storm, async (steps) => {
      const browser = createTestBrowser();
      const tabs = [await browser.tabWith("a"), await browser.tabWith("b")] as const;
      const last = tabs.map(() => new Map<string, Set<string>>());
      for (const [count, [first, one]] of steps.entries()) {
        const which = first ? 0 : 1;
        const given = new Map(KEYS.map((key) => [key, new Set<string>()]));
        await take(tabs[which], one, `text ${count}`, given);
        if ("tabDeed" in one && REPLACING.has(one.tabDeed)) last[which]?.clear();
        if ("key" in one && one.unitDeed !== "activate") last[which]?.set(one.key, given.get(one.key) ?? new Set());
      }
      await expectAgreement(browser, tabs);
      for (const ofTab of last) {
        for (const [key, texts] of ofTab)
          expect([...(await reachable(tabs, key))]).toEqual(expect.arrayContaining([...texts]));
      }
    }),
    RUNS,
  );
});
