import { type PanelTab, readSettings, type Settings } from "#core/settings/settings.ts";
import type { ReviewState } from "#state/article/session/article-state.ts";
import type { WorkspaceSession } from "./workspace-session.ts";

/** Whether the panel is to be seen: beside the article as remembered, or over it where the window is narrow and the reviewer asked for it. */
export function selectPanelShown({ settings, narrow, drawer }: ReviewState): boolean {
  return narrow ? drawer : settings.panel;
}

export function changeSettings(session: WorkspaceSession, part: Partial<Settings>): void {
  const settings = readSettings({ ...session.get().settings, ...part });
  session.patch({ settings });
  session.settings?.save(settings);
}

/** The panel goes when the window becomes narrow, and what was remembered comes back when there is room again. */
export function setNarrow(session: WorkspaceSession, narrow: boolean): void {
  if (session.get().narrow !== narrow) session.patch({ narrow, drawer: false });
}

export function togglePanel(session: WorkspaceSession): void {
  const { narrow, drawer, settings } = session.get();
  if (narrow) session.patch({ drawer: !drawer });
  else changeSettings(session, { panel: !settings.panel });
}

export function showPanel(session: WorkspaceSession, tab: PanelTab): void {
  const { narrow } = session.get();
  changeSettings(session, narrow ? { panelTab: tab } : { panelTab: tab, panel: true });
  session.patch({ drawer: narrow, panelAsked: tab });
}

/** The focus asked for has been given. */
export function panelReached(session: WorkspaceSession): void {
  session.patch({ panelAsked: null });
}
