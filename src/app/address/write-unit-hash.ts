import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { isReturn, unitKeyOf } from "./route.ts";
import { showUnitInAddress } from "./use-route.ts";

/** Long enough to pass over the rows that a held arrow key runs through. */
const settled = 200;

/**
 * Writes the active unit into the address as `#<unit key>`; nothing else of the state is ever written there. Call once.
 *
 * @param isShown whether the article in view is the one that the address names: on the way to another the address already names a unit of that one
 */
export function writeUnitHash(workspace: WorkspaceStore, isShown: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const activeKey = workspace.getState().inView?.getState().activeKey ?? null;
    if (activeKey === null || !isShown()) return;
    const isNoted = unitKeyOf(location.hash) === activeKey && isReturn(location.hash, history.state);
    if (!isNoted) showUnitInAddress(activeKey);
  };
  workspace.follow((now, before) => {
    if (now?.activeKey === before?.activeKey && now?.open === before?.open) return;
    clearTimeout(timer);
    // The unit an article opens at is noted at once, so that Back leads there from whatever link is followed next.
    const isOpening = (before?.activeKey ?? null) === null;
    timer = setTimeout(write, isOpening ? 0 : settled);
  });
}
