import { useCallback, useEffect, useState } from "react";
import { useServices } from "#app/services.ts";
import type { ListedWorkspace } from "#core/ports/known-workspaces.ts";

/** The workspaces that are known; null until they have been read. */
export function useKnownWorkspaces() {
  const { loadWorkspaces } = useServices();
  const [known, setKnown] = useState<readonly ListedWorkspace[] | null>(null);
  const read = useCallback(async () => {
    const kit = await loadWorkspaces().catch(() => null);
    setKnown(kit === null ? [] : await kit.known.all());
  }, [loadWorkspaces]);
  useEffect(() => void read(), [read]);
  const forget = async (name: string) => {
    const kit = await loadWorkspaces();
    await kit.known.forget(name);
    await read();
  };
  return { known, forget };
}
