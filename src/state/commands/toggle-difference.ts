import type { Command } from "./command.ts";

export const toggleDifferenceCommand: Command = {
  id: "toggle-difference",
  title: "Show or hide changes in the active row",
  keys: [],
  gridKeys: ["d"],
  isEnabled: (state) => state.open !== null,
  run: (store) => {
    const { settings, actions } = store.getState();
    actions.changeSettings({ difference: !settings.difference });
    actions.say(settings.difference ? "Changes are hidden in the row" : "Changes are shown in the row");
  },
};
