import type { FindOption, FindQuery } from "#core/search/find-query.ts";
import { latinKey } from "#ui/latin-key.ts";

/** Where Option types letters, as on a Mac, the options have no keys of their own: Tab and Space reach them. */
const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

const letters: readonly (readonly [letter: string, option: FindOption])[] = onMac
  ? []
  : [
      ["c", "matchCase"],
      ["w", "wholeWord"],
      ["r", "regex"],
      ["k", "inMarkup"],
    ];

/** For titles and assistive technology: `Alt+C`. */
export const optionKeys: ReadonlyMap<keyof FindQuery, string> = new Map(
  letters.map(([letter, option]) => [option, `Alt+${letter.toUpperCase()}`]),
);

/** The option that a key in the panel switches; null where it types or does something else, AltGr above all. */
export function optionOf(event: KeyboardEvent): FindOption | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || event.getModifierState("AltGraph")) return null;
  return letters.find(([letter]) => letter === latinKey(event))?.[1] ?? null;
}
