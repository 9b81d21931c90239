import { describe, expect, it } from "vitest";
import { readMarkup } from "#core/markup/read-markup.ts";
import { selectableStretch } from "./selectable-stretch.ts";

/** The text with what is selected in brackets ⟦ ⟧; a caret is ⟦⟧. */
function selected(marked: string): string {
  const from = marked.indexOf("⟦");
  const to = marked.indexOf("⟧") - 1;
  const text = marked.replace(/[⟦⟧]/gu, "");
  const range = selectableStretch(text, { from, to }, readMarkup(text));
  return `${text.slice(0, range.from)}⟦${text.slice(range.from, range.to)}⟧${text.slice(range.to)}`;
}

describe("what the program may select", () => {
  it.each(["Ein ⟦Ort⟧.", "⟦Ein⟧ Ort", "Zwei⟦  ⟧Orte", "⟦**Ein**⟧ Ort", "⟦Ein⟧ `Ort`", "Ein Ort⟦⟧"])(
    "C74 a part of a text: %s",
    (marked) => expect(selected(marked)).toBe(marked),
  );

  it.each([
    ["⟦Ein Ort.⟧", "Ein Ort.⟦⟧"],
    ["⟦Ort⟧.", "Ort⟦⟧."],
    [" ⟦Ort⟧ ", " Ort⟦⟧ "],
    ["**⟦Ort⟧**", "**Ort⟦⟧**"],
    ["[⟦Ort⟧](https://example.com/ort)", "[Ort⟦⟧](https://example.com/ort)"],
    ["{0} ⟦地点⟧。", "{0} 地点⟦⟧。"],
    ["„⟦مكان⟧“", "„مكان⟦⟧“"],
    ["⟦⟧", "⟦⟧"],
  ])("C74 nothing of %s, beside which no word is left", (marked, expected) => expect(selected(marked)).toBe(expected));
});
