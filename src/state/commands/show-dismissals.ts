import { findingsPanelOf } from "#state/article/findings/list-actions.ts";
import type { Command } from "./command.ts";

export const showDismissalsCommand: Command = {
  id: "show-dismissals",
  title: "Dismissed findings",
  also: "ignored checks list",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => {
    findingsPanelOf(store).getState().actions.setScope("dismissed");
    store.getState().actions.showPanel("checks");
  },
};
