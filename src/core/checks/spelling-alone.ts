import { checks } from "./checks.ts";
import type { CheckId, Severity } from "./finding.ts";
import { type CheckProfile, severityOf } from "./profile.ts";
import { spelling } from "./spelling.ts";

/** Spelling as a profile has it, and no other check; null where the profile switches spelling off. */
export function spellingAlone(profile: CheckProfile): CheckProfile | null {
  const severity = severityOf(profile, spelling);
  if (severity === null) return null;
  const off = checks.map(({ id }): [CheckId, Severity | "off"] => [id, "off"]);
  return { severities: new Map([...off, [spelling.id, severity]]), custom: [] };
}
