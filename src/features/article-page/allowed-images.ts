/**
 * Hosts whose images are shown in a workspace though the article is from elsewhere. They are kept among the overlays, as names of their own, until the reviewer turns them off: a host that was not allowed is asked
 * about whenever it comes, and one that was is not asked about at every visit.
 */
import { useMemo } from "react";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

interface AllowedImages {
  readonly hosts: readonly string[];
  allow(host: string): void;
  /** Takes all of the workspace back. */
  forbid(): void;
}

const PREFIX = "images ";
/** Those allowed first are asked about again. */
const MOST = 40;

/** @param scope names the workspace */
export function useAllowedImages(scope: string): AllowedImages {
  const workspace = useWorkspaceStore();
  const turned = useSettings(({ pageTurned }) => pageTurned);
  return useMemo(() => {
    // No host holds a blank.
    const hostOf = (name: string) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length).split(" ", 1)[0] : undefined);
    const nameOf = (host: string) => `${PREFIX}${host} ${scope}`;
    const ours = turned.filter((name) => name === nameOf(hostOf(name) ?? ""));
    const change = (pageTurned: readonly string[]) => workspace.getState().actions.changeSettings({ pageTurned });
    return {
      hosts: ours.flatMap((name) => hostOf(name) ?? []),
      allow: (host) => {
        const others = turned.filter((name) => hostOf(name) === undefined);
        const allowed = turned.filter((name) => hostOf(name) !== undefined && name !== nameOf(host));
        change([...others, ...allowed.slice(1 - MOST), nameOf(host)]);
      },
      forbid: () => change(turned.filter((name) => !ours.includes(name))),
    };
  }, [workspace, turned, scope]);
}
