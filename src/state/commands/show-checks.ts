import { findingsPanelOf } from "#state/article/findings/list-actions.ts";
import type { Command } from "./command.ts";

export const showChecksCommand: Command = {
  id: "show-checks",
  title: "Checks of the segment",
  also: "findings errors warnings",
  keys: [],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => {
    findingsPanelOf(store).getState().actions.setScope("segment");
    store.getState().actions.showPanel("checks");
  },
};
