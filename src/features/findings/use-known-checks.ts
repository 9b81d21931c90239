import { useMemo } from "react";
import { useStore } from "zustand";
import { describedChecks } from "#core/checks/about-checks.ts";
import type { DescribedCheck } from "#core/checks/check.ts";
import type { CheckId } from "#core/checks/finding.ts";
import { builtInChecks, profileOf } from "#state/article/findings/known-checks.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";

/** The checks of the present profile by id, once they are told. */
export function useKnownChecks(): ReadonlyMap<CheckId, DescribedCheck> {
  const file = useSettings(({ checkProfile }) => checkProfile);
  const builtIn = useStore(builtInChecks);
  return useMemo(() => describedChecks(builtIn, profileOf(file)), [builtIn, file]);
}
