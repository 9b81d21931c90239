import type { Setting } from "#state/commands/command.ts";
import { changePreferences, currentPreferences } from "./use-preferences.ts";

const words: Readonly<Record<Setting, readonly [on: string, off: string]>> = {
  mirrored: ["Right-to-left articles have their target on the left", "Every article has its target on the right"],
  showSpaces: ["Spaces and direction marks are shown", "Spaces and direction marks are hidden"],
  plainEditor: ["Targets are edited in a plain text field", "Targets are edited with their markup shown"],
};

/** Turns the setting on or off. Returns what is so now, in words. */
export function toggleSetting(setting: Setting): string {
  const on = !currentPreferences()[setting];
  changePreferences({ [setting]: on });
  return words[setting][on ? 0 : 1];
}
