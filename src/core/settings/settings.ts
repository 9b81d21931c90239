/** What the reviewer chose about how they work, kept for every tab. How the window looks is kept by the app (`app/preferences`). */

export interface Settings {
  /** Whether the active row shows what changed from the machine translation. */
  readonly difference: boolean;
  /** Whether the panel stands beside the article, where there is room for both. */
  readonly panel: boolean;
  /** The panel's tab that was seen last; where there is none of that name, the panel shows its first. */
  readonly panelTab: string;
  /** The name that versions and comments are signed with; empty for none. */
  readonly reviewer: string;
  /** How the checks are applied, as a profile's file; empty for the checks as they are. */
  readonly checkProfile: string;
  /** Whether approving a segment with an open error asks first. */
  readonly askErrors: boolean;
}

export const defaultSettings: Settings = {
  difference: true,
  panel: true,
  panelTab: "checks",
  reviewer: "",
  checkProfile: "",
  askErrors: true,
};

/** Longer names are cut. */
export const MAX_NAME = 60;

/** Reads what was kept. Whatever is missing or wrong takes its default. */
export function readSettings(kept: unknown): Settings {
  if (typeof kept !== "object" || kept === null) return defaultSettings;
  const { difference, panel, panelTab, reviewer, checkProfile, askErrors }: Partial<Record<string, unknown>> = {
    ...kept,
  };
  return {
    difference: difference !== false,
    panel: panel !== false,
    panelTab: typeof panelTab === "string" ? panelTab : defaultSettings.panelTab,
    askErrors: askErrors !== false,
    checkProfile: typeof checkProfile === "string" ? checkProfile : "",
    reviewer: typeof reviewer === "string" ? reviewer.slice(0, MAX_NAME) : "",
  };
}

/** The name new versions and comments are signed with; undefined for none. */
export function reviewerOf({ reviewer }: Pick<Settings, "reviewer">): string | undefined {
  return reviewer.trim() || undefined;
}
