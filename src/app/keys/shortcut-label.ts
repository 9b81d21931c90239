/** Shortcuts as the reviewer's keyboard has them. */

const names: ReadonlyMap<string, string> = new Map([
  ["ArrowDown", "↓"],
  ["ArrowUp", "↑"],
  ["Enter", "⏎"],
  ["Escape", "Esc"],
  ["Backspace", "⌫"],
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
  return shown.map((part) => {
    const macName = mac ? macNames.get(part) : undefined;
    return macName ?? names.get(part) ?? (part === "$mod" ? "Ctrl" : part.length === 1 ? part.toUpperCase() : part);
  });
}
