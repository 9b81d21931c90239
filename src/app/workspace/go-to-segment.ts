import type { UnitKey } from "#core/document/article.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";

/** Goes to a segment in its article. Keys pressed meanwhile are for it. */
export function useGoToSegment(): (path: string, key: UnitKey) => void {
  const workspace = useWorkspaceStore();
  const window = useArticlesWindow();
  const goTo = async (path: string, key: UnitKey) => {
    await window.goTo(path);
    workspace.getState().inView?.getState().actions.goToUnit(key);
  };
  return (path, key) => void holdKeysUntil(goTo(path, key));
}
