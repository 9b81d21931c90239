import { describe, expect, test } from "vitest";
import { press } from "./testing/press.ts";
import { isTyping } from "./typing-event.ts";

describe("K20 belongs to text and never runs a command", () => {
  test.each([
    ["Latvian ā by AltGr", "AltGraph ā@KeyA"],
    ["Latvian ā by AltGr as Windows reports it", "Control Alt AltGraph ā@KeyA"],
    ["Latvian ķ by Ctrl+Alt, which Windows takes for AltGr", "Control Alt ķ@KeyK"],
    ["Latvian Ķ", "Control Alt Shift AltGraph Ķ@KeyK"],
    ["German @", "AltGraph @@KeyQ"],
    ["German { by Ctrl+Alt", "Control Alt {@Digit7"],
    ["German € on Linux", "AltGraph €@KeyE"],
    ["Polish ą", "Control Alt AltGraph ą@KeyA"],
    ["Polish ź by Ctrl+Alt", "Control Alt ź@KeyX"],
    ["Polish ż where Ctrl+Z would undo", "Control Alt AltGraph ż@KeyZ"],
    ["AltGr+Enter", "AltGraph Enter"],
    ["Option+K on macOS", "Alt ˚@KeyK"],
    ["Option+Shift+/ on macOS", "Alt Shift ¿@Slash"],
    ["Option+Z on a Greek macOS layout", "Alt Ω@KeyZ"],
    ["Alt+? anywhere", "Alt Shift ?@Slash"],
    ["a dead acute", "Dead@Quote"],
    ["a dead key with Shift", "Shift Dead@Backquote"],
    ["a dead key with Option", "Alt Dead@KeyE"],
    ["a dead key with Ctrl", "Control Dead@BracketLeft"],
    ["Enter during a composition", "composing Enter"],
    ["Ctrl+Enter during a composition", "Control composing Enter"],
    ["a key that the input method has taken before the composition begins", "229 Process@KeyK"],
    ["Ctrl+Z that the input method has taken", "Control 229 z"],
    ["a key without a name", "Unidentified"],
  ])("%s", (_name, line) => expect(isTyping(press(line))).toBe(true));
});

describe("K20 is not text by itself", () => {
  test.each([
    ["Ctrl+K", "Control k"],
    ["Ctrl+Enter", "Control Enter"],
    ["⌘+Shift+Z", "Meta Shift Z"],
    ["Ctrl+Z on a Cyrillic layout", "Control я@KeyZ"],
    ["F1", "F1"],
    ["?", "Shift ?@Slash"],
    ["an arrow", "ArrowDown"],
    ["Alt+arrow, which types nothing", "Alt ArrowDown"],
  ])("%s", (_name, line) => expect(isTyping(press(line))).toBe(false));
});
