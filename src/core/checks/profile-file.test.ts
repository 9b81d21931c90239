import { describe, expect, test } from "vitest";
import {
  type CheckProfile,
  isStandard,
  profileFor,
  type Severities,
  standardProfile,
  withSeverityIn,
} from "./profile.ts";
import { parseProfile, serializeProfile } from "./profile-file.ts";
import { checkUnit } from "./run/check-unit.ts";
import { subjectOf } from "./testing/check-case.ts";

const known = new Set(["double-space", "empty"]);
const polite = {
  name: "polite",
  severity: "warning",
  message: "Leave “please” out",
  source: null,
  target: null,
  forbidden: "\\blūdzu\\b",
  flags: "i",
} as const;
const brand = {
  ...polite,
  name: "brand",
  severity: "error",
  source: "Contoso",
  target: "Contoso",
  forbidden: null,
} as const;

function findingsUnder(profile: CheckProfile, source: string, target: string) {
  const { unit, context } = subjectOf("lv-LV", source, target);
  return checkUnit(unit, target, context, profile).map(({ check, severity, range }) => ({ check, severity, range }));
}

test("C10 names that must stay, and names that need not, are kept in the file", () => {
  const profile = { severities: new Map(), custom: [], names: { kept: ["Contoso Garden"], free: ["Azure"] } };
  expect(parseProfile(serializeProfile(profile), new Set())).toEqual({ ok: true, value: profile });
  const bad = JSON.stringify({ kind: "recto-check-profile", version: 1, names: { kept: "Azure" } });
  expect(parseProfile(bad, new Set())).toMatchObject({
    failure: '"names" is not an object with lists of names, "kept" and "free".',
  });
});

describe("V56 severities for a locale", () => {
  const profile: CheckProfile = {
    severities: new Map([["empty", "info"]]),
    locales: new Map<string, Severities>([
      ["pt", new Map([["double-space", "off"]])],
      ["pt-PT", new Map([["double-space", "error"]])],
    ]),
    custom: [],
  };

  test.each([
    ["en-US", { empty: "info" }],
    [null, { empty: "info" }],
    ["pt-BR", { empty: "info", "double-space": "off" }],
    ["pt-PT", { empty: "info", "double-space": "error" }],
    // No language of three letters is one of two.
    ["ptx", { empty: "info" }],
  ])("hold for %s as its language and the locale itself say, the locale last", (locale, severities) => {
    const own = profileFor(profile, locale);
    expect(Object.fromEntries(own.severities)).toEqual(severities);
    expect(own.locales).toBeUndefined();
  });

  test("are kept in the file, under the tags that articles have", () => {
    expect(parseProfile(serializeProfile(profile), known)).toEqual({ ok: true, value: profile });
    const loose = serializeProfile(profile).replace('"pt-PT"', '"PT-pt"');
    expect(parseProfile(loose, known)).toEqual({ ok: true, value: profile });
  });

  test.each([
    [{ "not a locale": {} }, "not a locale is no locale such as lv-LV."],
    [{ "lv-LV": { empti: "off" } }, "lv-LV: There is no check empti."],
    [{ "lv-LV": { empty: "loud" } }, "lv-LV: The severity of empty is none of error, warning, info, off."],
    [{ "lv-LV": [] }, '"locales": lv-LV is not an object of check ids and severities.'],
    [[], '"locales" is not an object of locales.'],
  ])("%j is told as a slip", (locales, failure) => {
    const text = JSON.stringify({ kind: "recto-check-profile", version: 1, locales });
    expect(parseProfile(text, known)).toEqual({ ok: false, failure });
  });

  test("are set and taken back one by one, and nothing is left of them", () => {
    const off = withSeverityIn(standardProfile, "lv-LV", "empty", "off");
    expect(profileFor(off, "lv-LV").severities.get("empty")).toBe("off");
    expect(profileFor(off, "lt-LT").severities.get("empty")).toBeUndefined();
    expect(isStandard(off)).toBe(false);
    expect(withSeverityIn(off, "lv-LV", "empty", null)).toEqual(standardProfile);
  });
});

