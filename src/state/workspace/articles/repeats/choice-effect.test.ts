import { expect, it } from "vitest";
import { hashName } from "#core/workspace/repeats/find-repeats.ts";
import { effectOf } from "./choice-effect.ts";

const textOf = (text: string, segments: number, approved: number) => ({
  name: hashName(text),
  segments,
  approved,
  path: "a.md",
});
const group = {
  form: "",
  isMachineMixed: true,
  segments: 22,
  approved: 3,
  articles: 1,
  texts: [textOf("Zeichenfolge", 15, 2), textOf("String", 7, 1)],
};

it.each([
  [
    { kind: "known", index: 0 },
    { touched: 19, changed: 6, stay: 1 },
  ],
  [
    { kind: "known", index: 1 },
    { touched: 19, changed: 13, stay: 2 },
  ],
  [
    { kind: "written", from: 0, text: "Text", machine: "" },
    { touched: 19, changed: 19, stay: 3 },
  ],
  [
    { kind: "written", from: 0, text: "Zeichenfolge", machine: "" },
    { touched: 19, changed: 6, stay: 1 },
  ],
] as const)("MM129 what a choice concerns: %j", (chosen, effect) => {
  expect(effectOf(group, chosen)).toEqual(effect);
});
