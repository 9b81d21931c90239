/** Kinds of settings: how a kept value is read, how it is chosen in the settings, and which commands change it. The settings themselves: `settings.ts`. */

/** The entry of the browser's storage that a setting is kept in. */
export type SettingEntry = "preferences" | "settings";

export interface Setting<T> {
  readonly entry: SettingEntry;
  /** What it is until it is chosen. */
  readonly otherwise: T;
  /** Reads what was kept. What is missing or wrong gives `otherwise`. */
  readonly read: (kept: unknown) => T;
  /** How the settings show it; null where it is chosen elsewhere. */
  readonly control: Control | null;
  /** The command that turns it on and off; null for none. */
  readonly toggle: Toggle | null;
}

export type Control =
  /**
   * One of a few, side by side. `resets` names settings that take their first value with every choice; with `hasCommands`, each choice has a command too, as
   * `theme-dark`.
   */
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly choices: readonly Choice<string | boolean>[];
      readonly resets: readonly string[];
      readonly hasCommands: boolean;
    }
  /** A whole number. `unset` is what is in effect while none is chosen. */
  | {
      readonly kind: "range";
      readonly label: string;
      readonly from: number;
      readonly to: number;
      readonly unit: { readonly name: string; readonly sign: string };
      readonly unset: (settings: Readonly<Record<string, unknown>>) => number;
      readonly steps: readonly Step[];
    }
  /** A line of text. `autoComplete` as HTML has it. */
  | {
      readonly kind: "text";
      readonly label: string;
      readonly longest: number;
      readonly autoComplete: string;
    }
  /** A dialog of its own, opened by the command of that id. */
  | { readonly kind: "dialog"; readonly label: string; readonly command: string };

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Further words to find its command by. */
  readonly also?: string;
}

/** A command that changes a number by so much, within its bounds. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Further words to find it by. */
  readonly also: string;
  readonly by: number;
}

export interface Toggle {
  readonly id: string;
  readonly title: string;
  /** Further words to find it by. */
  readonly also?: string;
  readonly gridKeys?: readonly string[];
  /** Whether it means something only while an article is open. */
  readonly isOfArticle?: boolean;
  /** What is said once it is on, and once it is off. */
  readonly saidOn: string;
  readonly saidOff: string;
}

interface ChoiceOptions<T> {
  readonly entry: SettingEntry;
  readonly otherwise: NoInfer<T>;
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly resets?: readonly string[];
  readonly hasCommands?: boolean;
}

/** One of a few. */
export function choice<T extends string | boolean>(options: ChoiceOptions<T>): Setting<T> {
  const { entry, otherwise, label, choices, resets = [], hasCommands = false } = options;
  return {
    entry,
    otherwise,
    read: (kept) => choices.find(({ value }) => value === kept)?.value ?? otherwise,
    control: { kind: "choice", label, choices, resets, hasCommands },
    toggle: null,
  };
}

/** One of two that a command switches too. */
export function toggled(options: ChoiceOptions<boolean> & { readonly toggle: Toggle }): Setting<boolean> {
  return { ...choice(options), toggle: options.toggle };
}

/** A setting that the settings show in another way, or not at all. */
export function setting<T>(
  entry: SettingEntry,
  otherwise: T,
  read: (kept: unknown) => T,
  control: Control | null = null,
): Setting<T> {
  return { entry, otherwise, read, control, toggle: null };
}

/** A whole number within bounds, both included; null for none. */
export function readWhole(from: number, to: number): (kept: unknown) => number | null {
  return (kept) => (typeof kept === "number" && Number.isInteger(kept) && kept >= from && kept <= to ? kept : null);
}
