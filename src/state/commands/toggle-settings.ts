import type { Command, Setting } from "./command.ts";

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
