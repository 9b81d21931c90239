/** Names of what the documentation dialect knows beyond Markdown: what a box says that holds it as written. */

/** Directives `:::name`, and what they are called. */
const DIRECTIVES: ReadonlyMap<string, string> = new Map([
  ["moniker", "Version"],
  ["moniker-end", "Version ends"],
  ["zone", "Zone"],
  ["zone-end", "Zone ends"],
  ["row", "Row"],
  ["row-end", "Row ends"],
  ["column", "Column"],
  ["column-end", "Column ends"],
  ["image", "Image"],
  ["image-end", "Image ends"],
  ["code", "Code from a file"],
  ["code-end", "Code ends"],
  ["video", "Video"],
  ["no-loc", "Not translated"],
  ["form", "Form"],
  ["tutorial", "Tutorial"],
]);

/** Keywords of `[!KEYWORD …]`. */
const KEYWORDS: ReadonlyMap<string, string> = new Map([
  ["include", "Include"],
  ["video", "Video"],
  ["div", "Section"],
  ["note", "Note"],
  ["tip", "Tip"],
  ["important", "Important"],
  ["warning", "Warning"],
  ["caution", "Caution"],
  ["notebook", "Notebook"],
  ["inline", "Inline"],
  ["index", "Index"],
]);

/** @param written a token or a directive as it stands in the text */
export function boxName(written: string): string {
  const directive = /^:::[ \t]*([a-z-]+)/i.exec(written)?.[1];
  if (directive !== undefined) return DIRECTIVES.get(directive.toLowerCase()) ?? directive;
  const keyword = /^\[!([\p{L}-]+)/u.exec(written)?.[1];
  if (keyword === undefined) return written.startsWith("{{") ? "Placeholder" : "As written";
  if (/^code\b/i.test(keyword)) return "Code from a file";
  return KEYWORDS.get(keyword.toLowerCase()) ?? keyword;
}

/** Whether the page knows what it is. */
export function isUnderstoodToken(written: string): boolean {
  const directive = /^:::[ \t]*([a-z-]+)/i.exec(written)?.[1];
  if (directive !== undefined) return DIRECTIVES.has(directive.toLowerCase());
  const keyword = /^\[!([\p{L}-]+)/u.exec(written)?.[1]?.toLowerCase();
  return keyword === undefined ? written.startsWith("{{") : KEYWORDS.has(keyword) || /^code\b/.test(keyword);
}

/** @param written a token as it stands in the text @returns the address of the file that it includes; null where it includes none */
export function includedAddress(written: string): string | null {
  return /^\[!include\b[^\]]*\[[^\]\n]*\]\(\s*<?([^()<>\n]+?)>?\s*\)/i.exec(written)?.[1] ?? null;
}
