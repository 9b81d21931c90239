import type { Severity } from "#core/checks/finding.ts";
import type { CheckedFile, CheckFormat, UnitFinding } from "./check-format.ts";
import type { CheckCounts } from "./check-report.ts";
import { linePlaces } from "./line-places.ts";

/** For a person to read, or as a comment on a pull request: a heading for each article, a line for each finding, a table in the end. */
export const markdownReport: CheckFormat = {
  begin: () => "# Findings\n",
  file: fileSection,
  join: (text) => text,
  end: ({ units, findings, byCheck }) =>
    findings === 0 ? `None in ${units} segments and fields.` : summary({ units, findings, byCheck }),
};

function fileSection({ path, article, found }: CheckedFile): string {
  const lineOf = linePlaces(article.text);
  const lines = found.map((one) => findingLine(one, lineOf(one.unit.range.from).line));
  return `## ${asCode(path)}\n\n${lines.join("\n")}\n`;
}

function findingLine({ unit, finding }: UnitFinding, line: number): string {
  const { check, severity, message, fixes } = finding;
  const [first] = fixes;
  const kind = first?.isProposal === true ? "proposal" : "fix";
  const fix = first === undefined ? "" : ` (${kind}: ${asText(first.title)})`;
  return `- **${severity}** ${asCode(unit.key)}, line ${line}: ${asText(message)} [${check}]${fix}`;
}

function summary({ units, findings, byCheck }: Pick<CheckCounts, "units" | "findings" | "byCheck">): string {
  const order: readonly Severity[] = ["error", "warning", "info"];
  const rows = [...byCheck].sort(
    ([, a], [, b]) => order.indexOf(a.severity) - order.indexOf(b.severity) || b.count - a.count,
  );
  const lines = rows.map(([check, { severity, count }]) => `| ${check} | ${severity} | ${count} |`);
  const head = `## In all\n\n${findings} findings in ${units} segments and fields.\n\n| check | severity | findings |\n| --- | --- | ---: |`;
  return [head, ...lines].join("\n");
}

/** An article's own text must not become markup of the report. */
function asText(text: string): string {
  return text.replaceAll(/[\r\n]+/g, " ").replaceAll(/[\\`*_[\]<>|&]/g, "\\$&");
}

function asCode(text: string): string {
  const fence = "`".repeat(1 + Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length)));
  return text.includes("`") ? `${fence} ${text} ${fence}` : `\`${text}\``;
}
