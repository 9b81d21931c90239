/** How blocks of Markdown begin: CommonMark 0.31 and the tables and directives the publisher's renderer adds. */

/** A line without the spaces and tabs at its ends: to Markdown no other character is blank, and a no-break space is text. */
export function trimBlanks(line: string): string {
  let from = 0;
  while (isBlank(line[from])) from++;
  return trimBlanksEnd(line.slice(from));
}

/** A line without the spaces and tabs at its end. */
export function trimBlanksEnd(line: string): string {
  let to = line.length;
  while (isBlank(line[to - 1])) to--;
  return line.slice(0, to);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

export const HEADING = /^(#{1,6})(?:[ \t]|$)/;
export const SETEXT_UNDERLINE = /^(=+|-+)[ \t]*$/;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const FENCE = /^(`{3,}(?!.*`)|~{3,})/;
export const LIST_MARKER = /^([-+*]|\d{1,9}[.)])(?=[ \t]|$)/;
/** Directive of the documentation dialect: `::: moniker`, `:::image …:::`. */
export const DIRECTIVE = /^:::/;
/** `[!NOTE]`, also with its keyword translated; not `[!INCLUDE[…]]` or `[!div class=…]`. */
export const ALERT = /^\[!([\p{L}\p{M}]+)\]/u;
const TABLE_DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Whether a line, trimmed, is a rule. Its ends are looked at first: list markers nested in one line ask this again and again. */
export function isThematicBreak(line: string): boolean {
  return line.at(-1) === line[0] && THEMATIC_BREAK.test(line);
}

/** Whether a line, its containers' prefixes and the white space at its end left out, is the row of dashes under a table's header. */
export function isTableDelimiter(line: string): boolean {
  return line.includes("|") && line.includes("-") && TABLE_DELIMITER.test(line);
}

const BLOCK_TAGS =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|" +
  "footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|" +
  "section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";

/** HTML blocks by start, and what ends them; null: the next blank line. In CommonMark's order, kinds 1 to 6. */
const HTML_BLOCKS: readonly { readonly start: RegExp; readonly end: RegExp | null }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, "i"), end: null },
];
/** Kind 7: one complete tag alone on its line; it can't interrupt a paragraph. */
const LONE_TAG = /^(?:<[a-z][a-z\d-]*(?:\s[^<>]*)?\/?>|<\/[a-z][a-z\d-]*\s*>)[ \t]*$/i;

/** What ends the HTML block that begins with this line; `undefined` where none begins, `null` for the next blank line. */
export function htmlBlockEnd(line: string, inParagraph: boolean): RegExp | null | undefined {
  if (!line.startsWith("<")) return undefined;
  const block = HTML_BLOCKS.find(({ start }) => start.test(line));
  if (block !== undefined) return block.end;
  return !inParagraph && LONE_TAG.test(line) ? null : undefined;
}

/** Whether a line begins a block even right below a paragraph's line. */
export function interruptsParagraph(line: string): boolean {
  const marker = LIST_MARKER.exec(line)?.[1];
  return (
    line.startsWith(">") ||
    HEADING.test(line) ||
    FENCE.test(line) ||
    DIRECTIVE.test(line) ||
    isThematicBreak(line) ||
    (marker !== undefined && marker.length < trimBlanksEnd(line).length) ||
    htmlBlockEnd(line, true) !== undefined
  );
}
