/** Cuts a query into tokens: every character but blanks is in exactly one. */

/** Half-open range of UTF-16 code units in the query's text. */
export interface QueryRange {
  readonly from: number;
  readonly to: number;
}

export type QueryValue =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "phrase"; readonly text: string; readonly closed: boolean }
  | { readonly kind: "pattern"; readonly pattern: string; readonly flags: string; readonly closed: boolean };

export type QueryToken = QueryRange &
  (
    | { readonly kind: "open" | "close" | "or" | "not" }
    /** `field` is what stands before the colon, in lower case, where the text may name one; `valueFrom` is where the value begins. */
    | { readonly kind: "term"; readonly field: string | null; readonly value: QueryValue; readonly valueFrom: number }
  );

const DELIMITER = /[\s()]/;
const FIELD = /[A-Za-z]+:/y;
const WORD = /[^\s()]*/y;
const SIGNS: ReadonlyMap<string, "open" | "close"> = new Map([
  ["(", "open"],
  [")", "close"],
]);

/** @param isField whether a name before a colon is to be read as a field; else it is part of the word */
export function readQueryTokens(text: string, isField: (name: string) => boolean): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = /\s/.test(text.charAt(at));
    const token = blank ? null : readToken(text, at, isField);
    if (token !== null) tokens.push(token);
    at = token?.to ?? at + 1;
  }
  return tokens;
}

function readToken(text: string, from: number, isField: (name: string) => boolean): QueryToken {
  const sign = SIGNS.get(text.charAt(from));
  if (sign !== undefined) return { kind: sign, from, to: from + 1 };
  const after = text.charAt(from + 1);
  if (text.charAt(from) === "-" && after !== "" && !/[\s)]/.test(after)) return { kind: "not", from, to: from + 1 };
  const field = fieldAt(text, from);
  if (field === null || !isField(field)) return readTerm(text, from, from, null);
  return readTerm(text, from, from + field.length + 1, field);
}

function readTerm(text: string, from: number, valueFrom: number, field: string | null): QueryToken {
  const { value, to } = readValue(text, valueFrom);
  if (field === null && value.kind === "word" && value.text.toLowerCase() === "or") return { kind: "or", from, to };
  return { kind: "term", field, value, valueFrom, from, to };
}

function readValue(text: string, from: number): { readonly value: QueryValue; readonly to: number } {
  if (text.charAt(from) === '"') return readPhrase(text, from);
  if (text.charAt(from) === "/") return readPattern(text, from);
  const word = matchAt(WORD, text, from);
  return { value: { kind: "word", text: word }, to: from + word.length };
}

/** A backslash stands for itself unless a quotation mark or another backslash follows. */
function readPhrase(text: string, from: number) {
  let phrase = "";
  let at = from + 1;
  for (; at < text.length && text.charAt(at) !== '"'; at++) {
    const escaped = text.charAt(at) === "\\" && /["\\]/.test(text.charAt(at + 1));
    if (escaped) at += 1;
    phrase += text.charAt(at);
  }
  const closed = at < text.length;
  const value: QueryValue = { kind: "phrase", text: phrase, closed };
  return { value, to: Math.min(text.length, at + 1) };
}

/** A slash after a backslash or within brackets does not end it. */
function readPattern(text: string, from: number) {
  let inClass = false;
  let at = from + 1;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "/" && !inClass) break;
    if (character === "\\") at += 1;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
  }
  const closed = at < text.length;
  const end = Math.min(at, text.length);
  const flags = closed ? matchAt(WORD, text, end + 1) : "";
  const value: QueryValue = { kind: "pattern", pattern: text.slice(from + 1, end), flags, closed };
  return { value, to: closed ? end + 1 + flags.length : text.length };
}

function fieldAt(text: string, from: number): string | null {
  const found = matchAt(FIELD, text, from);
  return found === "" ? null : found.slice(0, -1).toLowerCase();
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? "";
}

/** Whether a text stands for itself when it is written without quotation marks. */
export function isPlainWord(text: string): boolean {
  return text !== "" && !DELIMITER.test(text) && !/^[-/"]|:/.test(text) && text.toLowerCase() !== "or";
}
