import { expect, test } from "vitest";
import { wayOf } from "./way-keys.ts";

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  ["z", "KeyZ", "zip"],
  ["p", "KeyP", "patch"],
  ["R", "KeyR", "records"],
  ["z", "KeyW", "zip"],
  ["w", "KeyZ", null],
  ["з", "KeyP", "patch"],
  ["к", "KeyR", "records"],
  ["ئ", "KeyZ", "zip"],
  ["ㅠ", "KeyB", "branch"],
] as const)("K35 %s at %s hands over: %s", (key, code, way) => {
  expect(wayOf({ ...bare, key, code }, true)).toBe(way);
});

test("K35 with Ctrl, Alt or Shift a letter is no way", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey"])
    expect(wayOf({ ...bare, key: "p", code: "KeyP", [held]: true }, true)).toBeNull();
});
