import type { CheckId, Finding, Severity } from "#core/checks/finding.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { selectFindings } from "./select-findings.ts";

export interface CheckFindings {
  readonly check: CheckId;
  /** In document order. */
  readonly findings: readonly Finding[];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The article's open findings by check: the gravest checks first, of equals the one with the most. */
export function findingsByCheck(
  state: Pick<ArticleState, "open"> & Parameters<typeof selectFindings>[0],
  hidden: ReadonlySet<Severity>,
): readonly CheckFindings[] {
  const byCheck = new Map<CheckId, Finding[]>();
  for (const { key } of state.open.article.units) {
    for (const finding of selectFindings(state, key)) {
      if (hidden.has(finding.severity)) continue;
      const some = byCheck.get(finding.check);
      if (some === undefined) byCheck.set(finding.check, [finding]);
      else some.push(finding);
    }
  }
  const rank = ({ findings: [first] }: CheckFindings) => ranks[first?.severity ?? "info"];
  return Array.from(byCheck, ([check, findings]) => ({ check, findings })).sort(
    (a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length,
  );
}

/** Findings of one check that say the same, in document order. */
export type RepeatedFindings = readonly [Finding, ...Finding[]];

/** Findings of one check by what they say, each kind where its first stands. */
export function findingsByMessage(findings: readonly Finding[]): readonly RepeatedFindings[] {
  const byMessage = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const alike = byMessage.get(finding.message);
    if (alike === undefined) byMessage.set(finding.message, [finding]);
    else alike.push(finding);
  }
  return [...byMessage.values()];
}

/** A name for each of some findings that stays while others come and go; checks tell theirs apart by detail, and slips are numbered. */
export function namedFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const named = new Map<string, Finding>();
  for (const finding of findings) {
    let name = `${finding.check} ${finding.unit} ${finding.detail}`;
    while (named.has(name)) name += "+";
    named.set(name, finding);
  }
  return named;
}

/** The article's open findings of the same check that say the same, this one among them. */
export function alikeFindings(state: Parameters<typeof findingsByCheck>[0], { check, message }: Finding) {
  const { findings = [] } = findingsByCheck(state, new Set()).find((group) => group.check === check) ?? {};
  return findings.filter((one) => one.message === message);
}
