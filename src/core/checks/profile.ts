/** How checks are to be applied: each at a severity of its own, or not at all. */
import type { CheckId, Severity } from "./finding.ts";

export interface CheckProfile {
  /** Only what differs from the checks' own severities. */
  readonly severities: ReadonlyMap<CheckId, Severity | "off">;
}

export const standardProfile: CheckProfile = { severities: new Map() };

/** @returns null where the profile switches the check off */
export function severityOf(profile: CheckProfile, check: { readonly id: CheckId; readonly severity: Severity }) {
  const chosen = profile.severities.get(check.id) ?? check.severity;
  return chosen === "off" ? null : chosen;
}
