/**
 * What the reviewer chose, kept for every tab: about their work and about how the window looks. One entry of the schema is all there is to a setting: reading it,
 * its control in the settings and its commands follow from it. They stand there in this order.
 */
import { noChoice, parseKeyMap } from "./kept-keys.ts";
import { readNames } from "./recent-commands.ts";
import { choice, readWhole, type Setting, type SettingEntry, setting, toggled } from "./setting.ts";

const smallestText = 13;
const largestText = 20;
const widestPanel = 4000;

/** Longer names are cut. */
const longestName = 60;

export const settingSchema = {
  theme: choice({
    entry: "preferences",
    otherwise: "system",
    label: "Theme",
    choices: [
      { value: "system", label: "System", also: "colours appearance" },
      { value: "light", label: "Light", also: "colours appearance bright" },
      { value: "dark", label: "Dark", also: "colours appearance night" },
    ],
    hasCommands: true,
  }),
  density: choice({
    entry: "preferences",
    otherwise: "comfortable",
    label: "Density",
    choices: [
      { value: "comfortable", label: "Comfortable", also: "rows spacing" },
      { value: "compact", label: "Compact", also: "rows spacing" },
    ],
    resets: ["textSize"],
    hasCommands: true,
  }),
  /** Pixels; null is the density's own size. */
  textSize: setting("preferences", null, readWhole(smallestText, largestText), {
    kind: "range",
    label: "Text size",
    from: smallestText,
    to: largestText,
    unit: { name: "pixels", sign: "px" },
    unset: ({ density }) => (density === "compact" ? 13 : 15),
    steps: [
      { id: "larger-text", title: "Larger text", also: "size font zoom bigger", by: 1 },
      { id: "smaller-text", title: "Smaller text", also: "size font zoom", by: -1 },
    ],
  }),
  showSpaces: toggled({
    entry: "preferences",
    otherwise: false,
    label: "No-break spaces, direction marks, tabs and double spaces",
    choices: [
      { value: false, label: "Hidden" },
      { value: true, label: "Shown" },
    ],
    toggle: {
      id: "toggle-spaces",
      title: "Show or hide spaces and direction marks",
      also: "whitespace invisible nbsp lrm rlm",
      saidOn: "Spaces and direction marks are shown",
      saidOff: "Spaces and direction marks are hidden",
    },
  }),
  /** Columns of right-to-left articles change places. */
  mirrored: toggled({
    entry: "preferences",
    otherwise: true,
    label: "Right-to-left articles",
    choices: [
      { value: false, label: "Target on the right" },
      { value: true, label: "Target left of the source" },
    ],
    toggle: {
      id: "toggle-mirrored",
      title: "Mirror columns of right-to-left articles",
      also: "rtl order swap",
      saidOn: "Right-to-left articles have their target on the left",
      saidOff: "Every article has its target on the right",
    },
  }),
  plainEditor: toggled({
    entry: "preferences",
    otherwise: false,
    label: "Editing",
    choices: [
      { value: false, label: "With markup shown" },
      { value: true, label: "Plain text field, for screen readers" },
    ],
    toggle: {
      id: "toggle-plain-editor",
      title: "Switch between plain text field and editor",
      also: "textarea screen reader",
      saidOn: "Targets are edited in a plain text field",
      saidOff: "Targets are edited with their markup shown",
    },
  }),
  /** Its control is in the settings' dialog: the first load has no need of its words. */
  offerElsewhere: setting("settings", true, isNotFalse),
  askErrors: toggled({
    entry: "settings",
    otherwise: true,
    label: "Approving a segment with an open error",
    choices: [
      { value: true, label: "Ask first" },
      { value: false, label: "Approve" },
    ],
    toggle: {
      id: "toggle-error-question",
      title: "Ask or not before approving open errors",
      also: "question settings",
      saidOn: "Open errors are asked about first",
      saidOff: "Open errors are approved without a question",
    },
  }),
  /** Of a workspace: whether the translation that is approved goes to its unreviewed repeats too. */
  fillRepeats: choice({
    entry: "settings",
    otherwise: false,
    label: "Repeats of what is approved",
    choices: [
      { value: false, label: "Offered" },
      { value: true, label: "Filled in" },
    ],
  }),
  /** A profile's file; empty for the checks as they are. */
  checkProfile: setting("settings", "", readText, {
    kind: "dialog",
    label: "How serious each check is",
    command: "check-profile",
  }),
  /** What changed from the machine translation. */
  difference: toggled({
    entry: "settings",
    otherwise: true,
    label: "Changes in the active row",
    choices: [
      { value: true, label: "Shown" },
      { value: false, label: "Hidden" },
    ],
    toggle: {
      id: "toggle-difference",
      title: "Show or hide changes in the active row",
      gridKeys: ["d"],
      isOfArticle: true,
      saidOn: "Changes are shown in the row",
      saidOff: "Changes are hidden in the row",
    },
  }),
  /** The name that versions and comments are signed with; empty for none. */
  reviewer: setting("settings", "", (kept) => readText(kept).slice(0, longestName), {
    kind: "text",
    label: "Your name",
    longest: longestName,
    autoComplete: "name",
  }),
  /** Whether the panel stands beside the article, where there is room for both. */
  panel: setting("settings", true, isNotFalse),
  /** Whether a workspace's articles stand beside the text as a tree, where there is room for both; else as a rail. */
  tree: setting("settings", true, isNotFalse),
  /** The panel's tab that was seen last; where there is none of that name, the panel shows its first. */
  panelTab: setting("settings", "checks", (kept) => (typeof kept === "string" ? kept : "checks")),
  /** Pixels that the panel is asked to be wide; null is its own first width. The window bounds it further, see panel-place.css. */
  panelWidth: setting("preferences", null, readWhole(1, widestPanel)),
  /** What the page shows otherwise than at first: overlays by name, each turned over, and images from elsewhere by what they are allowed for. */
  pageTurned: setting("preferences", [], readNames),
  keys: setting("preferences", noChoice, parseKeyMap),
  /** Ids of commands run from the palette, newest first. */
  recentCommands: setting("preferences", [], readNames),
};

