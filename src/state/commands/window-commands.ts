/** The window: its dialogs and settings. */
import type { Setting, WindowCommand } from "./command.ts";

export const commandPaletteCommand: WindowCommand = {
  on: "window",
  id: "command-palette",
  title: "All commands…",
  keys: ["$mod+k"],
  gridKeys: [],
  run: (context) => context.showDialog("palette"),
};

export const shortcutSheetCommand: WindowCommand = {
  on: "window",
  id: "shortcut-sheet",
  title: "Keys…",
  also: "shortcuts hotkeys remap",
  keys: ["F1"],
  gridKeys: ["?"],
  run: (context) => context.showDialog("shortcuts"),
};

export const settingsCommand: WindowCommand = {
  on: "window",
  id: "settings",
  title: "Settings…",
  also: "preferences options theme density text size",
  keys: [],
  gridKeys: [],
  run: (context) => context.showDialog("settings"),
};

function toggle(setting: Setting, id: string, title: string, also: string): WindowCommand {
  return {
    on: "window",
    id,
    title,
    also,
    keys: [],
    gridKeys: [],
    run: (context) => context.toggleSetting(setting),
  };
}

/** Turn settings on and off. */
export const toggleSettingCommands: readonly WindowCommand[] = [
  toggle("showSpaces", "toggle-spaces", "Show or hide spaces and direction marks", "whitespace invisible nbsp lrm rlm"),
  toggle("mirrored", "toggle-mirrored", "Mirror columns of right-to-left articles", "rtl order swap"),
  toggle("plainEditor", "toggle-plain-editor", "Switch between plain text field and editor", "textarea screen reader"),
];
