import { expect, test } from "vitest";
import { choiceBy } from "./choosing-key.ts";

test.each([
  ["a digit", "3", "Digit3", false, 2],
  ["a digit of the numeric pad", "9", "Numpad9", false, 8],
  ["a digit of a French layout", "3", "Digit3", true, 2],
  ["a Persian digit", "۳", "Digit3", false, 2],
  ["a Devanagari digit", "३", "Digit3", false, 2],
  ["w", "w", "KeyW", false, "written"],
  ["w with Caps Lock", "W", "KeyW", false, "written"],
  ["w of a French layout", "w", "KeyZ", false, "written"],
  ["the Russian letter there", "ц", "KeyW", false, "written"],
  ["the Arabic letter there", "ص", "KeyW", false, "written"],
  ["the Greek letter there", "ς", "KeyW", false, "written"],
  ["z of a French layout, which stands there", "z", "KeyW", false, null],
  ["no translation", "0", "Digit0", false, null],
  ["a sign", "&", "Digit1", false, null],
  ["a named key", "Enter", "Enter", false, null],
] as const)("K35 MM62 %s chooses what it means", (_, key, code, shiftKey, meant) => {
  expect(choiceBy({ key, code, shiftKey })).toBe(meant);
});
