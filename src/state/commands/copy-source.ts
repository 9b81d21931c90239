import { selectActiveUnit } from "#state/article/selectors/select-unit.ts";
import type { Command } from "./command.ts";

export const copySourceCommand: Command = {
  id: "copy-source",
  title: "Copy source",
  keys: ["$mod+Insert"],
  gridKeys: [],
  isEnabled: (state) => selectActiveUnit(state)?.kind === "segment",
  run: (store) => {
    const { activeKey, actions } = store.getState();
    if (activeKey !== null) actions.copySource(activeKey);
  },
};
