import { counted } from "#core/count-in-words.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";

/** What the window says where an approval is followed by others. Keys do not wait for it. */
export function followingApprovals(
  workspace: WorkspaceStore,
): Pick<ArticlesPorts, "fillsRepeats" | "tellFilled" | "offerRevoking"> {
  const { actions } = workspace.getState();
  return {
    fillsRepeats: () => workspace.settings.getState().fillRepeats,
    tellFilled: ({ message }) => actions.say(message, true),
    offerRevoking: (segments, revoke) =>
      actions.offer({
        label: `Take back ${counted(segments, "segment")} filled in from it`,
        run: () => {
          actions.offer(null);
          revoke();
        },
      }),
  };
}

/** Keys wait for a step over many articles; then it is said what came of it. */
export function reportStep(workspace: WorkspaceStore, step: Promise<StepReport>): void {
  const told = step.then(({ message, isDone }) => {
    const { actions } = workspace.getState();
    if (isDone) actions.say(message, true);
    else actions.raise(message);
  });
  void holdKeysUntil(told);
}
