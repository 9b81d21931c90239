import { articleChecks } from "./article/article-checks.ts";
import type { About, Example } from "./check.ts";
import { checks } from "./checks.ts";
import type { CheckId } from "./finding.ts";
import type { CheckProfile } from "./profile.ts";
import { readCustomCheck } from "./run/custom-check.ts";

/** What is said of a check, whatever it looks at. */
export interface DescribedCheck extends About {
  readonly example: Example | null;
}

/** Every check that a profile knows, those it switches off too, by id, in the order of the catalogue. */
export function describedChecks({ custom }: Pick<CheckProfile, "custom">): ReadonlyMap<CheckId, DescribedCheck> {
  const own = custom.flatMap((one) => {
    const check = readCustomCheck(one);
    return check.ok ? [check.value] : [];
  });
  return new Map([...checks, ...articleChecks, ...own].map((check) => [check.id, check]));
}
