/** What turns the direction of text, or is not seen: with it a name can pass for another (`x\u202egpj.md` is read as `xdm.jpg`). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A path or name as it is shown: characters that nobody sees stand there by their numbers, `\u202E`. */
export function shownName(name: string): string {
  return name.replace(UNSEEN, (unseen) => `\\u${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}
