import { expect, it } from "vitest";
import type { CheckedUnit } from "#core/checks/finding.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { spelling } from "#core/checks/surface/spelling.ts";
import { chosenChecks } from "./chosen-checks.ts";
import { FindingsMerge } from "./findings-merge.ts";
import { spellingAlone } from "./spelling-alone.ts";

const found = (key: string, text: string, ...details: string[]): CheckedUnit => ({
  key,
  text,
  findings: details.map((detail) => ({
    check: "test",
    severity: "info",
    unit: key,
    range: { from: 0, to: 1 },
    sourceRange: null,
    message: detail,
    detail,
    fixes: [],
  })),
});
const told = (units: readonly CheckedUnit[]) =>
  units.map(({ key, text, findings }) => `${key} ${text}: ${findings.map(({ detail }) => detail).join(" ")}`);

it("SP2 what both runs found in the same text stands together, whichever came first", () => {
  const merge = new FindingsMerge();
  expect(told(merge.take("spelling", [found("a", "T", "word")]))).toEqual(["a T: word"]);
  expect(told(merge.take("checks", [found("a", "T", "link"), found("b", "U", "space")]))).toEqual([
    "a T: link word",
    "b U: space",
  ]);
});

it("SP2 what was found in an older text is left out until the other run has caught up", () => {
  const merge = new FindingsMerge();
  merge.take("checks", [found("a", "T", "link")]);
  merge.take("spelling", [found("a", "T", "word")]);
  expect(told(merge.take("checks", [found("a", "T2")]))).toEqual(["a T2: "]);
  expect(told(merge.take("spelling", [found("a", "T2", "word")]))).toEqual(["a T2: word"]);
});

it("SP2 spelling that is ahead of the checks waits for them", () => {
  const merge = new FindingsMerge();
  merge.take("checks", [found("a", "T", "link")]);
  expect(merge.take("spelling", [found("a", "T2", "word")])).toEqual([]);
  expect(told(merge.take("checks", [found("a", "T2", "link")]))).toEqual(["a T2: link word"]);
});

it("SP2 a run that ends takes its findings along", () => {
  const merge = new FindingsMerge();
  merge.take("checks", [found("a", "T", "link")]);
  merge.take("spelling", [found("a", "T", "word"), found("b", "U", "word")]);
  expect(told(merge.drop("spelling"))).toEqual(["a T: link", "b U: "]);
  expect(merge.drop("spelling")).toEqual([]);
});

it("SP5 spelling runs alone at the profile's severity, and not at all where that switches it off", () => {
  const of = (severity: "error" | "off") =>
    spellingAlone({ ...standardProfile, severities: new Map([["spelling", severity]]) });
  const alone = of("error");
  expect(alone === null ? [] : chosenChecks(alone)).toEqual([{ check: spelling, severity: "error" }]);
  expect(of("off")).toBeNull();
});
