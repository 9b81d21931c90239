import { checks } from "#core/checks/checks.ts";
import type { CheckId, Severity } from "#core/checks/finding.ts";
import { type CheckProfile, severityOf } from "#core/checks/profile.ts";
import { spelling } from "#core/checks/surface/spelling.ts";

/** Spelling as a profile has it, and no other check; null where the profile switches spelling off. */
export function spellingAlone(profile: CheckProfile): CheckProfile | null {
  const severity = severityOf(profile, spelling);
  if (severity === null) return null;
  const off = checks.map(({ id }): [CheckId, Severity | "off"] => [id, "off"]);
  return { severities: new Map([...off, [spelling.id, severity]]), custom: [] };
}
