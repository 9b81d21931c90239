/**
 * Reads the scalars of a YAML text with their ranges, and writes one back without touching another byte.
 *
 * Reading goes by the concrete syntax tree of `yaml`, which keeps every character's offset. Writing proposes spellings, nearest to the present
 * one first, and takes the first that reads back as the wanted value with all other scalars unchanged; so no rule of YAML quoting has to be
 * known here, and none can be got wrong.
 */

import { CST, Parser } from "yaml";
import { append } from "#core/append.ts";
import type { Range } from "./article.ts";

export interface YamlScalar extends Range {
  /** Keys and list positions from the root, joined by dots; a repeated path gets `~2`, `~3` … */
  readonly path: string;
  /** The value with quoting and folding resolved. */
  readonly value: string;
  /** `none`: no value at all; `bare`: what stands behind a colon is no YAML, as in `title: Part one: setup`. */
  readonly style: "plain" | "single" | "double" | "block" | "none" | "bare";
}

export interface YamlReading {
  /** In document order. */
  readonly scalars: readonly YamlScalar[];
  /** How many places are no YAML. */
  readonly errors: number;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

const STYLES: Readonly<Record<string, YamlScalar["style"]>> = {
  scalar: "plain",
  "single-quoted-scalar": "single",
  "double-quoted-scalar": "double",
  "block-scalar": "block",
};
/** Deeper collections than any article has; below it values are not offered. */
const MAX_DEPTH = 40;

/** @param text a YAML text on its own; ranges are offsets into it. A key without a value reads as an empty scalar behind its colon. */
export function readYaml(text: string): YamlReading {
  const walk = new YamlWalk(text);
  for (const token of new Parser().parse(text)) {
    if (token.type === "document") {
      if (token.value !== undefined) walk.read(token.value, []);
    } else if (token.type === "error") walk.errors++;
  }
  return { scalars: walk.scalars, errors: walk.errors };
}

class YamlWalk {
  readonly scalars: YamlScalar[] = [];
  errors = 0;
  private readonly text: string;
  private readonly paths = new Map<string, number>();
  private readonly taken = new Set<string>();

  constructor(text: string) {
    this.text = text;
  }

  read(token: CST.Token, path: readonly string[]): void {
    if (token.type === "error") this.errors++;
    else if (CST.isScalar(token)) this.readScalar(token, path);
    else if (CST.isCollection(token) && path.length < MAX_DEPTH) this.readItems(token, path);
  }

  private readItems(collection: Collection, path: readonly string[]): void {
    const items: CST.CollectionItem[] = [...collection.items];
    for (const [index, item] of items.entries()) {
      const key = CST.isScalar(item.key ?? null) ? scalarValue(item.key) : null;
      const inner = [...path, key ?? String(index)];
      if (isBareColonItem(item)) append(items, this.readBareLine(item.value, inner));
      else if (item.value !== undefined) this.read(item.value, inner);
      else if (key !== null) this.addEmpty(item.sep ?? [], inner);
    }
  }

  private readScalar(token: CST.FlowScalar | CST.BlockScalar, path: readonly string[]): void {
    const value = scalarValue(token);
    const style = STYLES[token.type];
    if (value === null || style === undefined) return;
    const to = token.offset + lengthOf(token);
    this.add({ from: token.offset, to, value, style }, path);
  }

  /**
   * `title: Part one: setup` is no YAML, but articles have it and a reviewer must reach it: the rest of the line is the value. The parser takes
   * the first colon for a mapping on the line of its key, and the keys on the lines below for more of that mapping.
   *
   * @returns those keys, which belong to the mapping around it
   */
  private readBareLine(token: CST.BlockMap, path: readonly string[]): readonly CST.CollectionItem[] {
    this.errors++;
    const end = this.text.indexOf("\n", token.offset);
    const value = this.text.slice(token.offset, end < 0 ? this.text.length : end).trimEnd();
    const to = token.offset + value.length;
    const { end: lineEnd, below } = unfoldBareLine(token);
    if (lineEnd <= to) this.add({ from: token.offset, to, value, style: "bare" }, path);
    return below;
  }

  private addEmpty(separator: readonly CST.SourceToken[], path: readonly string[]): void {
    const colon = separator.find((token) => token.type === "map-value-ind");
    if (colon === undefined) return;
    const at = colon.offset + colon.source.length;
    this.add({ from: at, to: at, value: "", style: "none" }, path);
  }