describe("a profile's file", () => {
  test("reads back as the profile it was written from", () => {
    const profile: CheckProfile = { severities: new Map([["empty", "off"]]), custom: [polite, brand] };
    expect(parseProfile(serializeProfile(profile), known)).toEqual({ ok: true, value: profile });
    expect(parseProfile(`\ufeff${serializeProfile(standardProfile)}`, known)).toEqual({
      ok: true,
      value: standardProfile,
    });
  });

  const file = (part: object) => JSON.stringify({ kind: "recto-check-profile", version: 1, ...part });
  const own = (part: object) => file({ custom: [{ ...polite, ...part }] });
  test.each([
    ["no JSON", "{", "not a check profile"],
    ["something else", "[]", "not a check profile"],
    ["another version", file({ version: 2 }), "another version"],
    ["a file that is huge", file({ note: "x".repeat(1_000_000) }), "larger than any check profile"],
    ["more checks than anybody writes", file({ custom: Array(201).fill(polite) }), "more than 200 custom checks"],
    ["a message that is a book", own({ message: "x".repeat(501) }), "longer than 500 characters"],
    ["an expression that is a number", own({ source: 5 }), "are texts"],
    ["an unknown check", file({ severities: { empti: "off" } }), "no check empti"],
    ["an unknown check of an odd name", file({ severities: JSON.parse('{"__proto__":"off"}') }), "no check __proto__"],
    ["a list in place of a check", file({ custom: [polite, []] }), "Custom check 2 is no object"],
    ["a list in place of severities", file({ severities: [] }), "not an object of check ids"],
    ["an own check that is off", own({ severity: "off" }), "Custom check 1 (polite): its severity is error"],
    ["an unknown severity", file({ severities: { empty: "fatal" } }), "severity of empty"],
    ["checks that are no list", file({ custom: {} }), "not a list"],
    ["a name with a blank", own({ name: "a b" }), "Custom check 1 needs a name"],
    ["no message", own({ message: " " }), "needs a message"],
    ["a flag that there isn't", own({ flags: "g" }), "flags"],
    ["nothing to look for", own({ forbidden: null }), "polite: say what"],
    ["no expression", own({ forbidden: "(" }), "polite, forbidden: This is not a regular expression"],
    ["an expression that could run away", own({ forbidden: "(a|a)+b" }), "polite, forbidden:"],
    ["one name twice", file({ custom: [polite, polite] }), "Two custom checks are called polite"],
  ])("is refused in one sentence: %s", (_name, text, words) => {
    const profile = parseProfile(text, known);
    expect(profile).toMatchObject({ ok: false, failure: expect.stringContaining(words) });
  });
});

describe("under a profile", () => {
  test("a check that is off says nothing, another says it at the severity chosen", () => {
    const severities = new Map([
      ["double-space", "error" as const],
      ["empty", "off" as const],
    ]);
    expect(findingsUnder({ severities, custom: [] }, "a b", "a  b")).toMatchObject([
      { check: "double-space", severity: "error" },
    ]);
    expect(findingsUnder({ severities, custom: [] }, "a b", "")).toEqual([]);
  });

  test("own checks find what is forbidden where it stands, and what is missing", () => {
    const profile = { severities: new Map(), custom: [polite, brand] };
    expect(findingsUnder(profile, "Select it.", "Lūdzu, atlasiet.")).toEqual([
      { check: "custom:polite", severity: "warning", range: { from: 0, to: 5 } },
    ]);
    expect(findingsUnder(profile, "Contoso sells.", "Uzņēmums tirgo.")).toEqual([
      { check: "custom:brand", severity: "error", range: { from: 15, to: 15 } },
    ]);
    expect(findingsUnder(profile, "It sells.", "Uzņēmums tirgo.")).toEqual([]);
  });
});
