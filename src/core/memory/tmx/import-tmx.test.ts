import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "#core/testing/law-runs.ts";
import { type ImportedPair, packPairs, unpackPairs } from "../imported-memory.ts";
import { TmxImport } from "./import-tmx.ts";
import { BARE, writeTmx } from "./testing/whole-tmx.ts";

function importOf(bytes: Uint8Array, size = bytes.length) {
  const reading = new TmxImport();
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += size) {
    reading.write(bytes.subarray(from, from + size));
    parts.push(...reading.takeParts());
  }
  reading.end();
  parts.push(...reading.takeParts());
  return { counts: reading.counts, parts, pairs: parts.flatMap((part) => unpackPairs(part) ?? []) };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = Array.from(`\ufeff${text}`.replace('encoding="UTF-8"', 'encoding="UTF-16"'), (letter) => letter).join(
    "",
  );
  const bytes = new Uint8Array(units.length * 2);
  for (let at = 0; at < units.length; at += 1)
    new DataView(bytes.buffer).setUint16(at * 2, units.charCodeAt(at), isLittle);
  return bytes;
}

const unit = (source: string, target: string, language: string | null = "lv-LV", changedAt: number | null = null) => ({
  ...BARE,
  source,
  target,
  language,
  changedAt,
});

describe("importing a TMX file", () => {
  test("MM82 each pair is kept once; again with a later time it comes again, and is counted as a duplicate all the same", () => {
    const file = writeTmx(
      [
        unit("Open", "Atvērt", "lv-LV", 5_000),
        unit("Open", "Atvērt", "lv-LV", 4_000),
        unit("Open", "Atvērt", "lv-LV", 9_000),
        unit("Open", "Atver", "lv-LV"),
        unit("Open", "Atvērt", "de-DE"),
        unit("Open", "Atvērt", null),
      ],
      1,
    );
    const { counts, pairs } = importOf(utf8(file));
    expect(counts).toMatchObject({ units: 6, duplicates: 2, untranslated: 0, broken: 0, problems: [] });
    expect(counts.languages).toEqual([
      { language: "lv-LV", pairs: 2 },
      { language: "", pairs: 1 },
      { language: "de-DE", pairs: 1 },
    ]);
    expect(pairs.map(({ language, target, at }) => [language, target, at])).toEqual([
      ["lv-LV", "Atvērt", 5_000],
      ["lv-LV", "Atvērt", 9_000],
      ["lv-LV", "Atver", null],
      ["de-DE", "Atvērt", null],
      ["", "Atvērt", null],
    ]);
  });

  test("MM81 what cannot be read is counted with its line, and costs no other unit", () => {
    const lines = writeTmx([unit("a", "b"), unit("c", "d"), unit("", "e")], 1).split("\n");
    const at = lines.findIndex((line) => line.includes("<seg>c"));
    lines[at] = (lines[at] ?? "").replace("c", "c & d");
    const { counts, pairs } = importOf(utf8(lines.join("\n")));
    expect(counts).toMatchObject({ units: 2, untranslated: 1, broken: 1 });
    expect(counts.problems[0]?.line).toBeGreaterThanOrEqual(at);
    expect(pairs.map(({ source }) => source)).toEqual(["a"]);
  });

  test.each([
    ["nothing at all", "", 1],
    ["no unit", writeTmx([], 1), 0],
    ["something else", "<html></html>", 1],
    ["half a header", writeTmx([], 1).split("<body")[0] ?? "", 1],
  ])("MM116 a file that holds %s has no broken unit", (_, text, faults) => {
    const { counts } = importOf(utf8(text));
    expect(counts).toMatchObject({ units: 0, broken: 0, faults });
    expect(counts.problems).toHaveLength(faults);
  });

  test("MM116 a unit in which the file ends is a broken one", () => {
    const { counts } = importOf(utf8(writeTmx([unit("a", "b")], 1).split("</tuv>")[0] ?? ""));
    expect(counts).toMatchObject({ units: 0, broken: 1, faults: 0 });
  });

  test("MM23 a file that declares entities gives nothing", () => {
    const bomb = writeTmx([unit("a", "b")], 1).replace(
      "<!DOCTYPE tmx",
      '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><!-- ',
    );
    const { counts, pairs } = importOf(utf8(bomb));
    expect([counts.units, counts.broken, counts.faults, pairs]).toEqual([0, 0, 1, []]);
    expect(counts.problems[0]?.message).toContain("entities");
  });

  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((one) => !/[\p{C}]/u.test(one));
  const units = fc.array(
    fc.tuple(text, text, fc.constantFrom("lv-LV", "ja-JP", "ar-SA"), fc.integer({ min: 0, max: 9 })),
  );

  test("MM80 law: however the file is cut and whichever encoding it has, its pairs are those that were written, each at least once and at its latest time", () => {
    const encode = [utf8, (file: string) => utf16(file, true), (file: string) => utf16(file, false)];
    fc.assert(
      fc.property(units, fc.constantFrom(...encode), fc.integer({ min: 1, max: 999 }), (all, bytesOf, size) => {
        const file = writeTmx(
          all.map(([source, target, language, at]) => unit(source, target, language, at * 1000)),
          1,
        );
        const { counts, pairs } = importOf(bytesOf(file), size);
        const latest = (list: readonly ImportedPair[]) => {
          const known = new Map<string, number>();
          for (const { language, source, target, at } of list) {
            const name = JSON.stringify([language, source, target]);
            known.set(name, Math.max(at ?? 0, known.get(name) ?? 0));
          }
          return known;
        };
        const written = all.map(([source, target, language, at]) => ({
          source,
          target,
          language,
          at: at * 1000,
          by: null,
        }));
        expect(latest(pairs)).toEqual(latest(written));
        const kept = counts.languages.reduce((sum, one) => sum + one.pairs, 0);
        expect([kept, kept + counts.duplicates, counts.broken]).toEqual([latest(written).size, all.length, 0]);
      }),
      { numRuns: lawRuns(200) },
    );
  });

  test("MM80 pairs are packed in parts of a thousand, and come back as they were; what is no pairs is none", () => {
    const all = Array.from({ length: 2_500 }, (_, id) => unit(`Source ${id} \u2028"`, `Mērķis ${id}`));
    const { parts, pairs } = importOf(utf8(writeTmx(all, 1)), 10_000);
    expect(parts.map((part) => unpackPairs(part)?.length)).toEqual([1000, 1000, 500]);
    expect(pairs.map(({ source }) => source)).toEqual(all.map(({ source }) => source));
    expect(packPairs(unpackPairs(parts[0] ?? new Uint8Array()) ?? [])).toEqual(parts[0]);
    for (const none of ["", "{", "{}", "[[]]", '[["lv","a","b","c",null]]', '[["lv","a","b",1,null,1]]'])
      expect(unpackPairs(utf8(none))).toBeNull();
  });
});
