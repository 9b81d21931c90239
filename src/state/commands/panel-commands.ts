/** The panel beside the article and its tabs. */
import type { Command } from "./command.ts";

export const togglePanelCommand: Command = {
  id: "toggle-panel",
  title: "Show or hide the panel",
  keys: [],
  gridKeys: ["p"],
  isEnabled: () => true,
  run: (_store, { workspace }) => workspace.getState().actions.togglePanel(),
};

/** Back from the panel to the text; in a narrow window the panel, which stands over it, goes. */
export const leavePanelCommand: Command = {
  id: "leave-panel",
  title: "Back to the segment",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { focusText, workspace }) => {
    const { narrow, actions } = workspace.getState();
    if (narrow) actions.togglePanel();
    focusText();
  },
};

/** Back from a bar or a button to the text. */
export const backToTextCommand: Command = {
  id: "back-to-text",
  title: "Back to the text",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { focusText }) => focusText(),
};

export const showHistoryCommand: Command = {
  ...showTabCommand("history", "History of the segment"),
  gridKeys: ["h"],
};

export const commentCommand: Command = {
  ...showTabCommand("comments", "Comment on the segment"),
  id: "comment",
  gridKeys: ["c"],
};

/** A tab tells of the active segment. */
export function showTabCommand(tab: string, title: string): Command {
  return {
    id: `show-${tab}`,
    title,
    keys: [],
    gridKeys: [],
    isEnabled: (state) => state.activeKey !== null,
    run: (_store, { workspace }) => workspace.getState().actions.showPanel(tab),
  };
}
