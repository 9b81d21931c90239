import { checkIds } from "#core/checks/check-ids.ts";
import { isOwnCheck, OWN_CHECK } from "#core/checks/finding.ts";
import { grouped } from "#core/count-in-words.ts";
import { allOf, anyOf, everything, flags, not, type Query, statuses, structureKinds, type TextPart } from "./query.ts";
import { readPattern } from "./query-pattern.ts";
import { suggest } from "./query-suggestion.ts";
import { type QueryRange, type QueryToken, type QueryValue, readQueryTokens } from "./query-tokens.ts";

/** Something in a query that cannot be understood. The range is of the query's text. */
export interface QueryError extends QueryRange {
  /** One plain sentence. */
  readonly message: string;
  /** What to write in the range's place, where it can be guessed. */
  readonly suggestion: string | null;
}

export interface ParsedQuery {
  /** Of the terms that were understood. */
  readonly query: Query;
  /** In the order they stand in. */
  readonly errors: readonly QueryError[];
}

type TermToken = Extract<QueryToken, { kind: "term" }>;

/** What a reader of terms gives: a query, or null with the error noted. */
type Note = (range: QueryRange, message: string, suggestion?: string | null) => null;

const MOST_NESTED = 50;
const LONGEST = 4_000;
const TEXT_FIELDS: ReadonlyMap<string, TextPart> = new Map([
  ["source", "source"],
  ["target", "target"],
  ["id", "id"],
  ["path", "path"],
]);
const fieldNames = ["source", "target", "status", "is", "kind", "id", "finding", "path", "locale"] as const;

/** What other programs call them. */
const foreignNames: ReadonlyMap<string, (typeof fieldNames)[number]> = new Map([
  ["has", "is"],
  ["check", "finding"],
  ["lang", "locale"],
  ["language", "locale"],
]);

/** Reads a query. Any text at all gives a query and errors; nothing is thrown. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > LONGEST) {
    const message = `A filter may have at most ${grouped(LONGEST)} characters.`;
    return { query: everything, errors: [{ from: LONGEST, to: text.length, message, suggestion: null }] };
  }
  const errors: QueryError[] = [];
  const note: Note = ({ from, to }, message, suggestion = null) => {
    errors.push({ from, to, message, suggestion });
    return null;
  };
  const reader = new QueryReader(readQueryTokens(text, isFieldName), note);
  return { query: reader.readAll(), errors: errors.sort((a, b) => a.from - b.from) };
}

/** Also what is nearly a field's name, so that the slip can be told. */
function isFieldName(name: string): boolean {
  return likelyField(name) !== null;
}

function likelyField(name: string): string | null {
  return suggest(name, fieldNames) ?? foreignNames.get(name) ?? null;
}

/** Descends through `or`, then terms side by side, then `-` and parentheses. */
class QueryReader {
  readonly #tokens: readonly QueryToken[];
  readonly #note: Note;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[], note: Note) {
    this.#tokens = tokens;
    this.#note = note;
  }

  readAll(): Query {
    const read: Query[] = [];
    while (this.#at < this.#tokens.length) {
      read.push(this.#readAlternatives());
      const stray = this.#tokens[this.#at++];
      if (stray) this.#note(stray, "This parenthesis closes nothing. Put it in quotes to search for it.");
    }
    return allOf(read);
  }

  #readAlternatives(): Query {
    const alternatives = [this.#readSequence()];
    for (let token = this.#tokens[this.#at]; token?.kind === "or"; token = this.#tokens[this.#at]) {
      this.#at++;
      const next = this.#readSequence();
      if (next.kind === "all" || alternatives.at(-1)?.kind === "all") {
        this.#note(token, '"or" stands between two terms. Put it in quotes to search for the word.');
      }
      alternatives.push(next);
    }
    return anyOf(alternatives);
  }

  #readSequence(): Query {
    const read: Query[] = [];
    for (let token = this.#tokens[this.#at]; token && token.kind !== "or" && token.kind !== "close"; ) {
      const query = this.#readOne(token);
      if (query !== null) read.push(query);
      token = this.#tokens[this.#at];
    }
    return allOf(read);
  }

  #readOne(token: QueryToken): Query | null {
    this.#at++;
    if (token.kind === "term") return readTerm(token, this.#note);
    if (this.#depth >= MOST_NESTED) {
      this.#at = this.#tokens.length;
      return this.#note(token, `At most ${MOST_NESTED} parentheses and minus signs may stand within each other.`);
    }
    this.#depth++;
    const read = token.kind === "not" ? this.#readNegated() : this.#readGroup(token);
    this.#depth--;
    return read;
  }

  #readNegated(): Query | null {
    const token = this.#tokens[this.#at];
    const query = token === undefined ? null : this.#readOne(token);
    return query === null ? null : not(query);
  }

  #readGroup(open: QueryToken): Query | null {
    const query = this.#readAlternatives();
    const close = this.#tokens[this.#at];
    if (close?.kind === "close") this.#at++;
    else this.#note(open, "This parenthesis is not closed.");
    if (query.kind !== "all") return query;
    const range = { from: open.from, to: close?.to ?? open.to };
    return close && this.#tokens[this.#at - 2] === open
      ? this.#note(range, "There is nothing between the parentheses. Put them in quotes to search for them.")
      : null;
  }
}

