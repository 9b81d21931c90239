import { type CheckCounts, countByCheck } from "#core/workspace/article-row.ts";
import { type FindingState, selectFindings } from "./select-findings.ts";

const known = new WeakMap<FindingState["checked"], Pick<FindingState, "dismissals"> & { counts: CheckCounts }>();

/** How many findings are open in the article, by check: the same object for as long as nothing about them changes. */
export function selectCheckCounts(state: FindingState): CheckCounts {
  const { checked, dismissals } = state;
  const last = known.get(checked);
  if (last?.dismissals === dismissals) return last.counts;
  const counts = countByCheck([...checked.keys()].flatMap((key) => selectFindings(state, key)));
  known.set(checked, { dismissals, counts });
  return counts;
}
