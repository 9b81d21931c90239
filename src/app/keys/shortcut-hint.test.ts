import { expect, test } from "vitest";
import { noChoice } from "#core/settings/kept-keys.ts";
import type { Command } from "#state/commands/command.ts";
import { assignKeys } from "./assign-keys.ts";
import { recordChord } from "./chord.ts";
import { shortcutHint } from "./shortcut-hint.ts";
import { press } from "./testing/press.ts";

function command(keys: readonly string[], gridKeys: readonly string[]): Command {
  return { id: "panel", title: "Show or hide the panel", keys, gridKeys, isEnabled: () => true, run: () => {} };
}

test.each([
  [["$mod+k", "F7"], ["p"], ["Ctrl", "K"], "Ctrl+K"],
  [[], ["p"], null, "P outside the editor"],
  [[], [], null, undefined],
])(
  "K16 a button tells the first keys of its command: %j, and %j where no text is typed",
  (keys, gridKeys, shown, words) => {
    expect(shortcutHint(command(keys, gridKeys), noChoice, false)).toEqual({ keys: shown, words });
  },
);

test("K16 a button tells the keys that were chosen", () => {
  const panel = command([], ["p"]);
  const recorded = recordChord(press("F4"), false);
  if (recorded.kind !== "chord") throw new Error("F4 is no chord");
  expect(shortcutHint(panel, assignKeys([panel], noChoice, "panel", recorded.chord), false)).toEqual({
    keys: ["F4"],
    words: "F4",
  });
});
