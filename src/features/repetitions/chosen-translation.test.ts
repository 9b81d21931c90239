import { expect, it } from "vitest";
import type { RepeatPlace, RepeatTranslation } from "#core/workspace/repeats/plan-repeats.ts";
import { chosenOf, pickedBy } from "./chosen-translation.ts";

/** `Sichern. a1 a2`: a translation and the segments that have it, approved where that is said. */
function translation(line: string, approved = 0): RepeatTranslation {
  const [text = "", ...ids] = line.split(" ");
  const places = ids.map((id) => ({ id, text, machine: text }) as RepeatPlace);
  return { text, places, articles: 1, approved };
}

const first = [translation("Sichern. a1 a2"), translation("Speichern. b1")];
/** Once all articles are read. */
const whole = [translation("Bewahren. c1 c2 c3"), translation("Speichern. b1 c4 c5"), translation("Sichern. a1 a2")];

it("MM119 what was chosen is chosen still where more articles have moved it in the list", () => {
  for (const [index, text] of ["Sichern.", "Speichern."].entries()) {
    const picked = pickedBy(index, first);
    expect(first[chosenOf(picked, first, null) as number]?.text).toBe(text);
    expect(whole[chosenOf(picked, whole, null) as number]?.text).toBe(text);
  }
});

it("MM119 what is written stays so", () => {
  expect(chosenOf(pickedBy("written", first), whole, "b1")).toBe("written");
});

it("MM119 as long as nothing is chosen it is the active segment’s own, and what is approved most often once that is known", () => {
  expect(chosenOf(null, first, "b1")).toBe(1);
  expect(chosenOf(null, whole, "a2")).toBe(2);
  expect(chosenOf(null, [translation("Bewahren. c1", 1), ...first], "b1")).toBe(0);
  expect(chosenOf(null, first, "elsewhere")).toBe(0);
});

it("MM119 of a text that is there no more the first choice takes the place", () => {
  expect(chosenOf({ form: "Gone." }, whole, "b1")).toBe(1);
});