function readTerm(token: TermToken, note: Note): Query | null {
  const { field, value } = token;
  if (field === null) return readText("any", token, note);
  const known = fieldNames.find((name) => name === field);
  if (known === undefined) {
    const likely = likelyField(field);
    const range = { from: token.from, to: token.valueFrom };
    return note(range, `"${field}:" is not a filter; did you mean ${likely}:?`, `${likely}:`);
  }
  const part = TEXT_FIELDS.get(known);
  if (part !== undefined) return readText(part, token, note);
  if (value.kind === "pattern") {
    return note(valueRange(token), `${known}: takes a word, not a regular expression.`);
  }
  const word = value.text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  return readWord(known, word, token, note);
}

function readWord(field: string, word: string, token: TermToken, note: Note): Query | null {
  if (field === "status") {
    const status = readChoice(statuses, "a status", word, token, note);
    return status === null ? null : { kind: "status", status };
  }
  if (field === "kind") {
    const structure = readChoice(structureKinds, "a kind of structure", word, token, note);
    return structure === null ? null : { kind: "structure", structure };
  }
  if (field === "finding") return readFinding(word, token, note);
  if (field === "locale") return readLocale(word, token, note);
  const status = statuses.find((one) => one === word);
  if (status !== undefined) {
    return note(token, `A status is written status:${status}.`, `status:${status}`);
  }
  const flag = readChoice(flags, "something a segment is", word, token, note);
  return flag === null ? null : { kind: "is", flag };
}

/** What names a language, with a script or a region where it has one: `de`, `zh-hant-tw`. */
const LOCALE = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/;

function readLocale(word: string, token: TermToken, note: Note): Query | null {
  if (LOCALE.test(word)) return { kind: "locale", locale: word };
  if (word === "") return note(token, "Write after locale: a language (de) or a locale (de-DE).");
  return note(valueRange(token), `"${word}" is no locale; it is written de or de-DE.`);
}

const findingNames = ["error", "warning", "info", ...checkIds] as const;

function readFinding(word: string, token: TermToken, note: Note): Query | null {
  if (word === "") {
    return note(token, "Write after finding: a severity (error, warning or info) or the name of a check.");
  }
  if (isOwnCheck(word) || findingNames.some((name) => name === word)) return { kind: "finding", finding: word };
  const begun = findingNames.filter((name) => name.startsWith(word));
  const likely = begun.length === 1 ? (begun[0] ?? null) : suggest(word, findingNames);
  const advice =
    likely !== null
      ? `did you mean ${likely}?`
      : `it is one of ${listed([...(begun.length > 0 ? begun : findingNames), `${OWN_CHECK} and a name of your own`])}.`;
  return note(valueRange(token), `"${word}" is no severity and no check; ${advice}`, likely);
}

function readChoice<T extends string>(choices: readonly T[], what: string, word: string, token: TermToken, note: Note) {
  const found = choices.find((choice) => choice === word);
  if (found !== undefined) return found;
  if (word === "") return note(token, `Write after ${token.field}: one of ${listed(choices)}.`);
  const likely = suggest(word, choices);
  const advice = likely === null ? `it is one of ${listed(choices)}.` : `did you mean ${likely}?`;
  return note(valueRange(token), `"${word}" is not ${what}; ${advice}`, likely);
}

function readText(part: TextPart, token: TermToken, note: Note): Query | null {
  const { value } = token;
  if (value.kind === "pattern") return readExpression(part, value, token, note);
  if (value.kind === "phrase" && !value.closed) note(token, "The quotation mark is not closed.");
  if (value.text !== "") return { kind: "text", part, text: value.text };
  if (value.kind === "phrase")
    return value.closed ? note(token, "There is nothing between the quotation marks.") : null;
  return note(token, `Write after ${token.field}: what to look for.`);
}

function readExpression(part: TextPart, value: QueryValue & { kind: "pattern" }, token: TermToken, note: Note) {
  const range = valueRange(token);
  const { pattern, closed } = value;
  if (!closed) return note(range, "The regular expression has no closing /. Put the text in quotes to search for it.");
  if (!/^[ims]*$/.test(value.flags)) {
    return note(range, "After the closing / only i, m and s may stand. Put the text in quotes to search for a path.");
  }
  if (pattern === "") return note(range, "There is nothing between the slashes.");
  const flagsInOrder = ["i", "m", "s"].filter((flag) => value.flags.includes(flag)).join("");
  const read = readPattern(pattern, flagsInOrder);
  return read.ok ? ({ kind: "pattern", part, pattern, flags: flagsInOrder } as const) : note(range, read.failure);
}

function valueRange({ valueFrom, to }: TermToken): QueryRange {
  return { from: valueFrom, to };
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
