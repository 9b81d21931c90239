/** What the checks found and the reviewer has not dismissed: worked out from the store's state when it is asked for, and kept while that is the same. */
import type { CheckedUnit, Finding, Severity } from "#core/checks/finding.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ReviewState } from "./review-state.ts";

/** What findings depend on. */
export type FindingState = Pick<ReviewState, "checked">;

export type SeverityCounts = Readonly<Record<Severity, number>>;

const none: readonly Finding[] = [];

/** The unit's open findings: the same list for as long as they are the same. */
export function selectFindings(state: FindingState, key: UnitKey | null): readonly Finding[] {
  const checked = key === null ? undefined : state.checked.get(key);
  return checked === undefined ? none : openOf(checked);
}

function openOf({ findings }: CheckedUnit): readonly Finding[] {
  return findings;
}

const counted = new WeakMap<FindingState["checked"], SeverityCounts>();

/** How many findings are open in the article. */
export function selectFindingCounts({ checked }: FindingState): SeverityCounts {
  const known = counted.get(checked);
  if (known !== undefined) return known;
  const counts = countFindings([...checked.keys()].flatMap((key) => selectFindings({ checked }, key)));
  counted.set(checked, counts);
  return counts;
}

export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** `2 errors, 1 warning`; empty where there is none. */
export function findingsInWords({ error, warning, info }: SeverityCounts): string {
  return [inWords(error, "error", "errors"), inWords(warning, "warning", "warnings"), inWords(info, "info", "infos")]
    .filter((part) => part !== "")
    .join(", ");
}

function inWords(count: number, one: string, more: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : more}`;
}