type Schema = typeof settingSchema;

export type SettingName = keyof Schema;

export type Settings = { readonly [Name in SettingName]: ReturnType<Schema[Name]["read"]> };

/** The schema's entries by name, in their order. */
export const namedSettings: readonly (readonly [name: string, setting: Setting<unknown>])[] =
  Object.entries(settingSchema);

/** Reads what was kept, of all entries together. Whatever is missing or wrong takes its first value. */
export function readSettings(kept: unknown): Settings {
  const values = valuesOf(kept);
  // Every name with what its own entry reads, which the type of `fromEntries` does not tell.
  return Object.fromEntries(namedSettings.map(([name, { read }]) => [name, read(values[name])])) as Settings;
}

/** The change that the control of a setting makes. */
export function chosenSetting(name: string, value: unknown): Partial<Settings> {
  const control = namedSettings.find(([one]) => one === name)?.[1].control;
  const resets = control?.kind === "choice" ? control.resets : [];
  const first = namedSettings.filter(([one]) => resets.includes(one)).map(([one, { otherwise }]) => [one, otherwise]);
  // `changedSettings` reads each of them.
  return Object.fromEntries([[name, value], ...first]);
}

/** The settings after a change. A value that cannot be becomes the first one; what is not named stays the same object. */
export function changedSettings(settings: Settings, change: Partial<Settings>): Settings {
  const values = valuesOf(change);
  const named = namedSettings.filter(([name]) => Object.hasOwn(change, name));
  return { ...settings, ...Object.fromEntries(named.map(([name, { read }]) => [name, read(values[name])])) };
}

/** The part of the settings that one entry of the storage keeps. */
export function settingsIn(settings: Settings, entry: SettingEntry): Readonly<Record<string, unknown>> {
  const values = valuesOf(settings);
  const own = namedSettings.filter(([, one]) => one.entry === entry);
  return Object.fromEntries(own.map(([name]) => [name, values[name]]));
}

/** Any value of any name, for what is done with all settings alike. */
export function valuesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function isNotFalse(kept: unknown): boolean {
  return kept !== false;
}

function readText(kept: unknown): string {
  return typeof kept === "string" ? kept : "";
}

/** The name new versions and comments are signed with; undefined for none. */
export function reviewerOf({ reviewer }: Pick<Settings, "reviewer">): string | undefined {
  return reviewer.trim() || undefined;
}
