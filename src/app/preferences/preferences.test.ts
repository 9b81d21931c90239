import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultPreferences, parsePreferences, serializePreferences, textSizeOf } from "./preferences.ts";

const preferences = fc.record({
  theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
  textSize: fc.option(fc.integer({ min: 13, max: 20 })),
  density: fc.constantFrom("comfortable" as const, "compact" as const),
  mirrored: fc.boolean(),
  showSpaces: fc.boolean(),
  plainEditor: fc.boolean(),
  panelWidth: fc.option(fc.integer({ min: 1, max: 4000 })),
  keys: fc.dictionary(
    fc.oneof(fc.string(), fc.constant("__proto__")),
    fc.record({
      keys: fc.array(fc.constantFrom("$mod+Shift+z", "F9", "$mod++"), { maxLength: 4 }),
      gridKeys: fc.array(fc.constantFrom("?", "j", "Enter", "("), { maxLength: 4 }),
    }),
  ),
  recentCommands: fc.array(fc.string(), { maxLength: 6 }),
});

test("what is written is read back the same", () => {
  fc.assert(
    fc.property(preferences, (it) => {
      expect(parsePreferences(serializePreferences(it))).toEqual(it);
    }),
  );
});

test("any stored text at all gives usable preferences", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const size = textSizeOf(parsePreferences(text));
      expect(size).toBeGreaterThanOrEqual(13);
      expect(size).toBeLessThanOrEqual(20);
    }),
  );
});

test.each([
  null,
  "",
  "{",
  '"dark"',
  '{"theme":"pink","textSize":400,"density":3}',
  '{"panelWidth":"300"}',
  '{"panelWidth":-1}',
  '{"keys":[],"mirrored":1,"showSpaces":"yes","recentCommands":{}}',
])("%s gives the defaults", (text) => {
  expect(parsePreferences(text)).toEqual(defaultPreferences);
});

test("compact brings its own text size, which a chosen size overrides", () => {
  expect(textSizeOf({ ...defaultPreferences, density: "compact" })).toBe(13);
  expect(textSizeOf({ ...defaultPreferences, density: "compact", textSize: 18 })).toBe(18);
});
