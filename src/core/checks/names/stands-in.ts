/** Whether a name stands in a translation, with whatever its language puts before and behind it. */

/** Not within a word of ours; an ending, or the rest of a compound, may follow. */
export function standsIn(text: string, name: string): boolean {
  return placeOf(text, name) >= 0 || (name.includes(" ") && parts(text, name));
}

const LONG = 6;

function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (/[A-Za-z\d]/.test(text[at - 1] ?? "")) continue;
    // The next word may be glued to a long one: `WindowsServer`; `Java` is not in `JavaScript`.
    if (name.length >= LONG || !/[A-Z\d]/.test(text[at + name.length] ?? "")) return at;
  }
  return -1;
}

/** `Azure Portal` as `Azure-Portal`, with a no-break space, or with its parts in another order: `Portal Azure`. */
function parts(text: string, name: string): boolean {
  return name.split(" ").every((part) => placeOf(text, part) >= 0);
}
