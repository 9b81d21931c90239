/** Every article in `fixtures/` reads as the file beside it says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article, Field, Place, Segment } from "./article.ts";
import { editableUnits } from "./editable-units.ts";
import { scanPairs } from "./scan-pairs.ts";
import { expectEditLaws, expectReadingLaws } from "./testing/laws.ts";
import { maskedCheerioPairs } from "./testing/masked-cheerio.ts";
import { naivePairs } from "./testing/naive-pairs.ts";

const folder = join(import.meta.dirname, "fixtures");
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.json"));

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** An expectation without problems doesn't judge them. */
function expectedOf(name: string): object {
  return withoutDefaults(read(name.replace(/\.\w+$/, ".expected.json")));
}

/** What of an article the expectations tell; what is as usual is left out. */
function told({ units, problems }: Article): object {
  return {
    segments: units.filter((unit) => unit.kind === "segment").map(toldSegment),
    fields: units.filter((unit) => unit.kind === "field").map(toldField),
    problems: problems.map((problem) => problem.kind),
  };
}

function toldSegment({ id, source, target, place }: Segment): unknown {
  return { id, source, target, ...toldPlace(place) };
}

function toldField({ name, target }: Field): unknown {
  return { name, target };
}

function toldPlace({ block, level, listDepth, alert, cell, inline }: Place): object {
  return {
    ...(block === "paragraph" ? {} : { block }),
    ...(level === 0 ? {} : { level }),
    ...(listDepth === 0 ? {} : { listDepth }),
    ...(alert === null ? {} : { alert }),
    ...(cell === null ? {} : { cell: [cell.row, cell.column] }),
    ...(inline === null ? {} : { inline }),
  };
}

/** The same of an expectation that spells out a default. */
function withoutDefaults(expected: string): object {
  return JSON.parse(expected, (key, value: unknown) => {
    const isDefault = (key === "level" || key === "listDepth") && value === 0;
    return isDefault || value === null || (key === "block" && value === "paragraph") ? undefined : value;
  });
}

describe("fixtures", () => {
  it("are there, each with its expectation", () => {
    expect(names.length).toBeGreaterThan(60);
    expect(readdirSync(folder).length).toBe(2 * names.length);
  });

  it.each(names)("D1 to D36 %s", (name) => {
    const text = read(name);
    const article = expectReadingLaws(text, name);
    const expected = expectedOf(name);
    expect({ ...told(article), ...("problems" in expected ? {} : { problems: undefined }) }).toEqual(expected);
    expect(scanPairs(article.text).pairs).toEqual(naivePairs(article.text));
  });

  it.each(names)("D50 D60 %s takes edits", (name) => {
    const article = expectReadingLaws(read(name), name);
    for (const unit of editableUnits(article)) {
      expect(expectEditLaws(article, unit, `${unit.target} x`)).toBe("accepted");
      for (const typed of ["", "a | b", "a\nb", "</span>", "[x", "x\\", '"', "# x: y"])
        expectEditLaws(article, unit, typed);
    }
  });

  it("D2 to D8 read as an HTML parser that sees spans alone does, where spans balance and quotes are whole", () => {
    for (const name of names) {
      const { text, problems } = expectReadingLaws(read(name), name);
      const isOdd = problems.some(({ kind }) => kind !== "duplicate-id" && kind !== "front-matter");
      if (!isOdd && !/`[^`]*<\/?span/.test(text)) expect(scanPairs(text).pairs, name).toEqual(maskedCheerioPairs(text));
    }
  });
});
