import { focusText } from "#app/filter/focus-text.ts";
import type { View } from "#state/editor/use-view.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { unitKeyOf } from "./route.ts";

/**
 * Goes to the unit that the address names as `#<unit key>` whenever that changes. Call once.
 *
 * @param isShown whether the article in view is the one that the address names
 */
export function readUnitHash(workspace: WorkspaceStore, view: View, isShown: () => boolean): void {
  window.addEventListener("hashchange", ({ newURL }) => {
    const { inView } = workspace.getState();
    // The address itself may hold again the row that was active before, written between the link and this event.
    const key = unitKeyOf(new URL(newURL).hash);
    if (key === null || inView === null || !isShown()) return;
    const { activeKey, actions } = inView.getState();
    if (key !== activeKey) actions.goToUnit(key);
    // Whoever followed a link there means to go on there, whatever had the focus before.
    focusText(view, inView);
  });
}
