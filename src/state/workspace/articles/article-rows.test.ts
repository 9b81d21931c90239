import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { finish } from "#core/slices/sliced.ts";
import { type ArticleRow, nothingCounted, recount } from "#core/workspace/article-row.ts";
import { ArticleRows } from "./article-rows.ts";
import type { ArticlesState } from "./articles-state.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const PATHS = "abcdefgh".split("").map((letter) => `${letter}.md`);

const step = fc.record({
  path: fc.constantFrom(...PATHS),
  act: fc.constantFrom("put" as const, "refuse" as const),
  isShown: fc.boolean(),
});

interface Step {
  readonly path: string;
  readonly act: "put" | "refuse";
  /** Whether it is shown at once. */
  readonly isShown: boolean;
}

/** @returns how much is reviewed of each that is left: the number of the step that said so */
function play(rows: ArticleRows, steps: readonly Step[]): ReadonlyMap<string, number> {
  const reviewed = new Map(PATHS.map((path) => [path, 0]));
  for (const [at, { path, act, isShown }] of steps.entries()) {
    const row = rows.row(path);
    expect(row?.reviewed).toBe(reviewed.get(path));
    if (act === "refuse") {
      rows.refuse(path, { path, reason: "no-pairs", message: path });
      reviewed.delete(path);
    } else if (row !== null) {
      rows.put(path, { ...row, reviewed: at });
      reviewed.set(path, at);
    }
    if (isShown) rows.flush();
  }
  rows.flush();
  return reviewed;
}

function sumOf(rows: readonly ArticleRow[]) {
  return rows.reduce((sum, row) => recount(sum, null, row), nothingCounted);
}

describe("rows of which some go", () => {
  it("W9 each that is left stands where it is looked for, in the list and in the order that is shown", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (steps, order) => {
        const summary = { articleKey: "", title: null, locale: null, segments: 9, words: 9, fields: 0 };
        const all = PATHS.map((path) => ({ path, summary, reviewed: 0, counted: null, repeats: null }));
        const first: Partial<ArticlesState> = { rows: all, places: order, totals: sumOf(all), refused: [] };
        const store = createStore(() => first as ArticlesState);
        const rows = finish(ArticleRows.of(store));
        const reviewed = play(rows, steps);
        const left = PATHS.filter((path) => reviewed.has(path));
        const state = store.getState();
        const shown = state.rows.map((row) => [row.path, row.reviewed]);
        expect(shown).toEqual(left.map((path) => [path, reviewed.get(path)]));
        expect(state.totals).toEqual(sumOf(state.rows));
        const places = PATHS.map((path) => rows.place(path));
        expect(places).toEqual(PATHS.map((path) => (reviewed.has(path) ? left.indexOf(path) : null)));
        const ordered = state.places?.map((place) => state.rows[place]?.path);
        expect(ordered).toEqual(order.flatMap((place) => PATHS[place] ?? []).filter((path) => reviewed.has(path)));
      }),
      { numRuns: 300 },
    );
  });
});
