/** The window: its dialogs and settings. */
import type { Command, Setting } from "./command.ts";

export const commandPaletteCommand: Command = {
  id: "command-palette",
  title: "All commands…",
  keys: ["$mod+k"],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("palette"),
};

export const shortcutSheetCommand: Command = {
  id: "shortcut-sheet",
  title: "Keys…",
  also: "shortcuts hotkeys remap",
  keys: ["F1"],
  gridKeys: ["?"],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("shortcuts"),
};

export const settingsCommand: Command = {
  id: "settings",
  title: "Settings…",
  also: "preferences options theme density text size",
  keys: [],
  gridKeys: [],
  isEnabled: () => true,
  run: (_store, context) => context.showDialog("settings"),
};

function toggle(setting: Setting, id: string, title: string, also: string): Command {
  return {
    id,
    title,
    also,
    keys: [],
    gridKeys: [],
    isEnabled: () => true,
    run: (_store, context) => context.toggleSetting(setting),
  };
}

/** Turn settings on and off. */
export const toggleSettingCommands: readonly Command[] = [
  toggle("showSpaces", "toggle-spaces", "Show or hide spaces and direction marks", "whitespace invisible nbsp lrm rlm"),
  toggle("mirrored", "toggle-mirrored", "Mirror columns of right-to-left articles", "rtl order swap"),
  toggle("plainEditor", "toggle-plain-editor", "Switch between plain text field and editor", "textarea screen reader"),
];
