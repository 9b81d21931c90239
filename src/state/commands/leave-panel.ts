import type { Command } from "./command.ts";

/** Back from the panel to the text; in a narrow window the panel, which stands over it, goes. */
export const leavePanelCommand: Command = {
  id: "leave-panel",
  title: "Back to the segment",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store, { focusText }) => {
    const { narrow, actions } = store.getState();
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
