import { findingsPanelOf } from "#state/article/findings/list-actions.ts";
import type { Command } from "./command.ts";

export const showFindingsCommand: Command = {
  id: "show-findings",
  title: "Findings of the article",
  also: "checks errors warnings list",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store) => {
    findingsPanelOf(store).getState().actions.setScope("article");
    store.getState().actions.showPanel("checks");
  },
};
