import { matchKeyBindingPress, parseKeybinding } from "tinykeys";
import { describe, expect, test } from "vitest";
import { commands } from "#state/commands/commands.ts";
import { bindingsOf, isMeantSo } from "./key-dispatch.ts";
import { withKeys } from "./key-map.ts";
import { press } from "./testing/press.ts";

/** The reviewer has given these keys of their own. */
const remapped = {
  "next-segment": { keys: ["$mod+j"], gridKeys: ["j"] },
  "previous-segment": { keys: [], gridKeys: ["Shift+j"] },
  "edit-segment": { keys: [], gridKeys: [";"] },
};

/** The commands that a press in the grid reaches, with `keys` for those chosen. */
function reached(line: string, keys: Parameters<typeof withKeys>[1] = {}): readonly string[] {
  const pressed = press(line);
  const bindings = bindingsOf(commands.map((command) => withKeys(command, keys)));
  const found = [...bindings].flatMap(([written, bound]) => {
    const [chord] = parseKeybinding(written);
    // Matching reads these parts of an event and no other.
    const isMatched = chord !== undefined && matchKeyBindingPress(pressed as unknown as KeyboardEvent, chord);
    return isMatched ? bound.filter((binding) => isMeantSo(pressed, binding)) : [];
  });
  return [...new Set(found.map(({ command }) => command.id))];
}

const placed = [
  ["n", "next-unreviewed"],
  ["u", "take-approval-back"],
  ["c", "comment"],
  ["h", "show-history"],
  ["p", "toggle-panel"],
  ["d", "toggle-difference"],
] as const;

describe("K35 a bare letter of another script acts by its place", () => {
  test.each([
    ["Russian", "тгсрзв"],
    ["Arabic", "ىعؤاحي"],
    ["Persian", "دعزاحی"],
    ["Greek", "νθψηπδ"],
    ["Hebrew", "מוביפג"],
    ["Hindi", "लगमपजक"],
    ["Thai", "ืี" + "แ้ยก"],
    ["Georgian", "ნუცჰპდ"],
    ["Armenian", "նւցհպդ"],
    ["Hangul", "ㅜㅕㅊㅗㅔㅇ"],
    ["Kana", "みなそくせし"],
  ])("%s", (_, letters) => {
    const typed = Array.from(letters);
    const acts = placed.map(([place], index) => reached(`${typed[index]}@Key${place.toUpperCase()}`));
    expect(acts).toEqual(placed.map(([, id]) => [id]));
  });

  test("with Ctrl too, and signs where they stand", () => {
    expect(reached("Control ф@KeyA")).toContain("select-all-rows");
    expect(reached("Control л@KeyK")).toEqual(["command-palette"]);
    expect(reached("Shift ؟@Slash")).toEqual(["shortcut-sheet"]);
    expect(reached("ظ@Slash")).toEqual(["filter-segments"]);
  });

  test("where it was given to a command by the reviewer", () => {
    expect(reached("о@KeyJ", remapped)).toEqual(["next-segment"]);
    expect(reached("Shift О@KeyJ", remapped)).toEqual(["previous-segment"]);
    expect(reached("Control о@KeyJ", remapped)).toEqual(["next-segment"]);
    expect(reached("ж@Semicolon", remapped)).toEqual(["edit-segment"]);
    expect(reached("о@KeyJ")).toEqual([]);
  });
});

describe("K35 on a Latin layout a letter is what it is, wherever it stands", () => {
  test.each([
    ["Dvorak", "n@KeyL u@KeyF c@KeyI h@KeyJ p@KeyR d@KeyH"],
    ["AZERTY and QWERTZ", "n@KeyN u@KeyU c@KeyC h@KeyH p@KeyP d@KeyD"],
    ["Bépo", "n@Semicolon u@KeyS c@KeyH h@Period p@KeyE d@KeyI"],
  ])("%s", (_, line) => {
    expect(line.split(" ").map((one) => reached(one))).toEqual(placed.map(([, id]) => [id]));
  });

  test.each(["b@KeyN", "g@KeyU", "j@KeyC", "é@KeyN", "ñ@KeyN", "ı@KeyU", "ç@KeyC", ",@KeyN", "!@KeyH", "é@Slash"])(
    "%s is none of the letters that stand there elsewhere",
    (line) => expect(reached(line)).toEqual([]),
  );

  test("a sign is what it is", () => {
    expect(reached("Shift ?@Minus")).toEqual(["shortcut-sheet"]);
    expect(reached("Shift /@Digit7")).toEqual(["filter-segments"]);
    expect(reached("Shift ,@Slash")).toEqual([]);
  });
});

test.each(["1@Digit1", "&@Digit1", "+@Digit1", "ą@Digit1", "۱@Digit1", "1@Numpad1"])(
  "K35 MM47 Ctrl with %s puts in the first match, whatever is typed there without Shift",
  (line) => expect(reached(`Control ${line}`)).toEqual(["use-match-1"]),
);

test("K35 with Shift, and without Ctrl, the place of a digit is none", () => {
  expect(["Control Shift !@Digit1", "1@Digit1", "&@Digit1"].map((line) => reached(line))).toEqual([[], [], []]);
});
