import { counted } from "#core/count-in-words.ts";
import type { ArticlesPorts, StepReport } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceState, WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";

/** What the window says where an approval is followed by others. Keys do not wait for it. */
export function followingApprovals(
  workspace: WorkspaceStore,
): Pick<ArticlesPorts, "fillsRepeats" | "asksErrors" | "tellFilled" | "offerRevoking"> {
  const { actions } = workspace.getState();
  let offered: WorkspaceState["offer"] = null;
  return {
    fillsRepeats: () => workspace.settings.getState().fillRepeats,
    asksErrors: () => workspace.settings.getState().askErrors,
    tellFilled: ({ message }) => {
      // What was to be taken back may have another text now.
      if (workspace.getState().offer === offered) actions.offer(null);
      actions.say(message, true);
    },
    offerRevoking: (segments, revoke) => {
      offered = {
        label: `Take back ${counted(segments, "segment")} filled in from it`,
        run: () => {
          actions.offer(null);
          revoke();
        },
      };
      actions.offer(offered);
    },
  };
}

/** What was said last of a step that could not be done, while it stands there. */
const raised = new WeakMap<WorkspaceStore, string>();

/** Says what came of a step. What was said of one that could not be done is over with that. */
export function tellStep(workspace: WorkspaceStore, { message, isDone, isSoAlready = false }: StepReport): void {
  const { actions, inView, alert } = workspace.getState();
  const shown = (inView?.getState().alert ?? alert)?.text;
  if (shown !== undefined && shown === raised.get(workspace)) actions.dismissAlert();
  if (isDone || isSoAlready) actions.say(message, true);
  else {
    raised.set(workspace, message);
    actions.raise(message);
  }
}

/** Keys wait for a step over many articles; then it is said what came of it. */
export function reportStep(workspace: WorkspaceStore, step: Promise<StepReport>): void {
  void holdKeysUntil(step.then((report) => tellStep(workspace, report)));
}
