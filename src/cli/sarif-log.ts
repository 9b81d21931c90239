/** SARIF 2.1.0 (OASIS), which code hosts and editors read: one run, a rule for each check, places as lines and columns of the file. */

import { catalogue } from "#core/checks/catalogue.ts";
import type { Fix, Severity } from "#core/checks/finding.ts";
import type { Range } from "#core/document/article.ts";
import { writeTarget } from "#core/document/write-target.ts";
import type { CheckedFile, CheckFormat, UnitFinding } from "./check-format.ts";
import { type LinePlace, linePlaces } from "./line-places.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

export const sarifLog: CheckFormat = {
  begin: () =>
    `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool())},"columnKind":"utf16CodeUnits","results":[`,
  file: (checked) => {
    const lineOf = linePlaces(checked.article.text);
    return checked.found.map((one) => JSON.stringify(resultOf(checked, one, lineOf))).join(",\n");
  },
  join: (text, isFirst) => (isFirst ? text : `,${text}`),
  end: () => "]}]}",
};

function tool() {
  const rules = catalogue.map(({ id, title, what, why, severity }) => ({
    id,
    name: title,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    defaultConfiguration: { level: LEVELS[severity] },
  }));
  return { driver: { name: "Recto", rules } };
}

function resultOf(
  { path, article }: CheckedFile,
  { unit, finding }: UnitFinding,
  lineOf: (offset: number) => LinePlace,
) {
  const { check, severity, range, message, fixes, detail } = finding;
  const uri = uriOf(path);
  const whole = regionOf(unit.range, lineOf);
  // What a YAML value says is not written there letter for letter, so only the whole value has a place in the file.
  const isLiteral = unit.kind === "segment" || unit.syntax !== "yaml";
  const from = unit.range.from + range.from;
  const region = isLiteral ? regionOf({ from, to: unit.range.from + range.to }, lineOf) : whole;
  const toChange = (fix: Fix) => ({
    description: { text: fix.isProposal === true ? `Proposal: ${fix.title}` : fix.title },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: [{ deletedRegion: whole, insertedContent: { text: writeTarget(article, unit, fix.target) } }],
      },
    ],
  });
  return {
    ruleId: check,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region },
        logicalLocations: [{ name: unit.key, kind: "segment" }],
      },
    ],
    partialFingerprints: { "finding/v1": `${unit.key} ${check} ${detail}` },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(toChange) }),
  };
}

/** A relative reference whatever the path: with a colon before its first slash it would be read as an address. */
function uriOf(path: string): string {
  const uri = encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F");
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri;
}

function regionOf({ from, to }: Range, lineOf: (offset: number) => LinePlace) {
  const start = lineOf(from);
  const end = lineOf(to);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
