/** What follows a link's text: `(destination "title")`, `[id]`, `[]`. */
import type { Range } from "#core/document/article.ts";

export interface LinkTail {
  readonly kind: "inline" | "reference";
  /** Offset behind the tail. */
  readonly to: number;
  readonly destination: Range | null;
  readonly title: Range | null;
  /** The reference's id as written; null for an inline tail. */
  readonly id: Range | null;
}

const MAX_PARENTHESES = 32;
const BLANKS = /[ \t]*(?:\r?\n[ \t]*)?/y;
const ANGLED = /<((?:\\[^\r\n]|[^<>\\\r\n])*)>/y;
const TITLE = /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|\(((?:\\[\s\S]|[^()\\])*)\)/y;
const REFERENCE = /\[((?:\\[\s\S]|[^[\]\\\n])*)\]/y;

/** @param at offset behind the `]` of a link's text */
export function readLinkTail(text: string, at: number): LinkTail | null {
  if (text[at] === "(") return readInline(text, at);
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (text[at] !== "[" || found === null || /^\[[\^!]/.test(found[0])) return null;
  const to = at + found[0].length;
  return { kind: "reference", to, destination: null, title: null, id: { from: at + 1, to: to - 1 } };
}

function readInline(text: string, open: number): LinkTail | null {
  const start = skipBlanks(text, open + 1);
  const destination = readDestination(text, start);
  if (destination === null) return null;
  const afterDestination = destination.to + (text[start] === "<" ? 1 : 0);
  let end = skipBlanks(text, afterDestination);
  let title: Range | null = null;
  if (end > afterDestination && text[end] !== ")") {
    TITLE.lastIndex = end;
    const found = TITLE.exec(text);
    // A blank line ends the paragraph, and with it the link.
    if (found === null || /\n[ \t]*\r?\n/.test(found[0])) return null;
    title = { from: end + 1, to: end + found[0].length - 1 };
    end = skipBlanks(text, end + found[0].length);
  }
  return text[end] === ")" ? { kind: "inline", to: end + 1, destination, title, id: null } : null;
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(text)?.[0].length ?? 0);
}

function readDestination(text: string, at: number): Range | null {
  if (text[at] !== "<") return readBareDestination(text, at);
  ANGLED.lastIndex = at;
  const found = ANGLED.exec(text);
  return found === null ? null : { from: at + 1, to: at + found[0].length - 1 };
}

function readBareDestination(text: string, from: number): Range | null {
  let depth = 0;
  for (let to = from; to < text.length; to++) {
    const character = text[to] ?? "";
    if (character === "(") depth++;
    else if (character === ")") depth--;
    if (depth < 0 || character <= " " || character === "\u007f") return depth <= 0 ? { from, to } : null;
    if (depth > MAX_PARENTHESES) return null;
    if (character === "\\" && isEscapable(text[to + 1])) to++;
  }
  return depth === 0 ? { from, to: text.length } : null;
}

/** Whether a backslash before the character means the character itself. */
export function isEscapable(character: string | undefined): boolean {
  return character !== undefined && /[!-/:-@[-`{-~]/.test(character);
}
