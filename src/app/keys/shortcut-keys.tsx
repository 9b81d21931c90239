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
