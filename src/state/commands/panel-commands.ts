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

export const showChecksCommand: Command = {
  id: "show-checks",
  title: "Checks of the segment",
  also: "findings errors warnings",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store, { workspace }) => {
    store.findings.getState().actions.setScope("segment");
    workspace.getState().actions.showPanel("checks");
  },
};

export const showFindingsCommand: Command = {
  id: "show-findings",
  title: "Findings of the article",
  also: "checks errors warnings list",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, { workspace }) => {
    store.findings.getState().actions.setScope("article");
    workspace.getState().actions.showPanel("checks");
  },
};

export const showDismissalsCommand: Command = {
  id: "show-dismissals",
  title: "Dismissed findings",
  also: "ignored checks list",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (store, { workspace }) => {
    store.findings.getState().actions.setScope("dismissed");
    workspace.getState().actions.showPanel("checks");
  },
};

export const showChangesCommand: Command = {
  id: "show-changes",
  title: "Changes of the segment",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { workspace }) => workspace.getState().actions.showPanel("changes"),
};

export const showHistoryCommand: Command = {
  id: "show-history",
  title: "History of the segment",
  keys: [],
  gridKeys: ["h"],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, { workspace }) => workspace.getState().actions.showPanel("history"),
};
