import type { KeyMap } from "#core/settings/kept-keys.ts";
import type { AnyCommand } from "#state/commands/command.ts";
import { withKeys } from "./key-map.ts";
import { onMac } from "./platform.ts";
import { shortcutLabel } from "./shortcut-label.ts";

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

/** The first shortcut of a command that works everywhere, for a button's hint; null where it has none. */
export function shortcutHint(command: AnyCommand, map: KeyMap): readonly string[] | null {
  const [first] = withKeys(command, map).keys;
  return first === undefined ? null : shortcutLabel(first, onMac);
}
