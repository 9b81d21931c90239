/** What is done about an alert, which no key leads to otherwise than past all that stands before it. */
import type { Command } from "./command.ts";

export const dismissAlertCommand: Command = {
  id: "dismiss-alert",
  title: "Close the alert",
  also: "dismiss message",
  keys: [],
  gridKeys: [],
  isEnabled: ({ alert }) => alert !== null && alert.conflict === null,
  run: (store) => store.getState().actions.dismissAlert(),
};

export const useOtherTextCommand = conflictCommand("use-other", "Use the other text");
export const keepMineCommand = conflictCommand("keep-mine", "Keep mine");

/** Settles between the text of this tab and that of another one. */
function conflictCommand(choice: "use-other" | "keep-mine", title: string): Command {
  return {
    id: choice,
    title,
    menu: "Two texts",
    also: "conflict tab",
    keys: [],
    gridKeys: [],
    isEnabled: ({ alert }) => alert !== null && alert.conflict !== null,
    run: (store) => store.getState().actions.resolveConflict(choice),
  };
}
