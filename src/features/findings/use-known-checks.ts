import { useMemo } from "react";
import { knownChecks } from "#core/checks/about-checks.ts";
import type { Check } from "#core/checks/check.ts";
import type { CheckId } from "#core/checks/finding.ts";
import { profileOf } from "#state/checking.ts";
import { useReview } from "#state/use-review.ts";

/** The checks of the present profile by id. */
export function useKnownChecks(): ReadonlyMap<CheckId, Check> {
  const file = useReview((state) => state.settings.checkProfile);
  return useMemo(() => knownChecks(profileOf(file)), [file]);
}
