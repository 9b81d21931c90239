import { shortcutLabel } from "./shortcut-label.ts";

const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as keys to press. */
export function ShortcutKeys({ keys }: { readonly keys: string }) {
  return (
    <span className="shortcut">
      {shortcutLabel(keys, onMac).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}

/** The same as words, for a button's hint; undefined where the command has no key. */
export function shortcutHint(keys: readonly string[]): string | undefined {
  const [first] = keys;
  return first === undefined ? undefined : shortcutLabel(first, onMac).join("+");
}
