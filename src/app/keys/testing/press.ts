import type { ChordPress } from "#app/keys/chord.ts";

/**
 * A key press as a browser reports it, in one line: modifiers held, then the key, then its place where that is not the key's own:
 * `Control Shift z`, `␣`, `AltGraph ā@KeyA`. `Control+Alt` is how Windows reports AltGr. `229` and `composing` are an input method's.
 */
export function press(line: string): ChordPress {
  const words = line.split(" ");
  const [, named = "", code = placeOf(named)] = /^(.+?)(?:@(.+))?$/.exec(words.pop() ?? "") ?? [];
  const key = named === "␣" ? " " : named;
  const held = new Set(words);
  return {
    key,
    code,
    keyCode: held.has("229") ? 229 : 65,
    isComposing: held.has("composing"),
    altKey: held.has("Alt"),
    ctrlKey: held.has("Control"),
    metaKey: held.has("Meta"),
    shiftKey: held.has("Shift"),
    getModifierState: (name) => held.has(name),
  };
}

function placeOf(key: string): string {
  return /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
}
