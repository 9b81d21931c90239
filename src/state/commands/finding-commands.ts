/** What is done by keys with the finding at hand. */

import type { Finding } from "#core/checks/finding.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import type { Command } from "./command.ts";

type Steps = typeof import("#state/article/findings/finding-steps.ts");
type Run = (steps: Steps, ...args: Parameters<Command["run"]>) => void | Promise<void>;

export const always = () => true;

let steps: Steps | null = null;

/** Fetches what is done with findings, so that it is here once it is asked for; null where it does not come. */
export async function fetchFindingSteps(): Promise<Steps | null> {
  steps ??= await import("#state/article/findings/finding-steps.ts").catch(() => null);
  return steps;
}

export const nextFindingCommand = findingCommand(
  { id: "next-finding", title: "Next finding", also: "check error warning", keys: ["F8"] },
  always,
  ({ stepFinding }, store, context) => stepFinding(store, context, 1),
);

export const previousFindingCommand = findingCommand(
  { id: "previous-finding", title: "Previous finding", also: "check error warning", keys: ["Shift+F8"] },
  always,
  ({ stepFinding }, store, context) => stepFinding(store, context, -1),
);

export const applyFixCommand = findingCommand(
  {
    id: "apply-fix",
    title: "Apply the first fix of the finding",
    also: "repair check",
    keys: ["$mod+.", "$mod+Period"],
  },
  (state) => selectFindings(state, state.activeKey).some(isFixable),
  ({ fixAtHand }, store, context) => fixAtHand(store, context),
);

export const dismissFindingCommand = findingCommand(
  { id: "dismiss-finding", title: "Dismiss the finding", also: "ignore hide check", keys: ["$mod+F8"] },
  (state) => selectFindings(state, state.activeKey).length > 0,
  ({ findingAtHand }, store) => {
    const finding = findingAtHand(store, () => true);
    if (finding !== null) store.getState().actions.dismiss([finding], "segment");
  },
);

function isFixable({ fixes }: Finding): boolean {
  return fixes.length > 0;
}

export function findingCommand(
  name: Pick<Command, "id" | "title" | "also" | "keys">,
  isEnabled: Command["isEnabled"],
  act: Run,
): Command {
  return {
    ...name,
    gridKeys: [],
    isEnabled,
    // In the very task where it can be: what is decided is on its way to the disk before the page may go, and no key behind it has to be held.
    run: (store, context) => {
      if (steps !== null) return act(steps, store, context);
      return context.holdKeys(fetchFindingSteps()).then((fetched) => {
        if (fetched !== null) return act(fetched, store, context);
        return store.getState().actions.raise(notLoaded("The findings"));
      });
    },
  };
}
