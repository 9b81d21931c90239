/** What can be seen over the page beside its text, and what of it is switched on at first. */
import { exportFormatIds } from "#core/export/formats.ts";
import type { WrittenLook } from "#core/export/written-text.ts";
import { turnedOver, writtenOverlay } from "#state/workspace/page-overlays.ts";
import { useSettings, useWorkspaceStore } from "#state/workspace/use-workspace.ts";

export const overlays = [
  { id: "statuses", name: "Statuses", isOn: true },
  { id: "findings", name: "Findings", isOn: true },
  { id: "numbers", name: "Numbers", isOn: false },
  { id: writtenOverlay, name: "Markdown", isOn: false },
] as const;

export type OverlayId = (typeof overlays)[number]["id"];

/** Ids of those that are on, and what turns one over. */
export function useOverlays() {
  const workspace = useWorkspaceStore();
  const turned = useSettings(({ pageTurned }) => pageTurned);
  const shown = overlays.filter(({ id, isOn }) => isOn !== turned.includes(id)).map(({ id }) => id);
  const turn = (id: OverlayId) => workspace.getState().actions.changeSettings({ pageTurned: turnedOver(turned, id) });
  return { shown, turn };
}

const looks: readonly WrittenLook[] = [...exportFormatIds, "difference"];

/** What of the Markdown is looked at. It is kept among the overlays, as a name of its own; the first one has none. */
export function useWrittenLook() {
  const workspace = useWorkspaceStore();
  const turned = useSettings(({ pageTurned }) => pageTurned);
  const look = looks.find((one) => turned.includes(nameOf(one))) ?? "side-by-side";
  const choose = (next: WrittenLook) => {
    const rest = turned.filter((name) => !looks.some((one) => nameOf(one) === name));
    workspace.getState().actions.changeSettings({ pageTurned: [...rest, nameOf(next)] });
  };
  return { look, choose };
}

function nameOf(look: WrittenLook): string {
  return `${writtenOverlay}-${look}`;
}