  private add(scalar: Omit<YamlScalar, "path">, path: readonly string[]): void {
    const joined = path.join(".");
    let count = this.paths.get(joined) ?? 0;
    let unique: string;
    do {
      count++;
      unique = count === 1 ? joined : `${joined}~${count}`;
    } while (this.taken.has(unique));
    this.paths.set(joined, count);
    this.taken.add(unique);
    this.scalars.push({ ...scalar, path: unique });
  }
}

/** Where the values on a line of several colons end, and the keys below it. A loop, for hostile lines nest without end. */
function unfoldBareLine(token: CST.BlockMap): { end: number; below: readonly CST.CollectionItem[] } {
  const below: CST.CollectionItem[][] = [];
  let end = token.offset;
  for (let map: CST.BlockMap | null = token; map !== null; ) {
    const [item, ...rest]: CST.CollectionItem[] = map.items;
    below.push(rest);
    if (item === undefined) break;
    end = Math.max(end, endOf(item.key), endOf(item.value));
    map = isBareColonItem(item) ? item.value : null;
  }
  return { end, below: below.reverse().flat() };
}

/** Where a scalar ends; a mapping ends with its parts, and what else may stand there is not known to end on the line. */
function endOf(token: CST.Token | null | undefined): number {
  if (token === null || token === undefined || token.type === "block-map") return 0;
  return CST.isScalar(token) && token.type !== "block-scalar"
    ? token.offset + token.source.length
    : Number.POSITIVE_INFINITY;
}

/** Length without what follows the value; for block scalars with their header, without the last line break. */
function lengthOf(token: CST.FlowScalar | CST.BlockScalar): number {
  if (token.type !== "block-scalar") return token.source.length;
  const whole = token.props.map((prop) => CST.stringify(prop)).join("") + token.source;
  return whole.replace(/[\r\n]+$/, "").length;
}

/** A key with a mapping that begins on the key's own line. */
function isBareColonItem(item: CST.CollectionItem): item is CST.CollectionItem & { readonly value: CST.BlockMap } {
  const brokenLine = item.sep?.some((token) => token.type === "newline") ?? true;
  return item.value?.type === "block-map" && item.key !== undefined && !brokenLine;
}

function scalarValue(token: CST.Token | null | undefined): string | null {
  if (token === null || token === undefined) return null;
  let failed = false;
  const resolved = CST.resolveAsScalar(token, true, () => {
    failed = true;
  });
  return failed || resolved === null ? null : resolved.value;
}

/**
 * @param text the YAML text
 * @param scalar one of `readYaml(text).scalars`
 * @param value the new value; line breaks as `\n`
 * @returns what to write at the scalar's range, or null where YAML can't hold the value there
 */
export function writeYamlScalar(text: string, scalar: YamlScalar, value: string): string | null {
  const before = readYaml(text);
  for (const spelling of spellings(text, scalar, value)) {
    const after = readYaml(text.slice(0, scalar.from) + spelling + text.slice(scalar.to));
    if (after.errors <= before.errors && differsOnlyIn(before.scalars, after.scalars, scalar.path, value))
      return spelling;
  }
  return null;
}

function differsOnlyIn(
  before: readonly YamlScalar[],
  after: readonly YamlScalar[],
  path: string,
  value: string,
): boolean {
  if (before.length !== after.length) return false;
  return before.every((old, index) => {
    const now = after[index];
    if (now?.path !== old.path) return false;
    return old.path === path ? now.value === value && now.style !== "bare" : now.value === old.value;
  });
}

/** Ways to write the value, the present style first. */
function* spellings(text: string, scalar: YamlScalar, value: string): Generator<string> {
  const space = scalar.style === "none" ? " " : "";
  if (UNPRINTABLE.test(value)) return yield space + doubleQuoted(value);
  if (scalar.style === "block") yield* blockSpellings(text, scalar, value);
  if (PLAIN_STYLES.has(scalar.style) && !NOT_TEXT.test(value)) yield space + value;
  if (scalar.style !== "double") yield `${space}'${value.replaceAll("'", "''")}'`;
  yield space + doubleQuoted(value);
}

const PLAIN_STYLES: ReadonlySet<YamlScalar["style"]> = new Set(["plain", "none", "bare"]);

/** What YAML takes only in escapes, and what its older versions take for a line break. */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Plain scalars that other readers of YAML would take for a number, a date, a truth value or nothing. */
const NOT_TEXT =
  /^(?:|~|null|true|false|yes|no|on|off|[-+]?[.\d][\d_.,:eEoO+-]*|[-+]?0x[\da-f_]+|[-+]?\.(?:inf|nan)|=|<<)$/i;

/** The value in the present block style: the same header, each line with the present indentation and line ending; then other ends. */
function* blockSpellings(text: string, scalar: YamlScalar, value: string): Generator<string> {
  const present = text.slice(scalar.from, scalar.to);
  const lineBreak = present.includes("\r\n") ? "\r\n" : "\n";
  const [header = ">-", ...content] = present.split(lineBreak);
  const indent = /^ */.exec(content.find((line) => line.trim() !== "") ?? "  ")?.[0] ?? "  ";
  const lines = value
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line));
  // Folding turns one line break into a space, so a break that is meant takes two.
  const body = lines.join(header.startsWith(">") ? lineBreak + lineBreak : lineBreak);
  const bareHeader = header.replace(/^([|>]\d?)[-+]/, "$1");
  for (const spelling of [header, bareHeader, bareHeader.replace(/^[|>]\d?/, "$&-")]) yield spelling + lineBreak + body;
}

/** JSON's string syntax is YAML's double-quoted one; what JSON leaves raw and YAML can't hold is escaped too. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
