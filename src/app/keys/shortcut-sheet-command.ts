import type { Command } from "#state/commands/command.ts";

/** Opens the shortcut sheet, which the window holds rather than the store. */
export function shortcutSheetCommand(open: () => void): Command {
  return {
    id: "shortcut-sheet",
    title: "Shortcut sheet",
    keys: ["F1"],
    gridKeys: ["?"],
    isEnabled: () => true,
    run: open,
  };
}
