/** What commands change of how the window looks and is worked, each with the words for how it is now. */
import type { Look, Setting } from "#state/commands/command.ts";
import { largestText, smallestText, textSizeOf } from "./preferences.ts";
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

/** Makes the window look so. Returns how it looks now, in words. */
export function changeLook(look: Look): string {
  if ("theme" in look) {
    changePreferences(look);
    return `Theme: ${look.theme}`;
  }
  if ("density" in look) {
    // Each brings its own size of the text.
    changePreferences({ ...look, textSize: null });
    return `Density: ${look.density}`;
  }
  const textSize = Math.min(largestText, Math.max(smallestText, textSizeOf(currentPreferences()) + look.textStep));
  changePreferences({ textSize });
  return `Text size: ${textSize} px`;
}
