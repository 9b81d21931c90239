import { checkIds } from "#core/checks/check-ids.ts";
import type { CheckId, Severity } from "#core/checks/finding.ts";
import { type CheckProfile, severityOf } from "#core/checks/profile.ts";
import { spellingNamed } from "#core/checks/surface/spelling-named.ts";

/** Spelling as a profile has it, and no other check; null where the profile switches spelling off. */
export function spellingAlone(profile: CheckProfile): CheckProfile | null {
  const severity = severityOf(profile, spellingNamed);
  if (severity === null) return null;
  const off = checkIds.map((id): [CheckId, Severity | "off"] => [id, "off"]);
  return { severities: new Map([...off, [spellingNamed.id, severity]]), custom: [] };
}
