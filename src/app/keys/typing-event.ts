/** Whether a key press belongs to text, whatever it is bound to. */

/** The part of a KeyboardEvent that says it. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  getModifierState(key: string): boolean;
}

/**
 * True for what an input method, a dead key, AltGr or Option makes of a key: it types and never acts. Windows reports AltGr also as Ctrl+Alt, some
 * layouts as nothing else, so Alt with a character is typing on every system; no shortcut has it.
 */
export function isTyping(press: KeyPress): boolean {
  // Key code 229 is how browsers mark a key that an input method has taken before the composition begins.
  if (press.isComposing || press.keyCode === 229) return true;
  if (press.key === "Dead" || press.key === "Process" || press.key === "Unidentified") return true;
  return press.getModifierState("AltGraph") || (press.altKey && isCharacter(press.key));
}

/** A key that types one character, as a person counts them, rather than a named one such as `Enter`. */
export function isCharacter(key: string): boolean {
  return key.length === 1 || (key.codePointAt(0) ?? 0) > 0x7f;
}
