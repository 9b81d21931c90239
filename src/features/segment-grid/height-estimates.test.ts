import { expect, it } from "vitest";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { pair } from "#state/article/testing/sample-article.ts";
import { HeightEstimates } from "./height-estimates.ts";

const { units } = parseArticle(
  [1, 2, 3, 4, 5, 6]
    .map((id) => `${id % 2 ? "" : "# "}${pair(`k1-10${id}`, "Words and more.", "Wörter und mehr. ".repeat(id * 9))}`)
    .join("\n\n"),
  "a.md",
);
const wide = { textWidth: 480, fontSize: 15, lineHeight: 23, padding: 14, gap: 7 };
const narrow = { ...wide, textWidth: 200, gap: 11 };

const anew = (rows: readonly Unit[], metrics: typeof wide) =>
  rows.map((_, index) => {
    const estimates = new HeightEstimates("de-DE");
    estimates.reset(metrics);
    return estimates.at(rows, index);
  });

it("an estimate is the same whatever was asked before: other rows shown, other sizes", () => {
  const estimates = new HeightEstimates("de-DE");
  const some = units.filter((_, index) => index % 3 !== 1);
  expect(units.length).toBe(6);
  for (const metrics of [wide, narrow]) {
    estimates.reset(metrics);
    for (const rows of [units, some, units])
      for (const _ of [1, 2])
        expect(rows.map((_unit, index) => estimates.at(rows, index))).toEqual(anew(rows, metrics));
  }
  expect(anew(units, wide)).not.toEqual(anew(units, narrow));
  expect(estimates.at(units, units.length)).toBe(0);
});

it("no row is looked at again while the same rows are shown", () => {
  let looks = 0;
  const rows = new Proxy(units, {
    get: (target, name, receiver) => {
      if (typeof name === "string" && /^\d+$/.test(name)) looks += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  const estimates = new HeightEstimates("de-DE");
  const all = () => units.map((_, index) => estimates.at(rows, index));
  const first = all();
  looks = 0;
  expect(all()).toEqual(first);
  expect(looks).toBe(0);
});
