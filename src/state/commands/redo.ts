import type { Command } from "./command.ts";
import { stepTyped } from "./typed-step.ts";

export const redoCommand: Command = {
  id: "redo",
  title: "Redo",
  keys: ["$mod+Shift+z", "$mod+y"],
  gridKeys: [],
  isEnabled: ({ canRedo, typedSteps, activeKey }) =>
    canRedo || (typedSteps?.key === activeKey && typedSteps?.redo === true),
  // Step by step, whichever of keys, palette and button asks: what is being typed first, then the deeds.
  run: (store, { editor }) => {
    if (!stepTyped(store, editor, "redo")) store.getState().actions.redo();
  },
};
