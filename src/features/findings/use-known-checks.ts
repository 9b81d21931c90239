import { useMemo } from "react";
import { type DescribedCheck, describedChecks } from "#core/checks/about-checks.ts";
import type { CheckId } from "#core/checks/finding.ts";
import { profileOf } from "#state/article/findings/checking.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";

/** The checks of the present profile by id. */
export function useKnownChecks(): ReadonlyMap<CheckId, DescribedCheck> {
  const file = useSettings(({ checkProfile }) => checkProfile);
  return useMemo(() => describedChecks(profileOf(file)), [file]);
}
