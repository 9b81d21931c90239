import type { DescribedCheck } from "./check.ts";
import type { CheckId } from "./finding.ts";
import type { CheckProfile } from "./profile.ts";
import { readCustomCheck } from "./run/custom-check.ts";

/**
 * Every check that a profile knows, those it switches off too, by id.
 *
 * @param builtIn the catalogue, in whose order they are; those of the profile's own come last
 */
export function describedChecks(
  builtIn: readonly DescribedCheck[],
  { custom }: Pick<CheckProfile, "custom">,
): ReadonlyMap<CheckId, DescribedCheck> {
  const own = custom.flatMap((one) => {
    const check = readCustomCheck(one);
    return check.ok ? [check.value] : [];
  });
  return new Map([...builtIn, ...own].map((check) => [check.id, check]));
}
