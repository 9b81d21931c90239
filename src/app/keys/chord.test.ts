import { describe, expect, test } from "vitest";
import { recordChord } from "./chord.ts";
import { press } from "./testing/press.ts";

function told(line: string, mac = false): string {
  const recorded = recordChord(press(line), mac);
  if (recorded.kind === "chord") return `${recorded.chord.keys}${recorded.chord.bare ? " in the grid" : ""}`;
  return recorded.kind === "refused" ? `no: ${recorded.reason}` : "…";
}

test.each([
  ["Control k", "$mod+k"],
  ["Control Shift K", "$mod+Shift+k"],
  ["Control Enter", "$mod+Enter"],
  ["Control я@KeyZ", "$mod+z"],
  ["Control Shift >@Period", "$mod+Shift+>"],
  ["F9", "F9"],
  ["Shift F9", "Shift+F9"],
  ["Alt PageDown", "Alt+PageDown"],
  ["j", "j in the grid"],
  ["Shift J", "Shift+j in the grid"],
  ["Shift ?@Slash", "? in the grid"],
  ["ā@KeyA", "ā in the grid"],
  ["ж@Semicolon", "; in the grid"],
  ["Shift ؟@Slash", "? in the grid"],
  ["Control ظ@Slash", "$mod+/"],
  ["Control", "…"],
  ["Shift", "…"],
  ["AltGraph", "…"],
  ["composing k", "…"],
  ["229 Process@KeyK", "…"],
])("K10 %s is recorded as %s", (line, keys) => expect(told(line)).toBe(keys));

test("K10 on a Mac ⌘ takes the place of Ctrl", () => {
  expect(told("Meta k", true)).toBe("$mod+k");
  expect(told("Control k", true)).toMatch(/^no: macOS moves in text/);
  expect(told("Meta k")).toMatch(/^no: The system/);
});

describe("K11 is refused with a reason", () => {
  test.each([
    ["Control t", /browser keeps/],
    ["Control Shift W", /browser keeps/],
    ["F5", /browser needs/],
    ["Control c", /edits or selects/],
    ["Shift ArrowLeft", /edits or selects/],
    ["Tab", /moves the focus/],
    ["␣@Space", /moves the focus/],
    ["Alt k", /many keyboards type/],
    ["Alt ArrowLeft", /many keyboards type/],
    ["Shift Alt PageUp", /many keyboards type/],
    ["AltGraph ē@KeyE", /many keyboards type/],
    ["Control Alt ń@KeyN", /many keyboards type/],
    ["Alt Dead@KeyE", /waits for the letter/],
    ["Dead@Quote", /waits for the letter/],
  ])("%s", (line, reason) => expect(told(line)).toMatch(reason));

  test("what only macOS keeps is free elsewhere", () => {
    expect(told("Meta m", true)).toMatch(/macOS keeps/);
    expect(told("Control m")).toBe("$mod+m");
  });
});
