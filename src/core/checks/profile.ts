/** How checks are to be applied: each at a severity of its own or not at all, and checks of one's own. */

import type { CheckId, Severity } from "./finding.ts";
import type { CustomCheck } from "./run/custom-check.ts";

export interface NameLists {
  readonly kept?: readonly string[];
  readonly free?: readonly string[];
}

export interface CheckProfile {
  /** Only what differs from the checks' own severities. */
  readonly severities: ReadonlyMap<CheckId, Severity | "off">;
  readonly custom: readonly CustomCheck[];
  /** What is to be added to the names that must stay, and what need not. */
  readonly names?: NameLists;
}

export const standardProfile: CheckProfile = { severities: new Map(), custom: [] };

/** @returns null where the profile switches the check off */
export function severityOf(
  profile: CheckProfile,
  check: { readonly id: CheckId; readonly severity: Severity },
): Severity | null {
  const chosen = profile.severities.get(check.id) ?? check.severity;
  return chosen === "off" ? null : chosen;
}
