import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import {
  countFates,
  planRepeats,
  type RepeatChoice,
  type RepeatPlace,
  translationsOf,
} from "#core/workspace/repeats/plan-repeats.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import { countRepeats } from "./counting-repeats.ts";
import { type RepeatScope, repeatingOf } from "./repeats.ts";

const article = parseArticle(
  `---\nms.contentlocale: lv-LV\n---\n# ${pair("h", "Galva", "Heading")}\n\n${[1, 2, 3, 4, 5]
    .map((number) => pair(`r${number}`, number < 4 ? "Saglabāt." : "Glabāt.", "Save it."))
    .join(" ")} ${pair("o", "Cits", "Other.")}\n\n| a |\n| --- |\n| ${pair("t", "Glabāt.", "Save it.")} |\n`,
  "a.md",
);
const keys = ["r1", "r2", "r3", "r4", "r5", "t"];

let tab: TestTab;
beforeEach(async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  tab = await createTestBrowser().tabWith("a", article);
});
afterEach(() => vi.useRealTimers());

function approve(key: string, text: string): void {
  tab.act.activate(key, "editor");
  tab.act.type(key, text);
  tab.act.approve(key, text);
}

const choose = (text: string, rest: Partial<RepeatChoice> = {}): RepeatChoice => ({
  text,
  becomes: "approved",
  changesApproved: false,
  ticks: new Map(),
  ...rest,
});
const scope = (): RepeatScope => ({ inView: tab.store, open: [tab.store], articles: null });
const repeating = () => {
  const unit = selectUnit(tab.state(), "r1");
  if (unit?.kind !== "segment") throw new Error("No segment");
  return repeatingOf(scope(), unit);
};
const places = () => repeating().gather();
/** What becomes of them, judged by the frame guard. */
const plan = async (choice: RepeatChoice, of?: readonly RepeatPlace[]) =>
  planRepeats(of ?? (await places()), choice, await repeating().judge({ text: choice.text, machine: "" }));
const done = async (of: Awaited<ReturnType<typeof plan>>, becomes: RepeatChoice["becomes"]) => {
  await repeating().settle(of, { text: "", machine: "" }, becomes);
};

describe("repetitions", () => {
  it("MM50 are all segments with the same source, with the translations they have now", async () => {
    approve("r2", "Saglabājiet.");
    tab.act.type("r3", "Rakstu");
    expect(countRepeats(scope(), tab.store.getState(), "Save it.")).toEqual({ segments: 6, translations: 4 });
    expect(countRepeats(scope(), tab.store.getState(), "Save it")).toEqual({ segments: 0, translations: 0 });
    const there = await places();
    const found = translationsOf(there).map(({ text, places: of, approved }) => `${text} ${of.length} ${approved}`);
    expect(found).toEqual(["Saglabājiet. 1 1", "Glabāt. 3 0", "Saglabāt. 1 0", "Rakstu 1 0"]);
    expect(there[1]).toMatchObject({ heading: "Galva", before: "Saglabāt.", after: "Rakstu", status: "approved" });
  });

  it("MM50 are counted alike, whatever was asked and done before", () => {
    const count = (source: string) => countRepeats(scope(), tab.store.getState(), source);
    const acts = {
      type: (key: string, text: string) => tab.act.type(key, text),
      approve,
      restore: (key: string) => tab.act.restoreMachineTranslation(key),
      undo: () => tab.act.undo(),
      redo: () => tab.act.redo(),
      ask: () => count("Save it."),
      askAnother: () => count("Other."),
    };
    const step = fc.record({
      act: fc.constantFrom(...Object.values(acts)),
      key: fc.constantFrom(...keys, "o"),
      text: fc.constantFrom("Saglabāt.", "Glabāt.", "A", "B"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const { act, key, text } of steps) act(key, text);
        const shown = keys.map((key) => tab.row(key).replace(/^[^:]*: /, ""));
        expect(count("Save it.")).toEqual({ segments: 6, translations: new Set(shown).size });
      }),
    );
  });

  it("MM51 says of every place what becomes of it, and writes nothing that its frame refuses", async () => {
    approve("r2", "Saglabājiet.");
    const counts = countFates(await plan(choose("Glabāt.")));
    expect(counts).toEqual({ changes: 2, approves: 3, stays: 1, left: 0, done: 0, refused: 0 });
    const all = countFates(await plan(choose("Glabāt.", { changesApproved: true, becomes: "edited" })));
    expect(all).toEqual({ changes: 3, approves: 0, stays: 0, left: 0, done: 3, refused: 0 });
    const broken = await plan(choose("A\n\nB"));
    expect(broken.filter(({ fate }) => fate === "refused").map(({ place }) => place.key)).toContain("t");
  });

  it("MM52 is one step for undo, which leaves alone what changed meanwhile", async () => {
    approve("r2", "Saglabājiet.");
    const planned = await plan(choose("Glabāt."));
    tab.act.type("r3", "Cits teksts");
    tab.act.commit("r3");
    await done(planned, "approved");
    await settle();
    expect(keys.map((key) => tab.row(key))).toEqual([
      "approved: Glabāt.",
      "approved: Saglabājiet.",
      "edited: Cits teksts",
      "approved: Glabāt.",
      "approved: Glabāt.",
      "approved: Glabāt.",
    ]);
    expect(tab.state().alert?.text).toMatch(/^1 segment was left alone/);
    tab.act.undo();
    expect(keys.map((key) => tab.row(key))).toEqual([
      "unreviewed: Saglabāt.",
      "approved: Saglabājiet.",
      "edited: Cits teksts",
      "unreviewed: Glabāt.",
      "unreviewed: Glabāt.",
      "unreviewed: Glabāt.",
    ]);
  });

  it("MM51 touches nothing that is approved unless it is ticked, and undo brings all back, whatever was chosen", async () => {
    const texts = fc.constantFrom("Saglabāt.", "Glabāt.", "Cits *teksts*.");
    const state = fc.record({ text: texts, isApproved: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(state, { minLength: 6, maxLength: 6 }),
        texts,
        fc.array(fc.option(fc.boolean(), { nil: null }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom("approved" as const, "edited" as const),
        async (states, text, ticked, becomes) => {
          tab = await createTestBrowser().tabWith("a", article);
          for (const [index, { text: own, isApproved }] of states.entries()) {
            const key = keys[index] ?? "";
            if (isApproved) approve(key, own);
            else {
              tab.act.type(key, own);
              tab.act.commit(key);
            }
          }
          const before = await places();
          const ticks = new Map(
            before.flatMap(({ id }, index) => (ticked[index] === null ? [] : [[id, ticked[index] === true] as const])),
          );
          const shown = keys.map((key) => tab.row(key));
          const planned = await plan(choose(text, { ticks, becomes }), before);
          const { changes, approves } = countFates(planned);
          await done(planned, becomes);
          for (const [index, { id, status, text: had, key }] of before.entries()) {
            const isTicked = ticks.get(id) ?? (status !== "approved" || had === text);
            const now = tab.row(key);
            if (!isTicked || (status === "approved" && had === text)) expect(now).toBe(shown[index]);
            else expect(now.endsWith(`: ${text}`)).toBe(true);
          }
          if (changes + approves > 0) tab.act.undo();
          expect(keys.map((key) => tab.row(key))).toEqual(shown);
        },
      ),
      { numRuns: 40 },
    );
  });
});
