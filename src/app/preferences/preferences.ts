/** How the reviewer wants it to look. Kept in this browser; a browser without storage keeps it for the page. */

export type Theme = "system" | "light" | "dark";
export type Density = "comfortable" | "compact";

export interface Preferences {
  readonly theme: Theme;
  /** Pixels, 13 to 20; null is the density's own size. */
  readonly textSize: number | null;
  readonly density: Density;
}

export const smallestText = 13;
export const largestText = 20;

export const defaultPreferences: Preferences = { theme: "system", textSize: null, density: "comfortable" };

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
  };
}

export function serializePreferences(preferences: Preferences): string {
  return JSON.stringify(preferences);
}

function isTextSize(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= smallestText && value <= largestText;
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
