/** What the checks found in one file, ready to be printed, and how much it was. */
import type { CheckId, Finding, Severity } from "#core/checks/finding.ts";

export interface CheckCounts {
  /** Segments and fields looked at. */
  readonly units: number;
  readonly findings: number;
  readonly errors: number;
  /** Findings by severity and check. */
  readonly byCheck: ReadonlyMap<CheckId, { readonly severity: Severity; readonly count: number }>;
}

export interface FileReport {
  readonly kind: "checked";
  /** As in the results. */
  readonly path: string;
  /** The file's part of the output; empty where there is nothing to say. */
  readonly text: string;
  readonly counts: CheckCounts;
  /** Glossary files without a term for its language, each with a sentence that says why; null where no glossary was asked. */
  readonly lacking: ReadonlyMap<string, string> | null;
  /** Why its spelling was not checked, in one sentence; null where it was, or nobody asked for that. */
  readonly unspelled: string | null;
  /** Checks that failed on it, with the reason. */
  readonly broken: ReadonlyMap<CheckId, string>;
}

export const noFindings: CheckCounts = { units: 0, findings: 0, errors: 0, byCheck: new Map() };

export function countFindings(units: number, findings: readonly Finding[]): CheckCounts {
  const byCheck = new Map<CheckId, { severity: Severity; count: number }>();
  for (const { check, severity } of findings) {
    byCheck.set(check, { severity, count: (byCheck.get(check)?.count ?? 0) + 1 });
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { units, findings: findings.length, errors, byCheck };
}

export function addCounts(a: CheckCounts, b: CheckCounts): CheckCounts {
  const byCheck = new Map(a.byCheck);
  for (const [check, { severity, count }] of b.byCheck) {
    byCheck.set(check, { severity, count: (byCheck.get(check)?.count ?? 0) + count });
  }
  return {
    units: a.units + b.units,
    findings: a.findings + b.findings,
    errors: a.errors + b.errors,
    byCheck,
  };
}
