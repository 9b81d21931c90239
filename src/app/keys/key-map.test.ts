import fc from "fast-check";
import { expect, test } from "vitest";
import { type KeyMap, noChoice, parseKeyMap } from "#core/settings/kept-keys.ts";
import type { Command } from "#state/commands/command.ts";
import { assignKeys, clearKeys, holderOf, isChosen, resetKeys } from "./assign-keys.ts";
import { recordChord } from "./chord.ts";
import { parseKeyFile, serializeKeyFile } from "./key-file.ts";
import { allKeys, withKeys } from "./key-map.ts";
import { press } from "./testing/press.ts";

function command(id: string, keys: string[], gridKeys: string[] = []): Command {
  return { id, title: `Title of ${id}`, keys, gridKeys, isEnabled: () => true, run: () => {} };
}

const commands = [
  command("approve", ["$mod+Enter"]),
  command("next", ["$mod+ArrowDown"], ["ArrowDown"]),
  command("missing", ["$mod+Shift+Period"]),
  command("export", []),
];

function chord(line: string) {
  const recorded = recordChord(press(line), false);
  if (recorded.kind !== "chord") throw new Error(`${line} is no chord`);
  return recorded.chord;
}

function keysIn(map: KeyMap): Record<string, readonly string[]> {
  return Object.fromEntries(commands.map((one) => [one.id, allKeys(withKeys(one, map))]));
}

const presses = fc.constantFrom(
  "Control Enter",
  "Control ArrowDown",
  "ArrowDown",
  "Control Shift >@Period",
  "F9",
  "j",
  "Control j",
);
const someSteps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("assign"),
      id: fc.constantFrom("approve", "next", "missing", "export"),
      line: presses,
    }),
    fc.record({
      kind: fc.constantFrom("clear", "reset"),
      id: fc.constantFrom("approve", "next", "missing", "export"),
      line: presses,
    }),
  ),
  { maxLength: 12 },
);

function done(steps: readonly { kind: string; id: string; line: string }[]): KeyMap {
  return steps.reduce<KeyMap>((map, { kind, id, line }) => {
    const target = commands.find((one) => one.id === id);
    if (target === undefined) return map;
    if (kind === "assign") return assignKeys(commands, map, id, chord(line));
    return kind === "clear" ? clearKeys(map, target) : resetKeys(commands, map, id);
  }, noChoice);
}

test("K12 whatever is assigned, cleared and reset, no two commands have the same keys", () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const keys = Object.values(keysIn(done(steps))).flat();
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("K13 what is kept is read back the same, from the preferences and from a file", () => {
  fc.assert(
    fc.property(someSteps, (steps) => {
      const map = done(steps);
      expect(parseKeyMap(JSON.parse(JSON.stringify(map)))).toEqual(map);
      expect(parseKeyFile(serializeKeyFile(map), commands, false)).toEqual({ ok: true, value: { map, unknown: [] } });
    }),
  );
});

test("K12 a combination says which command has it, however it is written, and reassigning takes it away", () => {
  expect(holderOf(commands, noChoice, chord("Control Enter"), "export")?.id).toBe("approve");
  expect(holderOf(commands, noChoice, chord("Control Shift >@Period"), "export")?.id).toBe("missing");
  expect(holderOf(commands, noChoice, chord("Control Enter"), "approve")).toBeNull();
  expect(keysIn(assignKeys(commands, noChoice, "export", chord("Control Enter")))).toEqual({
    approve: [],
    next: ["$mod+ArrowDown", "ArrowDown"],
    missing: ["$mod+Shift+Period"],
    export: ["$mod+Enter"],
  });
});

test("K12 a bare key replaces the bare keys, any other the others", () => {
  const map = assignKeys(commands, noChoice, "next", chord("j"));
  expect(keysIn(map)["next"]).toEqual(["$mod+ArrowDown", "j"]);
  expect(keysIn(assignKeys(commands, map, "next", chord("F9")))["next"]).toEqual(["F9", "j"]);
});

test("K14 resetting one gives it its first keys, and takes them from the others; a choice like the defaults is none", () => {
  const map = assignKeys(commands, noChoice, "export", chord("Control Enter"));
  expect(isChosen(map, "approve")).toBe(true);
  expect(keysIn(resetKeys(commands, map, "approve"))).toEqual(keysIn(noChoice));
  expect(assignKeys(commands, map, "approve", chord("Control Enter"))).toEqual(noChoice);
});

test("K13 anything stored gives usable keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const map = parseKeyMap(value);
      for (const keys of Object.values(map)) expect(allKeys(keys).every((one) => typeof one === "string")).toBe(true);
    }),
  );
  const proto = parseKeyMap(JSON.parse('{"__proto__":{"keys":["F9"],"gridKeys":[]}}'));
  expect([Object.getPrototypeOf(proto) === Object.prototype, Object.keys(proto)]).toEqual([true, ["__proto__"]]);
  const alt = { a: { keys: ["Alt+PageDown"], gridKeys: [] } };
  expect([parseKeyMap(alt), parseKeyMap({ a: { keys: ["Alt+x"], gridKeys: [] } })]).toEqual([alt, {}]);
  expect(parseKeyMap({ a: { keys: ["Ctrl+nonsense+x"], gridKeys: [] }, b: { keys: "F9", gridKeys: [] } })).toEqual({});
});

test("K12 keys that were chosen before they became another command's defaults stay chosen, and that command goes without", () => {
  const map: KeyMap = {
    export: { keys: ["$mod+Enter"], gridKeys: [] },
    missing: { keys: [], gridKeys: ["ArrowDown"] },
  };
  expect(keysIn(map)).toEqual({
    approve: [],
    next: ["$mod+ArrowDown"],
    missing: ["ArrowDown"],
    export: ["$mod+Enter"],
  });
});

const file = (keys: unknown) => JSON.stringify({ format: "recto-keys", version: 1, keys });

test.each([
  ["not JSON", "{", /not a file of keys/],
  ["another format", '{"format":"other","keys":{}}', /not a file of keys/],
  ["no keys", '{"format":"recto-keys","keys":3}', /not a file of keys/],
  ["far too long", `${file({})}${" ".repeat(200_000)}`, /not a file of keys/],
  ["keys that cannot be read", file({ approve: { keys: "F9" } }), /“Title of approve” cannot be read/],
  ["a combination of the browser", file({ approve: { keys: ["$mod+t"], gridKeys: [] } }), /browser keeps/],
  [
    "two commands with the same keys",
    file({ export: { keys: ["F9"], gridKeys: [] }, next: { keys: ["F9"], gridKeys: [] } }),
    /would both have/,
  ],
])("K15 a file with %s is refused in one sentence, and changes nothing", (_name, text, reason) => {
  const parsed = parseKeyFile(text, commands, false);
  expect(parsed.ok ? "" : parsed.failure).toMatch(reason);
  expect(parsed.ok ? "" : parsed.failure).toMatch(/Your keys stay as they are\.$/);
});

test("K15 commands unknown here are left out and named", () => {
  const text = file({ gone: { keys: ["F9"], gridKeys: [] }, export: { keys: ["F9"], gridKeys: [] } });
  expect(parseKeyFile(text, commands, false)).toEqual({
    ok: true,
    value: { map: { export: { keys: ["F9"], gridKeys: [] } }, unknown: ["gone"] },
  });
});
