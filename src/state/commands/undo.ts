import type { Command } from "./command.ts";

export const undoCommand: Command = {
  id: "undo",
  title: "Undo",
  keys: ["$mod+z"],
  gridKeys: [],
  isEnabled: ({ canUndo, typedSteps, activeKey }) =>
    canUndo || (typedSteps?.key === activeKey && typedSteps?.undo === true),
  // Step by step, whichever of keys, palette and button asks: what is being typed first, then the deeds.
  run: (store, { editor }) => {
    if (!editor.stepHistory("undo")) store.getState().actions.undo();
  },
};
