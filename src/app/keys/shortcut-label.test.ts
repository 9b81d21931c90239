import { expect, test } from "vitest";
import { readApart, shortcutLabel } from "./shortcut-label.ts";

test.each([
  ["$mod+Shift+z", "Ctrl Shift Z", "⌘ ⇧ Z"],
  ["$mod+Enter", "Ctrl ⏎", "⌘ ⏎"],
  ["ArrowDown", "↓", "↓"],
  ["Shift+?", "?", "?"],
  ["F1", "F1", "F1"],
  ["$mod+Insert", "Ctrl Insert", "⌘ Insert"],
])("%s reads %s, on a Mac %s", (keys, elsewhere, mac) => {
  expect(shortcutLabel(keys, false).join(" ")).toBe(elsewhere);
  expect(shortcutLabel(keys, true).join(" ")).toBe(mac);
});

test("a shortcut bound in two ways that read alike is shown once", () => {
  expect(readApart(["$mod+Shift+.", "$mod+Shift+Period", "F3"])).toEqual(["$mod+Shift+.", "F3"]);
});
