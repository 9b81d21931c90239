import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { alignedShare, alignSources, type SourceAlignment } from "./align-sources.ts";
import { commonLength, keepsHalf } from "./testing/naive-alignment.ts";

const words: fc.Arbitrary<string> = fc.constantFrom(
  "a",
  "b",
  "c",
  "d",
  "one two",
  "one three",
  "one two three four",
  "",
);
const few = fc.array(words, { maxLength: 40 });
const many = fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 60 });
const letters: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d", "e");
const tiny = fc.array(letters, { maxLength: 6 });
const lists = fc.oneof(fc.tuple(few, few), fc.tuple(many, many), fc.tuple(tiny, tiny));

function inKind({ pairs }: SourceAlignment, kind: string) {
  return pairs.filter((pair) => pair.kind === kind);
}

describe("the alignment of sources", () => {
  it("V1 V2 finds as many sources in order as the whole table does", () => {
    fc.assert(
      fc.property(lists, ([old, next]) => {
        expect(inKind(alignSources(old, next), "same")).toHaveLength(commonLength(old, next));
      }),
    );
  });

  it("V1 every old and every new source stands in one place, and pairs are what they are called", () => {
    fc.assert(
      fc.property(lists, ([old, next]) => {
        const alignment = alignSources(old, next);
        const { pairs, gone, added } = alignment;
        const ascending = (a: number, b: number) => a - b;
        expect([...pairs.map(({ from }) => from), ...gone].sort(ascending)).toEqual(old.map((_, index) => index));
        expect([...pairs.map(({ to }) => to), ...added].sort(ascending)).toEqual(next.map((_, index) => index));
        for (const { from, to, kind } of pairs) {
          const [one = "", other = ""] = [old[from], next[to]];
          if (kind === "edited") expect(keepsHalf(one, other)).toBe(true);
          else expect(other).toBe(one);
        }
        const order = inKind(alignment, "same").map(({ to }) => to);
        expect(order).toEqual(order.toSorted(ascending));
      }),
    );
  });

  it("V4 keeps the order of repetitions", () => {
    fc.assert(
      fc.property(lists, ([old, next]) => {
        const last = new Map<string, number>();
        for (const { from, to, kind } of alignSources(old, next).pairs) {
          if (kind === "edited") continue;
          const source = old[from] ?? "";
          expect(to).toBeGreaterThan(last.get(source) ?? -1);
          last.set(source, to);
        }
      }),
      { numRuns: lawRuns(2000) },
    );
  });

  it("V3 finds what stands once in both versions, wherever it stands", () => {
    fc.assert(
      fc.property(lists, ([old, next]) => {
        const once = (list: readonly string[], text: string) => list.filter((one) => one === text).length === 1;
        const { pairs } = alignSources(old, next);
        for (const [from, text] of old.entries()) {
          if (text === "" || !once(old, text) || !once(next, text)) continue;
          expect(pairs.find((pair) => pair.from === from)?.to).toBe(next.indexOf(text));
        }
      }),
    );
  });

  it("V6 pairs edited sentences only between the same neighbours, and in order", () => {
    fc.assert(
      fc.property(lists, ([old, next]) => {
        const alignment = alignSources(old, next);
        const chain = alignment.pairs.filter(({ kind }) => kind !== "moved");
        expect(chain.every(({ to }, index) => index === 0 || to > (chain[index - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });

  it("V1 a version is aligned with itself", () => {
    fc.assert(
      fc.property(few, (list) => {
        const pairs = list.map((_, index) => ({ from: index, to: index, kind: "same" }));
        expect(alignSources(list, list)).toEqual({ pairs, gone: [], added: [] });
      }),
    );
  });

  it.each([
    [
      ["a", "x y z", "b"],
      ["a", "x y w", "b"],
      ["same", "edited", "same"],
    ],
    [
      ["a", "x y z", "b"],
      ["a", "v w z", "b"],
      ["same", "same"],
    ],
    [
      ["a", "b", "c", "d"],
      ["b", "c", "d", "a"],
      ["moved", "same", "same", "same"],
    ],
    [
      ["r", "a", "b", "c", "r"],
      ["a", "b", "c", "r", "r"],
      ["moved", "same", "same", "same", "same"],
    ],
    [
      ["r", "a", "r", "z"],
      ["a", "r", "r", "y"],
      ["same", "same"],
    ],
    [
      ["a", "b", "r"],
      ["r", "r", "a", "b"],
      ["same", "same", "moved"],
    ],
    [["Note"], ["Note: this is a far longer text"], ["edited"]],
    [["x y", "p q"], ["p q r", "x y z"], ["edited"]],
    [["—"], ["– —"], []],
    [["保存してください"], ["保存しないでください"], ["edited"]],
    [[" ", "a"], ["a", " "], ["same"]],
  ])("V2 V3 V6 %j and %j", (old, next, kinds) => {
    expect(alignSources(old, next).pairs.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("V6 takes of several edited sentences the most alike, in a large gap too", () => {
    const old = Array.from({ length: 300 }, (_, index) => `Item ${index} of the list has the number ${index}`);
    const next = old.flatMap((text) => [`${text} today`, `Something else about ${text.length}`]);
    const expected = old.map((_, from) => ({ from, to: 2 * from, kind: "edited" }));
    expect(alignSources(old, next).pairs).toEqual(expected);
  });

  it("V7 counts as aligned what stands in both versions", () => {
    const alignment = alignSources(["a", "b c", "d", "e"], ["d", "b x", "a"]);
    expect([alignedShare(alignment, 4), alignedShare(alignSources([], ["a"]), 0)]).toEqual([0.5, 0]);
  });
});

/** Multiplies by a number without a common factor, which shuffles. */
const shuffled = (n: number, text: (index: number) => string) =>
  Array.from({ length: n }, (_, index) => text((index * 7919) % n));
const listed = (n: number, text: (index: number) => string) => Array.from({ length: n }, (_, index) => text(index));

const HOSTILE: readonly (readonly [string, (n: number) => readonly [readonly string[], readonly string[]]])[] = [
  ["all equal", (n) => [listed(n, () => "a b"), listed(n - 7, () => "a b")]],
  ["all different", (n) => [listed(n, (i) => `o${i}`), listed(n, (i) => `n${i}`)]],
  ["all different, of the same words", (n) => [listed(n, (i) => `the same ${i}`), listed(n, (i) => `the same n${i}`)]],
  ["all shuffled", (n) => [listed(n, (i) => `s ${i}`), shuffled(n, (i) => `s ${i}`)]],
  ["all turned round", (n) => [listed(n, (i) => `s ${i}`), listed(n, (i) => `s ${n - i}`)]],
  ["two by turns", (n) => [listed(n, (i) => `${i % 2}`), listed(n, (i) => `${(i + 1) % 2}`)]],
  ["two by turns and one after the other", (n) => [listed(n, (i) => `${i % 2}`), listed(n, (i) => `${+(2 * i > n)}`)]],
  ["forty shuffled", (n) => [listed(n, (i) => `${(i * i) % 41}`), listed(n, (i) => `${(i * i * i) % 43}`)]],
  [
    "two by turns between sources that stand once",
    (n) => [
      listed(n, (i) => (i % 3 === 0 ? `u ${i}` : `${i % 2}`)),
      shuffled(n, (i) => (i % 3 === 0 ? `u ${i}` : "1")),
    ],
  ],
];

describe("hostile sources", () => {
  it.each(HOSTILE)("V5 20,000 against 20,000, %s, in time that grows with their number", (_, textsOf) => {
    expectLinear(
      (n) => "x".repeat(n),
      20_000,
      ({ length }) => {
        const [old, next] = textsOf(length);
        const { pairs, gone } = alignSources(old, next);
        expect(pairs.length + gone.length).toBe(length);
      },
    );
  });

  it("V5 long sources in one gap", () => {
    expectLinear(
      (n) => "word ".repeat(n),
      400_000,
      (text) => alignSources([text, `${text}a`], [`${text}b`, `b ${text}`]),
    );
  });
});

describe("large versions", () => {
  it("V2 a bulk of rows that came between repeats does not tear them apart", () => {
    const row = (name: string) => [name, "Yes", "No", "Yes"];
    const old = listed(4000, (index) => `Row ${index}`).flatMap(row);
    const came = listed(500, (index) => `New row ${index}`).flatMap(row);
    const next = [...old.slice(0, 8000), ...came, ...old.slice(8000)];
    expect(inKind(alignSources(old, next), "same")).toHaveLength(old.length);
  });

  it("V5 repeats alone are found within a hundredth of the most there are", () => {
    const old = listed(3000, (index) => `${(index * index) % 7}`);
    const next = old.filter((_, index) => index % 50 !== 3);
    const found = inKind(alignSources(old, next), "same").length;
    expect(found).toBeGreaterThan(0.99 * commonLength(old, next));
  });
});
