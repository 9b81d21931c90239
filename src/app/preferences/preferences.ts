/** How the reviewer wants it to look and to be worked. Kept in this browser; a browser without storage keeps it for the page. */

import { type KeyMap, noChoice, parseKeyMap } from "#app/keys/key-map.ts";
import type { Density, Setting, Theme } from "#state/commands/command.ts";

export interface Preferences extends Readonly<Record<Setting, boolean>> {
  readonly theme: Theme;
  /** Pixels, 13 to 20; null is the density's own size. */
  readonly textSize: number | null;
  readonly density: Density;
  /** Columns of right-to-left articles change places. */
  readonly mirrored: boolean;
  /** No-break spaces, direction marks, tabs and double spaces are visible. */
  readonly showSpaces: boolean;
  /** Targets are edited in a plain text field instead of the editor with markup. */
  readonly plainEditor: boolean;
  /** Pixels that the panel beside the article is asked to be wide; null is its own first width. */
  readonly panelWidth: number | null;
  readonly keys: KeyMap;
  /** Ids of commands run from the palette, newest first. */
  readonly recentCommands: readonly string[];
}

export const smallestText = 13;
export const largestText = 20;
const widestPanel = 4000;

const mostRecent = 6;

export const defaultPreferences: Preferences = {
  theme: "system",
  textSize: null,
  density: "comfortable",
  mirrored: true,
  showSpaces: false,
  plainEditor: false,
  panelWidth: null,
  keys: noChoice,
  recentCommands: [],
};

/** The recent commands after one more was run. */
export function withRecentCommand(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, mostRecent);
}

/** Size of the text in effect, pixels. */
export function textSizeOf(preferences: Preferences): number {
  return preferences.textSize ?? (preferences.density === "compact" ? 13 : 15);
}

/** Reads what `serializePreferences` wrote. Whatever is missing or wrong takes its default. */
export function parsePreferences(text: string | null): Preferences {
  const value = jsonOf(text);
  if (typeof value !== "object" || value === null) return defaultPreferences;
  return {
    theme: "theme" in value && (value.theme === "light" || value.theme === "dark") ? value.theme : "system",
    textSize: "textSize" in value && isTextSize(value.textSize) ? value.textSize : null,
    density: "density" in value && value.density === "compact" ? "compact" : "comfortable",
    mirrored: !("mirrored" in value && value.mirrored === false),
    showSpaces: "showSpaces" in value && value.showSpaces === true,
    plainEditor: "plainEditor" in value && value.plainEditor === true,
    panelWidth: "panelWidth" in value && isPanelWidth(value.panelWidth) ? value.panelWidth : null,
    keys: "keys" in value ? parseKeyMap(value.keys) : noChoice,
    recentCommands: "recentCommands" in value ? idsIn(value.recentCommands) : [],
  };
}

export function serializePreferences(preferences: Preferences): string {
  return JSON.stringify(preferences);
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string").slice(0, mostRecent) : [];
}

function isTextSize(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= smallestText && value <= largestText;
}

/** The window bounds it further, see panel-place.css. */
function isPanelWidth(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= widestPanel;
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
