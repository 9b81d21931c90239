import fc from "fast-check";
import { expect, it } from "vitest";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import { statusesByFolder } from "./folder-statuses.ts";

function row(path: string, segments: number, reviewed = 0): ArticleRow {
  const summary = { title: null, locale: null, segments, words: segments, fields: 0, articleKey: path };
  return { path, summary, reviewed, counted: null, repeats: null };
}
const told = (...parts: Parameters<typeof statusesByFolder>) =>
  statusesByFolder(...parts).map(({ path, name, ...sums }) => [path, name, ...Object.values(sums)]);

it("W166 statuses are told for all, then by the folders where paths part, the largest first, then for the rest", () => {
  const rows = [
    row("x/docs/a/1.md", 5, 2),
    row("x/docs/a/b/2.md", 5),
    row("x/docs/b/3.md", 30, 30),
    row("x/docs/c/4.md", 1),
  ];
  const statuses = new Map([["x/docs/a/1.md", { approved: 2, edited: 1, "needs-work": 1 }]]);
  expect(told(rows, statuses, 2)).toEqual([
    [null, "All", 41, 32, 1, 1],
    ["x/docs/b", "b", 30, 30, 0, 0],
    ["x/docs/a", "a", 10, 2, 1, 1],
    [null, "1 more", 1, 0, 0, 0],
  ]);
});

it("W166 each article counts in its folder, wherever its row stands", () => {
  const step = fc.constantFrom("a", "ab", "b", "a b");
  const paths = fc.uniqueArray(
    fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join("/")}.md`),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(paths, (some) => {
      const rows = some.map((path, at) => row(path, 2 ** at));
      const foldersOf = (path = "") => path.split("/").slice(0, -1);
      const [first, last] = [foldersOf(some[0]), foldersOf(some.at(-1))];
      const parting = first.findIndex((name, at) => name !== last[at]);
      const level = 1 + (parting === -1 ? first.length : parting);
      const expected = new Map<string, number>();
      for (const [at, path] of some.entries()) {
        const folder = foldersOf(path).slice(0, level).join("/");
        expected.set(folder, (expected.get(folder) ?? 0) + 2 ** at);
      }
      const sums = told(rows, new Map(), 99).map(([, , segments]) => segments);
      const single = expected.size === 1 ? [] : [...expected.values()].sort((a, b) => b - a);
      expect(sums).toEqual([2 ** some.length - 1, ...single]);
    }),
  );
});

it("W166 articles without a folder are others, and a single folder is all", () => {
  expect(told([row("a/1.md", 2), row("2.md", 1)], new Map(), 4).map(([path, name]) => [path, name])).toEqual([
    [null, "All"],
    ["a", "a"],
    [null, "Others"],
  ]);
  expect(told([row("a/1.md", 2), row("a/2.md", 1)], new Map(), 4)).toHaveLength(1);
  expect(told([], new Map(), 4)).toHaveLength(1);
});
