import fc from "fast-check";
import { expect, it } from "vitest";
import { statuses } from "#core/search/query.ts";
import { countUnits, invertChange, isAsBefore, partChange, type WorkspaceChange } from "./workspace-change.ts";

const state = fc.record({
  target: fc.constantFrom("a", "b", "c"),
  status: fc.constantFrom(...statuses),
  reason: fc.constantFrom(null, "odd"),
});
const units = fc
  .uniqueArray(fc.tuple(fc.constantFrom("k-1", "k-2", "k-3"), state, state), { selector: ([key]) => key })
  .map((all) => new Map(all.map(([key, from, to]) => [key, { from, to }])));
const change: fc.Arbitrary<WorkspaceChange> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z"), units), { selector: ([key]) => key })
  .map((all) => ({
    id: "1",
    label: "Did it",
    at: 1,
    articles: all
      .filter(([, of]) => of.size > 0)
      .map(([articleKey, of]) => ({ articleKey, path: `${articleKey}.md`, units: of })),
  }));

/** What every unit of every article is, as lines: the slow way. */
function lines({ articles }: WorkspaceChange, side: "from" | "to"): readonly string[] {
  return articles.flatMap(({ articleKey, units: of }) =>
    Array.from(of, ([key, one]) => `${articleKey} ${key} ${JSON.stringify(one[side])}`),
  );
}

it("W102 a change back twice is the change", () => {
  fc.assert(
    fc.property(change, (one) => {
      expect(invertChange(invertChange(one))).toEqual(one);
      expect(lines(invertChange(one), "from")).toEqual(lines(one, "to"));
      expect(lines(invertChange(one), "to")).toEqual(lines(one, "from"));
    }),
  );
});

it("W102 what is no longer as it was is left alone, all else is done, and nothing is in both", () => {
  fc.assert(
    fc.property(
      change,
      fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), fc.constantFrom("k-1", "k-2", "k-3"))),
      (one, changed) => {
        const isChanged = (articleKey: string, key: string) => changed.some(([a, k]) => a === articleKey && k === key);
        const { change: done, left } = partChange(one, ({ articleKey, key }) => !isChanged(articleKey, key));
        const all = one.articles.flatMap(({ articleKey, units: of }) =>
          Array.from(of.keys(), (key) => [articleKey, key] as const),
        );
        expect(left.map(({ articleKey, key }) => [articleKey, key])).toEqual(all.filter(([a, k]) => isChanged(a, k)));
        expect(countUnits(done) + left.length).toBe(countUnits(one));
        expect(lines(done, "to")).toEqual(
          lines(one, "to").filter((line) => !isChanged(line[0] ?? "", line.slice(2, 5))),
        );
        expect(done.articles.every(({ units: of }) => of.size > 0)).toBe(true);
      },
    ),
  );
});

it("W102 a unit of which nothing is stored is as no change has left it", () => {
  expect(isAsBefore(undefined, { target: "a", status: "edited", reason: null })).toBe(false);
});
