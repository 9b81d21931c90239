import { expect, test } from "vitest";
import { shortcutLabel } from "./shortcut-label.ts";

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
