/** By which name shortcuts know a key, whatever the script of the keyboard's layout. */

/** The part of a KeyboardEvent that says it. */
interface NamedKey {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The signs of a US keyboard, by the name of their key: without Shift, then with it. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Slash: "/?",
    Period: ".>",
    Comma: ",<",
    Semicolon: ";:",
    Quote: "'\"",
    BracketLeft: "[{",
    BracketRight: "]}",
    Backquote: "`~",
  }),
);

/** Whether the key types a character of another script than the Latin one; `é` and `ı` are Latin, and a sign of ASCII is what it is. */
export function isOfOtherScript(key: string): boolean {
  return /^[^ -~\p{Script=Latin}]/u.test(key);
}

/** The character on the key, letters in small; on a layout of another script the one that stands there on a Latin layout. Named keys keep their name. */
export function latinKey({ key, code, shiftKey }: NamedKey): string {
  const there = isOfOtherScript(key)
    ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? signs.get(code)?.charAt(Number(shiftKey)))
    : null;
  return isNamed(key) ? key : (there ?? key).toLowerCase();
}

/** `Enter` and the like. */
function isNamed(key: string): boolean {
  return /^[A-Z]\w/.test(key);
}

/** Where a letter, a digit or a sign stands on a Latin layout, as tinykeys names it: `u` → `KeyU`, `?` → `Shift+Slash`; null for any other key. */
export function placeOf(key: string): string | null {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  for (const [code, pair] of signs) {
    const at = pair.indexOf(key);
    if (key.length === 1 && at >= 0) return at === 0 ? code : `Shift+${code}`;
  }
  return null;
}
