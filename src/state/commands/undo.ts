import type { Command } from "./command.ts";
import { stepTyped } from "./typed-step.ts";

export const undoCommand: Command = {
  id: "undo",
  title: "Undo",
  keys: ["$mod+z"],
  gridKeys: [],
  isEnabled: ({ canUndo, typedSteps, activeKey }) =>
    canUndo || (typedSteps?.key === activeKey && typedSteps?.undo === true),
  // Step by step, whichever of keys, palette and button asks: what is being typed first, then the deeds.
  run: (store, { editor }) => {
    if (!stepTyped(store, editor, "undo")) store.getState().actions.undo();
  },
};
