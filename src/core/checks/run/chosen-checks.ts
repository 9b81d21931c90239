import type { Check } from "#core/checks/check.ts";
import { checks } from "#core/checks/checks.ts";
import type { Severity } from "#core/checks/finding.ts";
import { type CheckProfile, severityOf } from "#core/checks/profile.ts";
import { readCustomCheck } from "./custom-check.ts";

export interface ChosenCheck {
  readonly check: Check;
  /** The profile's, or the check's own. */
  readonly severity: Severity;
}

const known = new WeakMap<CheckProfile, readonly ChosenCheck[]>();

/** The checks that a profile leaves on: those of the catalogue in its order, then its own. A profile is read once. */
export function chosenChecks(profile: CheckProfile): readonly ChosenCheck[] {
  const found = known.get(profile) ?? [...checks, ...ownChecks(profile)].flatMap((check) => chosen(check, profile));
  known.set(profile, found);
  return found;
}

function chosen(check: Check, profile: CheckProfile): readonly ChosenCheck[] {
  const severity = severityOf(profile, check);
  return severity === null ? [] : [{ check, severity }];
}

/** One that cannot be read was refused where the profile came in. */
function ownChecks({ custom }: CheckProfile): readonly Check[] {
  return custom.flatMap((one) => {
    const check = readCustomCheck(one);
    return check.ok ? [check.value] : [];
  });
}
