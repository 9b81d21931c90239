import type { StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";

/** Keys wait for a step over many articles; then it is said what came of it. */
export function reportStep(workspace: WorkspaceStore, step: Promise<StepReport>): void {
  const told = step.then(({ message, isDone }) => {
    const { actions } = workspace.getState();
    if (isDone) actions.say(message, true);
    else actions.raise(message);
  });
  void holdKeysUntil(told);
}
