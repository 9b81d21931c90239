/** Shortcuts as the reviewer's keyboard has them. */

const names: ReadonlyMap<string, string> = new Map([
  ["ArrowDown", "↓"],
  ["ArrowUp", "↑"],
  ["Enter", "⏎"],
  ["Escape", "Esc"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["Backspace", "⌫"],
  ["Period", "."],
  ["Comma", ","],
  ["Slash", "/"],
  ["Semicolon", ";"],
  ["Minus", "-"],
  ["Equal", "="],
]);

const macNames: ReadonlyMap<string, string> = new Map([
  ["$mod", "⌘"],
  ["Shift", "⇧"],
]);

/** `$mod+Shift+z` → `["Ctrl", "Shift", "Z"]`, on a Mac `["⌘", "⇧", "Z"]`. */
export function shortcutLabel(keys: string, mac: boolean): readonly string[] {
  const parts = keys.split(/\b\+/);
  // Shift is how `?` is typed, not a key of its own to press.
  const shown = parts.at(-1) === "?" ? ["?"] : parts;
  return shown.map((part) => (mac ? macNames.get(part) : undefined) ?? nameOf(part));
}

/** Without those that read like an earlier one: a sign's key is bound by the sign and by where it stands. */
export function readApart(shortcuts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return shortcuts.filter((keys) => {
    const label = shortcutLabel(keys, false).join("+");
    return !seen.has(label) && seen.add(label);
  });
}

function nameOf(part: string): string {
  if (part === "$mod") return "Ctrl";
  const placed = /^(?:Key|Digit)(.)$/.exec(part)?.[1];
  return names.get(part) ?? placed ?? (part.length === 1 ? part.toUpperCase() : part);
}
