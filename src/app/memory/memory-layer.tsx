import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { keepMemory } from "#state/memory/window-memory.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { whenIdle } from "#ui/when-idle.ts";

/** Serves the memory while an article is in view: begun when the window rests, for nothing waits for it. */
export function MemoryLayer() {
  const workspace = useWorkspaceStore();
  const { loadMemory } = useServices();
  useEffect(() => {
    let end: (() => void) | null = null;
    let isWanted = true;
    const callOff = whenIdle(() => {
      loadMemory().then(
        (ports) => {
          if (isWanted) end = keepMemory(workspace, ports);
        },
        // Without it articles are reviewed as before, and its tab says so.
        () => {},
      );
    }, 300);
    return () => {
      isWanted = false;
      callOff();
      end?.();
    };
  }, [workspace, loadMemory]);
  return null;
}
