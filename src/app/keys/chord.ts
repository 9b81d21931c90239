/**
 * Key presses as chords in tinykeys' syntax, for recording a shortcut: `$mod+Shift+z`, `F8`, `?`.
 */
import { latinKey } from "#ui/latin-key.ts";
import { refusalOf } from "./refused-chords.ts";
import { isCharacter, isTyping, type KeyPress } from "./typing-event.ts";

/** The part of a KeyboardEvent that recording needs. */
export interface ChordPress extends KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export interface Chord {
  readonly keys: string;
  /** The same press named by the key's place, which is how some shortcuts are written: `$mod+Shift+Period`. */
  readonly byPlace: string;
  /** Without Ctrl or ⌘: works only where no text is typed. Function keys work everywhere. */
  readonly bare: boolean;
}

export type Recorded =
  | { readonly kind: "chord"; readonly chord: Chord }
  | { readonly kind: "refused"; readonly reason: string }
  /** Nothing yet: modifiers alone, or a key that belongs to an input method. */
  | { readonly kind: "waiting" };

const modifiers: ReadonlySet<string> = new Set(["Control", "Meta", "Shift", "Alt", "AltGraph", "CapsLock", "Fn"]);

/** What a press means as a shortcut, and why it cannot be one where it cannot. */
export function recordChord(press: ChordPress, mac: boolean): Recorded {
  if (press.isComposing || press.keyCode === 229 || modifiers.has(press.key)) return { kind: "waiting" };
  if (isTyping(press) || (press.altKey && !isAltPage(press)))
    return { kind: "refused", reason: typingReason(press.key) };
  const mod = mac ? press.metaKey : press.ctrlKey;
  if (mac ? press.ctrlKey : press.metaKey) {
    const reason = mac
      ? "macOS moves in text with Ctrl. Use ⌘."
      : "The system takes keys with the Windows key. Use Ctrl.";
    return { kind: "refused", reason };
  }
  const chord = chordOf(press, mod);
  const reason = refusalOf(chord.keys, mac);
  return reason === null ? { kind: "chord", chord } : { kind: "refused", reason };
}

/** The only keys with Alt that no keyboard types with and no browser takes. */
function isAltPage({ key, ctrlKey, metaKey, shiftKey }: ChordPress): boolean {
  return /^Page(Up|Down)$/.test(key) && !ctrlKey && !metaKey && !shiftKey;
}

function typingReason(key: string): string {
  if (key === "Dead") return "This key waits for the letter after it.";
  return "With Alt, AltGr or Option many keyboards type characters.";
}

function chordOf(press: ChordPress, mod: boolean): Chord {
  const key = latinKey(press);
  const isSign = isCharacter(key) && !/[\p{L}\p{N}]/u.test(key);
  // Shift is how a sign is typed, not a key of its own to press.
  const shift = press.shiftKey && !(isSign && !mod);
  const before = `${mod ? "$mod+" : ""}${press.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}`;
  return { keys: before + key, byPlace: before + press.code, bare: !mod && !press.altKey && !/^F\d+$/.test(key) };
}
