/** The reviewer's choice of keys as it is kept and read back. What it means for the commands is the app's (`app/keys`). */

export interface CommandKeys {
  /** Shortcuts in tinykeys' syntax. */
  readonly keys: readonly string[];
  /** Further ones that work only where no text is typed. */
  readonly gridKeys: readonly string[];
}

/** The reviewer's choice, by command id. A command without an entry has its defaults. */
export type KeyMap = Readonly<Record<string, CommandKeys>>;

export const noChoice: KeyMap = {};

const mostKeys = 4;
const mostCommands = 500;
const chordSyntax = /^(?:(?:\$mod\+)?(?:Shift\+)?(?:[A-Z][A-Za-z]+\d*|F\d\d?|[^\s\p{Lu}])|Alt\+Page(?:Up|Down))$/u;

/** Reads what was stored. Whatever is not well formed is left out. */
export function parseKeyMap(value: unknown): KeyMap {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return noChoice;
  const entries = Object.entries(value).slice(0, mostCommands);
  return Object.fromEntries(
    entries.flatMap(([id, keys]) => {
      const parsed = parseCommandKeys(keys);
      return parsed === null ? [] : [[id, parsed]];
    }),
  );
}

/** Null where it is no pair of lists of chords. */
export function parseCommandKeys(value: unknown): CommandKeys | null {
  if (typeof value !== "object" || value === null || !("keys" in value) || !("gridKeys" in value)) return null;
  const { keys, gridKeys } = value;
  return isChords(keys) && isChords(gridKeys) ? { keys, gridKeys } : null;
}

function isChords(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= mostKeys && value.every(isChordText);
}

function isChordText(value: unknown): boolean {
  return typeof value === "string" && value.length < 40 && chordSyntax.test(value);
}
