/** What can be seen over the page beside its text, and what of it is switched on at first. */
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

export const overlays = [
  { id: "statuses", name: "Statuses", isOn: true },
  { id: "findings", name: "Findings", isOn: true },
  { id: "numbers", name: "Numbers", isOn: false },
] as const;

export type OverlayId = (typeof overlays)[number]["id"];

/** Ids of those that are on, and what turns one over. */
export function useOverlays() {
  const workspace = useWorkspaceStore();
  const turned = useSettings(({ pageTurned }) => pageTurned);
  const shown = overlays.filter(({ id, isOn }) => isOn !== turned.includes(id)).map(({ id }) => id);
  const turn = (id: OverlayId) => {
    const rest = turned.filter((one) => one !== id);
    const pageTurned = rest.length < turned.length ? rest : [...turned, id];
    workspace.getState().actions.changeSettings({ pageTurned });
  };
  return { shown, turn };
}
