import { stepFindWhenAnswered } from "#state/article/find/find-actions.ts";
import type { Command } from "./command.ts";

export const findPreviousCommand: Command = {
  id: "find-previous",
  title: "Find previous",
  keys: ["Shift+F3"],
  gridKeys: [],
  isEnabled: (state) => state.open !== null,
  run: (store, context) => stepFindWhenAnswered(store, context, -1),
};
