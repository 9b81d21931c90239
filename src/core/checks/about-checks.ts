import type { Check } from "./check.ts";
import { checks } from "./checks.ts";
import { readCustomCheck } from "./custom-check.ts";
import type { CheckId } from "./finding.ts";
import type { CheckProfile } from "./profile.ts";

/** Every check that a profile knows, those it switches off too, by id, in the order of the catalogue. */
export function knownChecks({ custom }: CheckProfile): ReadonlyMap<CheckId, Check> {
  const own = custom.flatMap((one) => {
    const check = readCustomCheck(one);
    return check.ok ? [check.value] : [];
  });
  return new Map([...checks, ...own].map((check) => [check.id, check]));
}
