import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedSettings,
  chosenSetting,
  namedSettings,
  readSettings,
  type Settings,
  settingSchema,
  settingsIn,
} from "./settings.ts";

const first = readSettings(undefined);

const settings: fc.Arbitrary<Settings> = fc.record({
  theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
  density: fc.constantFrom("comfortable" as const, "compact" as const),
  textSize: fc.option(fc.integer({ min: 13, max: 20 })),
  showSpaces: fc.boolean(),
  mirrored: fc.boolean(),
  plainEditor: fc.boolean(),
  offerElsewhere: fc.boolean(),
  askErrors: fc.boolean(),
  fillRepeats: fc.boolean(),
  checkProfile: fc.string(),
  difference: fc.boolean(),
  reviewer: fc.string({ maxLength: 60 }),
  panel: fc.boolean(),
  tree: fc.boolean(),
  panelTab: fc.string(),
  panelWidth: fc.option(fc.integer({ min: 1, max: 4000 })),
  pageTurned: fc.array(fc.constantFrom("statuses", "findings", "numbers"), { maxLength: 6 }),
  keys: fc.dictionary(
    fc.oneof(fc.string(), fc.constant("__proto__")),
    fc.record({
      keys: fc.array(fc.constantFrom("$mod+Shift+z", "F9", "$mod++"), { maxLength: 4 }),
      gridKeys: fc.array(fc.constantFrom("?", "j", "Enter", "("), { maxLength: 4 }),
    }),
  ),
  recentCommands: fc.array(fc.string(), { maxLength: 6 }),
});

/** Size of the text in effect, as the settings show it. */
function textSizeOf(chosen: Settings): number {
  const { control } = settingSchema.textSize;
  return chosen.textSize ?? (control?.kind === "range" ? control.unset(chosen) : Number.NaN);
}

describe("settings", () => {
  it("R117 are read back as they were written, each from the entry that keeps it", () => {
    const entries = (it: Settings) => [settingsIn(it, "preferences"), settingsIn(it, "settings")] as const;
    fc.assert(
      fc.property(settings, (it) => {
        const [preferences, others] = entries(it);
        expect(readSettings(JSON.parse(JSON.stringify({ ...preferences, ...others })))).toEqual(it);
        expect(Object.keys({ ...preferences, ...others }).sort()).toEqual(Object.keys(it).sort());
      }),
    );
  });

  it("R117 are usable whatever was kept", () => {
    const anyValues = fc.dictionary(fc.constantFrom(...namedSettings.map(([name]) => name)), fc.anything());
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), anyValues), (kept) => {
        const read = readSettings(kept);
        expect(readSettings(JSON.parse(JSON.stringify(read)))).toEqual(read);
        expect(textSizeOf(read)).toBeGreaterThanOrEqual(13);
        expect(textSizeOf(read)).toBeLessThanOrEqual(20);
        expect(read.reviewer.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it.each([
    null,
    [],
    "dark",
    { theme: "pink", textSize: 400, density: 3 },
    { panelWidth: "300" },
    { panelWidth: -1 },
    { pageTurned: "numbers" },
    { keys: [], mirrored: 1, showSpaces: "yes", recentCommands: {} },
    { panelTab: 2, reviewer: null, checkProfile: {}, difference: "no", panel: 0, askErrors: null },
  ])("R117 %j gives the first values", (kept) => {
    expect(readSettings(kept)).toEqual(first);
  });

  it("R117 have what they were to the first version, where nothing was kept", () => {
    expect(first).toEqual({
      theme: "system",
      density: "comfortable",
      textSize: null,
      showSpaces: false,
      mirrored: true,
      plainEditor: false,
      offerElsewhere: true,
      askErrors: true,
      fillRepeats: false,
      checkProfile: "",
      difference: true,
      reviewer: "",
      panel: true,
      tree: true,
      panelTab: "checks",
      panelWidth: null,
      pageTurned: [],
      keys: {},
      recentCommands: [],
    });
  });

  it("stand in the dialog in this order", () => {
    expect(namedSettings.flatMap(([, { control }]) => control?.label ?? [])).toEqual([
      "Theme",
      "Density",
      "Text size",
      "No-break spaces, direction marks, tabs and double spaces",
      "Right-to-left articles",
      "Editing",
      "Approving a segment with an open error",
      "Repeats of what is approved",
      "How serious each check is",
      "Changes in the active row",
      "Your name",
    ]);
  });

  it("R117 that are not changed stay the same objects, and a value that cannot be becomes the first one", () => {
    const keys = { find: { keys: ["F9"], gridKeys: [] } };
    const before = readSettings({ keys, theme: "dark", textSize: 18 });
    const after = changedSettings(before, { textSize: 99, reviewer: "x".repeat(70) });
    expect(after).toEqual({ ...before, textSize: null, reviewer: "x".repeat(60) });
    expect(after.keys).toBe(before.keys);
  });

  it("R117 another density brings its own size of the text, which a chosen size overrides", () => {
    const large = changedSettings(first, { textSize: 18 });
    const compact = changedSettings(large, chosenSetting("density", "compact"));
    expect([large, compact, changedSettings(compact, chosenSetting("textSize", 17))].map(textSizeOf)).toEqual([
      18, 13, 17,
    ]);
    expect(textSizeOf(first)).toBe(15);
  });
});
