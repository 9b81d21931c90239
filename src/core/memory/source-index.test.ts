import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charactersOf, EditPattern } from "./edit-distance.ts";
import { maskSource } from "./mask-source.ts";
import { scoreOf, similarity } from "./similarity.ts";
import { SourceIndex } from "./source-index.ts";
import { FAMILIES, sourceMaker } from "./testing/generate-sources.ts";

function indexOf(sources: readonly string[]): SourceIndex {
  const index = new SourceIndex();
  for (const source of sources) index.add(source);
  return index;
}

function masked(source: string): Uint32Array {
  return charactersOf(maskSource(source).text);
}

/** Scores of all that score at least so much, falling, by comparing with every single source. */
function scoresByComparing(all: readonly Uint32Array[], source: string, equal: number, least: number) {
  const own = masked(source);
  const pattern = new EditPattern(own);
  const scores = all.map((other, number) => {
    const longer = Math.max(own.length, other.length, 1);
    return number === equal ? 100 : scoreOf(pattern.distanceTo(other, other.length, longer), longer);
  });
  return scores.filter((score) => score >= least).sort((a, b) => b - a);
}

function found(index: SourceIndex, source: string, least = 70, most = 5): readonly (readonly [string, number])[] {
  return index.like(source, { least, most }).map((one) => [index.get(one.source), one.score]);
}

describe("sources like another", () => {
  test("MM10 come by falling score, the equal one first", () => {
    const index = indexOf([
      "Open the file now.",
      "Open the file.",
      "Open the files.",
      "Close all windows.",
      "Open 2 files.",
    ]);
    expect(found(index, "Open the file.")).toEqual([
      ["Open the file.", 100],
      ["Open the files.", 93],
      ["Open the file now.", 77],
      ["Open 2 files.", 71],
    ]);
    expect(found(index, "Open 12 files.")[0]).toEqual(["Open 2 files.", 99]);
    expect(found(index, "Nothing of the kind")).toEqual([]);
  });

  test.each(["Value", "Values", "値", "値段", "`a`", "10", "ไฟล์", "파일"])(
    "MM11 a source of one word has its like: %j",
    (word) => {
      const near: Record<string, string> = { Value: "Values", Values: "Value", "`a`": "`b`", "10": "12" };
      const others = ["Valley", "Open the file to see its values", "値引き", "開く"];
      const index = indexOf([...others, near[word] ?? word]);
      expect(found(index, word, 70, 1)[0]?.[0]).toBe(near[word] ?? word);
    },
  );

  test("MM10 line breaks of another kind make no other source", () => {
    const index = indexOf(["a\r\nb"]);
    expect([index.find("a\nb"), index.add("a\rb"), index.size]).toEqual([0, 0, 1]);
    expect(found(index, "a\rb", 100)).toEqual([["a\nb", 100]]);
  });

  test("MM10 what is found has its true score, is at least what is wanted and stands once", () => {
    const piece = fc.constantFrom(
      "Open ",
      "file ",
      "`a`",
      "`b`",
      "10",
      " ",
      "{0}",
      "開く",
      "ไฟล์",
      "파일",
      ".",
      "x",
      "**",
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 30 }),
        text,
        fc.integer({ min: 50, max: 100 }),
        (sources, wanted, least) => {
          const index = indexOf(sources);
          const likenesses = index.like(wanted, { least, most: 4 });
          expect(new Set(likenesses.map(({ source }) => source)).size).toBe(likenesses.length);
          expect(likenesses.length).toBeLessThanOrEqual(4);
          for (const { source, score } of likenesses) {
            expect(score).toBe(similarity(index.get(source), wanted));
            expect(score).toBeGreaterThanOrEqual(least);
          }
          expect(likenesses.map(({ score }) => score)).toEqual(
            likenesses.map(({ score }) => score).sort((a, b) => b - a),
          );
        },
      ),
    );
  });

  test("MM18 of a text far longer than a sentence the equal one and those with the same words are found", () => {
    const long = Array.from({ length: 20_000 }, (_, number) => `word${number % 500}`).join(" ");
    const index = indexOf([long, `${long} 1`, `${long} more`]);
    expect(index.like(`${long} 2`, { least: 70, most: 5 })).toEqual([{ source: 1, score: 99 }]);
    expect(index.like(long, { least: 70, most: 5 })).toEqual([{ source: 0, score: 100 }]);
  });

  test("MM10 what is passed over leaves its place to others", () => {
    const index = indexOf(["Open the file.", "Open the files."]);
    const without = (source: number) => source === 0;
    expect(index.like("Open the file.", { least: 70, most: 1, without })).toEqual([{ source: 1, score: 93 }]);
  });

  test.each(FAMILIES)("MM13 of sources in %s, at least 97 of 100 matches with 75 or more are found", (family) => {
    const maker = sourceMaker(family, 3, 2000);
    const index = new SourceIndex();
    while (index.size < 1200) {
      const source = maker.source();
      index.add(source);
      if (maker.random() < 0.3) index.add(maker.near(source, 1 + Math.floor(maker.random() * 3)));
    }
    const all = Array.from({ length: index.size }, (_, number) => masked(index.get(number)));
    let [wanted, got] = [0, 0];
    for (let turn = 0; turn < 40; turn++) {
      const source = maker.near(index.get(Math.floor(maker.random() * all.length)), 1 + Math.floor(maker.random() * 3));
      const best = scoresByComparing(all, source, index.find(source), 75).slice(0, 5);
      const known = index.like(source, { least: 75, most: 5 }).map(({ score }) => score);
      wanted += best.length;
      got += best.filter((score, at) => known[at] === score).length;
    }
    expect(wanted).toBeGreaterThan(15);
    expect(got / wanted).toBeGreaterThanOrEqual(0.97);
  });
});
