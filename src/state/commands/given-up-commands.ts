/** What was typed for what never came. */
import type { WindowCommand, WindowState } from "./command.ts";

const isAny = ({ givenUp }: WindowState) => givenUp.length > 0;

export const copyGivenUpCommand: WindowCommand = {
  on: "window",
  id: "copy-given-up",
  title: "Copy what was not typed",
  also: "given up text clipboard",
  keys: [],
  gridKeys: [],
  isEnabled: isAny,
  run: ({ workspace, copyText }) => {
    const { givenUp, actions } = workspace.getState();
    return copyText(givenUp.join("\n")).then(
      () => {
        actions.dropGivenUp(givenUp);
        actions.say("Copied what was not typed", true);
      },
      () => actions.raise("The browser did not allow copying. Select the text and press Ctrl+C."),
    );
  },
};

export const dismissGivenUpCommand: WindowCommand = {
  on: "window",
  id: "dismiss-given-up",
  title: "Discard what was not typed",
  also: "given up text alert dismiss hide",
  keys: [],
  gridKeys: [],
  isEnabled: isAny,
  run: ({ workspace }) => {
    const { givenUp, actions } = workspace.getState();
    actions.dropGivenUp(givenUp);
  },
};
