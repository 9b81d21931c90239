import { useEffect } from "react";
import { useView } from "#state/editor/use-view.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { whenIdle } from "#ui/when-idle.ts";

/** Whatever takes the focus away leaves it where it is useful. Fetched when the window has come to rest; till then the keys act in the rows all the same. */
export function useKeptFocus(): void {
  const workspace = useWorkspaceStore();
  const view = useView();
  useEffect(
    () =>
      whenIdle(() => {
        import("./keep-window-focus.ts").then(
          (code) => code.keepWindowFocus(workspace, view),
          () => {},
        );
      }),
    [view, workspace],
  );
}
