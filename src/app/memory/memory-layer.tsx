import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { serveMemory } from "#state/memory/window-memory.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { whenIdle } from "#ui/when-idle.ts";

/** Has the memory served from the first article on, as long as the page lasts: begun when the window rests, for nothing waits for it. */
export function MemoryLayer() {
  const workspace = useWorkspaceStore();
  const { loadMemory } = useServices();
  useEffect(() => whenIdle(() => serveMemory(workspace, loadMemory), 300), [workspace, loadMemory]);
  return null;
}
