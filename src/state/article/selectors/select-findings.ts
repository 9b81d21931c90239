/** What the checks found and the reviewer has not dismissed: worked out from the store's state when it is asked for, and kept while that is the same. */

import type { CheckedUnit, Finding, Severity } from "#core/checks/finding.ts";
import { counted } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { dismissalId } from "#core/review/dismissal.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { selectUnit } from "./select-unit.ts";

/** What findings depend on. */
export type FindingState = Pick<ArticleState, "open" | "checked" | "dismissals">;

export type SeverityCounts = Readonly<Record<Severity, number>>;

const none: readonly Finding[] = [];

/** The unit's open findings: the same list for as long as they are the same. */
export function selectFindings(state: FindingState, key: UnitKey | null): readonly Finding[] {
  const checked = key === null ? undefined : state.checked.get(key);
  return checked === undefined ? none : openOf(state, checked);
}

interface Open {
  readonly dismissals: FindingState["dismissals"];
  readonly findings: readonly Finding[];
}

const opened = new WeakMap<CheckedUnit, Open>();

/** In order of place. */
function openOf(state: FindingState, checked: CheckedUnit): readonly Finding[] {
  const known = opened.get(checked);
  if (known?.dismissals === state.dismissals) return known.findings;
  const unit = selectUnit(state, checked.key);
  const open = unit === null ? none : checked.findings.filter((one) => !isDismissed(state, one, unit, checked.text));
  const isSame = known?.findings.length === open.length && known.findings.every((one) => open.includes(one));
  const findings = isSame ? known.findings : open.toSorted((a, b) => a.range.from - b.range.from);
  opened.set(checked, { dismissals: state.dismissals, findings });
  return findings;
}

function isDismissed({ dismissals }: FindingState, finding: Finding, unit: Unit, text: string): boolean {
  if (dismissals.size === 0) return false;
  return (["segment", "workspace"] as const).some(
    (scope) => dismissals.get(dismissalId(finding, unit, text, scope))?.gone === false,
  );
}

const known = new WeakMap<FindingState["checked"], Pick<FindingState, "dismissals"> & { counts: SeverityCounts }>();

/** How many findings are open in the article: the same object for as long as nothing about them changes. */
export function selectFindingCounts(state: FindingState): SeverityCounts {
  const { checked, dismissals } = state;
  const last = known.get(checked);
  if (last?.dismissals === dismissals) return last.counts;
  const counts = countFindings([...checked.keys()].flatMap((key) => selectFindings(state, key)));
  known.set(checked, { dismissals, counts });
  return counts;
}

export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The gravest severity there is a finding of. */
export function worstOf({ error, warning }: SeverityCounts): Severity {
  if (error > 0) return "error";
  return warning > 0 ? "warning" : "info";
}

/** `2 errors, 1 warning`; empty where there is none. */
export function findingsInWords(counts: SeverityCounts): string {
  return (["error", "warning", "info"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countInWords(severity, counts[severity]))
    .join(", ");
}

/** `1 error`, `0 infos`. */
export function countInWords(severity: Severity, count: number): string {
  return counted(count, severity);
}
