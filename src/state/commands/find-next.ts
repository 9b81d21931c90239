import { stepFindWhenAnswered } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const findNextCommand: Command = {
  id: "find-next",
  title: "Find next",
  keys: ["F3"],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => stepFindWhenAnswered(store, context, 1),
};
