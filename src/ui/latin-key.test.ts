import { expect, test } from "vitest";
import { latinKey, placeOf } from "./latin-key.ts";

const named = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey });

test.each([
  ["Arabic", "ى", "KeyN", "n"],
  ["Arabic, two characters on a key", "لا", "KeyB", "b"],
  ["Russian", "т", "KeyN", "n"],
  ["Greek", "θ", "KeyU", "u"],
  ["Hebrew", "מ", "KeyN", "n"],
  ["Devanagari", "ल", "KeyN", "n"],
  ["Thai, a mark", "ื", "KeyN", "n"],
  ["Armenian", "ն", "KeyN", "n"],
  ["Georgian", "ნ", "KeyN", "n"],
  ["Hangul", "ㅜ", "KeyN", "n"],
  ["Hiragana", "み", "KeyN", "n"],
  ["Arabic digits", "٣", "Digit3", "3"],
  ["Arabic sign", "ظ", "Slash", "/"],
])("K35 a key of another script is the one of that place: %s", (_, key, code, meant) => {
  expect(named(key, code)).toBe(meant);
});

test("K35 with Shift a place has its other sign", () => {
  expect([named("؟", "Slash", true), named("Ж", "Semicolon", true), named("Н", "KeyY", true)]).toEqual(["?", ":", "y"]);
});

test.each([
  ["AZERTY", "a", "KeyQ", "a"],
  ["AZERTY", "ù", "Quote", "ù"],
  ["Dvorak", "b", "KeyN", "b"],
  ["Dvorak, a sign", ",", "KeyW", ","],
  ["Bépo", "é", "KeyW", "é"],
  ["Turkish", "ı", "KeyI", "ı"],
  ["German", "Z", "KeyY", "z"],
  ["Greek, a sign", ";", "KeyQ", ";"],
  ["a named key", "Enter", "Enter", "Enter"],
  ["a function key", "F8", "F8", "F8"],
])("K35 a key of a Latin layout, a sign and a named key are what they are: %s", (_, key, code, meant) => {
  expect(named(key, code)).toBe(meant);
});

test("K35 a letter, a digit or a sign stands somewhere, another key nowhere", () => {
  const keys = ["u", "3", "?", "/", "F8", "ArrowDown", "Space", "é", ""];
  expect(keys.map(placeOf)).toEqual(["KeyU", "Digit3", "Shift+Slash", "Slash", null, null, null, null, null]);
});
