import { selectCommentDraft } from "#state/article/storing/comment-drafts.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { leavePanelCommand } from "#state/commands/panel-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { HoldKeys } from "#ui/held-keys/hold-keys.tsx";

/** Stands in the panel's room while its code is on its way, and takes the keys once one of its tabs was asked for. */
export function AwaitedPanel() {
  const store = useArticleStore();
  const workspace = useWorkspaceStore();
  const run = useRunCommand();
  const asked = useWorkspace(({ panelAsked }) => panelAsked);
  const leave = () => {
    workspace.getState().actions.panelReached();
    run(leavePanelCommand);
  };
  if (asked !== "comments") return asked === null ? null : <HoldKeys onCallOff={leave} />;
  const keep = (text: string) => {
    const { activeKey, actions } = store.getState();
    if (activeKey !== null) actions.typeComment(activeKey, selectCommentDraft(store.getState(), activeKey) + text);
  };
  return <HoldKeys label="New comment" className="panel-awaited" hasLines onCallOff={leave} onDrop={keep} />;
}
