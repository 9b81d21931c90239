import { openFilesId } from "#app/opening/open-files-input.tsx";
import type { ListedWorkspace } from "#core/ports/known-workspaces.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { openFolderCommand } from "#state/commands/workspace-commands.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";

/** Opens a workspace again: by the browser's own way to it, else the reviewer is asked to choose it. */
export function useOpenAgain(): (workspace: ListedWorkspace) => void {
  const window = useArticlesWindow();
  const run = useRunCommand();
  return ({ name, kind, isReachable }) => {
    if (isReachable) void holdKeysUntil(window.reopen(name, true));
    else if (kind === "folder") run(openFolderCommand);
    else document.getElementById(openFilesId)?.click();
  };
}

/** What a workspace is that the browser keeps no way to. */
export function nounOf({ kind }: ListedWorkspace): string {
  return kind === "zip" ? "archive" : kind;
}
