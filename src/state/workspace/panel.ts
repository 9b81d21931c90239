import type { Settings } from "#core/settings/settings.ts";
import type { WorkspaceSession } from "./workspace-session.ts";
import type { WorkspaceState } from "./workspace-store.ts";

/** Whether the panel is to be seen: beside the article as remembered, or over it where the window is narrow and the reviewer asked for it. */
export function isPanelShown(
  { narrow, drawer }: Pick<WorkspaceState, "narrow" | "drawer">,
  { panel }: Pick<Settings, "panel">,
): boolean {
  return narrow ? drawer : panel;
}

/** The panel goes when the window becomes narrow, and what was remembered comes back when there is room again. */
export function setNarrow({ get, patch }: WorkspaceSession, narrow: boolean): void {
  if (get().narrow !== narrow) patch({ narrow, drawer: false });
}

export function togglePanel({ get, patch, settings }: WorkspaceSession): void {
  const { narrow, drawer } = get();
  // Where it stands over the text it has the keys, so that Escape closes it.
  if (narrow) patch({ drawer: !drawer, panelAsked: drawer ? null : settings.getState().panelTab });
  else settings.change({ panel: !settings.getState().panel });
}

export function showPanel({ get, patch, settings }: WorkspaceSession, tab: string): void {
  const { narrow } = get();
  settings.change(narrow ? { panelTab: tab } : { panelTab: tab, panel: true });
  patch({ drawer: narrow, panelAsked: tab });
}

/** The focus asked for has been given. */
export function panelReached({ patch }: WorkspaceSession): void {
  patch({ panelAsked: null });
}
