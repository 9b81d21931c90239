import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultSettings, MAX_NAME, readSettings } from "./settings.ts";

describe("settings", () => {
  it("R117 are read back as they were written", () => {
    const settings = fc.record({
      difference: fc.boolean(),
      panel: fc.boolean(),
      panelTab: fc.string(),
      reviewer: fc.string({ maxLength: MAX_NAME }),
      checkProfile: fc.string(),
      askErrors: fc.boolean(),
    });
    fc.assert(fc.property(settings, (it) => void expect(readSettings(JSON.parse(JSON.stringify(it)))).toEqual(it)));
  });

  it("R117 are usable whatever was kept", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ reviewer: fc.anything(), panelTab: fc.anything() })), (kept) => {
        const { panelTab, reviewer } = readSettings(kept);
        expect(typeof panelTab).toBe("string");
        expect(reviewer.length).toBeLessThanOrEqual(MAX_NAME);
      }),
    );
    expect(readSettings(undefined)).toEqual(defaultSettings);
  });
});
