import { useEffect } from "react";
import { useServices } from "#app/services.ts";
import { MemoriesDialog } from "#features/memory/memories-dialog.tsx";
import { serveMemory } from "#state/memory/window-memory.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";

/** Imported memories, with what they need of the outside: a file may be imported before any article is opened. */
export function MemoriesWindow({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspaceStore();
  const { files, loadMemory } = useServices();
  useEffect(() => serveMemory(workspace, loadMemory), [workspace, loadMemory]);
  return <MemoriesDialog choose={files.chosen} onClose={onClose} />;
}
