import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish } from "#core/slices/sliced.ts";
import { type ArticleRow, noFindings, nothingCounted, recount, sortRows } from "./article-row.ts";
import { ArticleTree } from "./article-tree.ts";
import { findArticles } from "./find-articles.ts";
import { sortByPath } from "./workspace-path.ts";

function row(path: string, segments = 10, reviewed = 0, title: string | null = null): ArticleRow {
  return {
    path,
    reviewed,
    counted: null,
    repeats: null,
    summary: { articleKey: path, title, locale: null, segments, words: 3 * segments, fields: 0 },
  };
}

function treeLines(rows: readonly ArticleRow[], isOpen: (folder: string) => boolean) {
  return finish(ArticleTree.of(rows)).lines(isOpen);
}

describe("the tree", () => {
  it("W6 shows folders with the sums of what they hold, and opens them", () => {
    const rows = [row("a/b/1.md", 5, 5), row("a/b/2.md", 5), row("a/3.md"), row("4.md")];
    const shown = (open: readonly string[]) =>
      treeLines(rows, (folder) => open.includes(folder)).map(
        ({ level, name, position, siblings, segments, reviewed }) =>
          `${level} ${name} ${position}/${siblings} ${reviewed}/${segments}`,
      );
    expect(shown([])).toEqual(["1 a 1/2 5/20", "1 4.md 2/2 0/10"]);
    expect(shown(["a", "a/b"])).toEqual([
      "1 a 1/2 5/20",
      "2 b 1/2 5/10",
      "3 1.md 1/2 5/5",
      "3 2.md 2/2 0/5",
      "2 3.md 2/2 0/10",
      "1 4.md 2/2 0/10",
    ]);
  });

  it("W6 with all folders open, every article stands in it once, in its order", () => {
    const path = fc
      .array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 5 })
      .map((steps) => `${steps.join("/")}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), (paths) => {
        const rows = finish(sortByPath(paths.map((one) => row(one))));
        const lines = treeLines(rows, () => true);
        expect(lines.filter(({ kind }) => kind === "article").map((line) => line.path)).toEqual(
          rows.map((one) => one.path),
        );
        const folders = lines.filter(({ kind }) => kind === "folder").map((line) => line.path);
        expect(new Set(folders).size).toBe(folders.length);
      }),
    );
  });
});

it("W6 a tree brought up to date shows what a new one shows", () => {
  const path = fc
    .array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 4 })
    .map((steps) => `${steps.join("/")}.md`);
  const step = fc.record({ index: fc.nat(9), reviewed: fc.nat(10), isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 10 }), fc.array(step, { maxLength: 8 }), (paths, steps) => {
      let rows: readonly ArticleRow[] = finish(sortByPath(paths.map((one) => row(one))));
      const tree = finish(ArticleTree.of(rows));
      for (const { index, reviewed, isGone } of steps) {
        rows = isGone
          ? rows.filter((_, at) => at !== index)
          : rows.map((one, at) => (at === index ? { ...one, reviewed } : one));
        tree.update(rows);
        expect(tree.lines(() => true)).toEqual(treeLines(rows, () => true));
      }
    }),
  );
});

describe("the list", () => {
  it("W7 sorts by any column, and keeps the paths' order of what is alike", () => {
    const rows = [
      row("a.md", 3, 3),
      row("b.md", 9, 1, "Ābols"),
      row("c.md", 3, 0, "Zebra"),
      { path: "d.md", summary: null, reviewed: 0, counted: null, repeats: null },
    ];
    const by = (column: Parameters<typeof sortRows>[1]["column"], isDescending = false) =>
      finish(sortRows(rows, { column, isDescending }))
        .map((place) => rows[place]?.path[0])
        .join("");
    expect([
      by("path"),
      by("path", true),
      by("title"),
      by("segments"),
      by("segments", true),
      by("reviewed", true),
    ]).toEqual(["abcd", "dcba", "abdc", "dacb", "bacd", "abcd"]);
  });

  it("W233 sorts by how many texts were changed, those not counted yet behind", () => {
    const counted = (changed: number) => ({ findings: noFindings, checks: new Map(), reviewedWords: 0, changed });
    const rows = [
      row("a.md", 3, 0),
      ...[0, 2].map((changed) => ({ ...row(`b${changed}.md`, 3, 0), counted: counted(changed) })),
    ];
    const places = finish(sortRows(rows, { column: "changed", isDescending: true }));
    expect(places.map((place) => rows[place]?.path)).toEqual(["b2.md", "b0.md", "a.md"]);
  });

  it("W7 counting again after a change gives what counting all gives", () => {
    const one = fc.record({ segments: fc.integer({ min: 1, max: 9 }), reviewed: fc.nat(9), isRead: fc.boolean() });
    const rowOf = ({ segments, reviewed, isRead }: { segments: number; reviewed: number; isRead: boolean }) =>
      isRead ? row("x", segments, reviewed) : { path: "x", summary: null, reviewed: 0, counted: null, repeats: null };
    fc.assert(
      fc.property(fc.array(fc.tuple(one, one)), (changes) => {
        const before = changes.reduce((sum, [from]) => recount(sum, null, rowOf(from)), nothingCounted);
        const after = changes.reduce((sum, [from, to]) => recount(sum, rowOf(from), rowOf(to)), before);
        expect(after).toEqual(changes.reduce((sum, [, to]) => recount(sum, null, rowOf(to)), nothingCounted));
      }),
    );
  });
});

describe("finding an article", () => {
  const rows = [
    row("konto/anmelden.md", 1, 0, "Sign in"),
    row("konto/passwort-ändern.md"),
    row("x/konto.md"),
    row("y/unkonto.md"),
  ];
  const found = (query: string) => findArticles(rows, query, 10).map(({ path }) => path);

  it("W8 finds letters of path and title, the closest first, without regard to case and accents", () => {
    expect(found("konto")).toEqual(["x/konto.md", "konto/anmelden.md", "konto/passwort-ändern.md", "y/unkonto.md"]);
    expect(found("ANDERN")).toEqual(["konto/passwort-ändern.md"]);
    expect(found("sign")).toEqual(["konto/anmelden.md"]);
    expect(found("konto pass")).toEqual(["konto/passwort-ändern.md"]);
    expect(found("konto nichts")).toEqual([]);
    expect(findArticles(rows, " ", 2)).toEqual(rows.slice(0, 2));
  });

  it("W223 letters of few articles are looked at where enough of the first begin with what is wanted", () => {
    let looked = 0;
    const many = Array.from({ length: 5_000 }, (_, at) => ({
      ...row(`${at}.md`),
      get path() {
        looked += 1;
        return at % 3 === 0 ? `q${at}.md` : `a${at}.md`;
      },
    }));
    expect(findArticles(many, "q", 50).map(({ path }) => path)).toEqual(
      Array.from({ length: 50 }, (_, at) => `q${3 * at}.md`),
    );
    expect(looked).toBeLessThan(1_000);
  });

  it("W8 however few are wanted, they are the first of all that would be found", () => {
    const name = fc
      .array(fc.constantFrom("a", "b", "-", "1"), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(""));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => `${steps.join("/")}.md`);
    const query = fc
      .array(fc.constantFrom("a", "b", "1", "ab", "-"), { minLength: 1, maxLength: 2 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(
        fc.uniqueArray(path, { maxLength: 20 }),
        query,
        fc.integer({ min: 1, max: 6 }),
        (paths, asked, most) => {
          const all = paths.map((one) => row(one));
          expect(findArticles(all, asked, most)).toEqual(findArticles(all, asked, 100).slice(0, most));
        },
      ),
    );
  });
});
