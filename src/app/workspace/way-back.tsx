import { useEffect, useState } from "react";
import type { ListedWorkspace } from "#core/ports/known-workspaces.ts";
import { workspaceOfArticle } from "#core/workspace/recognize-workspace.ts";
import { Button } from "#ui/button.tsx";
import { useArticlesWindow } from "./articles-window-context.ts";
import { nounOf, useOpenAgain } from "./open-again.ts";
import { useKnownWorkspaces } from "./use-known-workspaces.ts";
import "./workspace.css";

/**
 * Under an article of a workspace that is open alone, as after a reload. Where the browser still allows to read the workspace it is opened by itself; else one
 * click does, or it is said that it has to be chosen again.
 */
export function WayBack({ articlePath }: { readonly articlePath: string }) {
  const { known } = useKnownWorkspaces();
  const workspace = known === null ? null : workspaceOfArticle(known, articlePath);
  const isTried = useOpenByItself(workspace);
  const open = useOpenAgain();
  const [isDismissed, setDismissed] = useState(false);
  if (workspace === null || !isTried || isDismissed) return null;
  const { name, isReachable } = workspace;
  return (
    <section className="workspace-strip" aria-label="Workspace">
      <p>
        This article is one of the workspace <bdi>{name}</bdi>
        {isReachable ? "." : `, whose ${nounOf(workspace)} has to be chosen again: this browser keeps no way to it.`}
      </p>
      <Button look="bordered" onClick={() => open(workspace)}>
        {isReachable ? "Open the workspace" : `Choose the ${nounOf(workspace)}`}
      </Button>
      <Button onClick={() => setDismissed(true)}>Close</Button>
    </section>
  );
}

/** Answers whether that was tried: where it comes to be open this part is gone. */
function useOpenByItself(workspace: ListedWorkspace | null): boolean {
  const window = useArticlesWindow();
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    if (workspace === null) return;
    const reopening = workspace.isReachable ? window.reopen(workspace.name, false) : Promise.resolve();
    void reopening.then(() => setTried(true));
  }, [workspace, window]);
  return isTried;
}
