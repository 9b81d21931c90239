/** Tags of HTML that become elements of the page, and those that are known though no reader sees anything of them. */
import type { ElementName } from "./page.ts";

const ELEMENTS: readonly ElementName[] = [
  "abbr",
  "b",
  "blockquote",
  "center",
  "cite",
  "dd",
  "del",
  "details",
  "dfn",
  "div",
  "dl",
  "dt",
  "em",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "i",
  "ins",
  "kbd",
  "li",
  "mark",
  "ol",
  "p",
  "pre",
  "q",
  "s",
  "samp",
  "small",
  "span",
  "strong",
  "sub",
  "summary",
  "sup",
  "table",
  "tbody",
  "td",
  "th",
  "thead",
  "tr",
  "tt",
  "u",
  "ul",
  "var",
];
const BY_TAG: ReadonlyMap<string, ElementName> = new Map(ELEMENTS.map((name) => [name, name]));

/** Known, and shown as if it were not there: what it holds is shown. */
const TRANSPARENT = new Set(["a", "bdi", "bdo", "big", "code", "font", "strike", "wbr"]);

/** @param tag as written @returns null for a tag that becomes no element of its own */
export function elementNamed(tag: string): ElementName | null {
  return BY_TAG.get(nameOf(tag)) ?? null;
}

/** @param tag as written */
export function isKnownTag(tag: string): boolean {
  const name = nameOf(tag);
  return BY_TAG.has(name) || TRANSPARENT.has(name);
}

/** A table wider or longer is nobody's, and costs the browser as much as it says. */
const MOST_COLUMNS = 50;
const MOST_ROWS = 200;

/** @param tag of a cell, as written @returns how many columns and rows it takes; none where it says so of one or of none */
export function spansOf(tag: string): { readonly colSpan?: number; readonly rowSpan?: number } {
  const [columns, rows] = [spanIn(tag, COLUMNS, MOST_COLUMNS), spanIn(tag, ROWS, MOST_ROWS)];
  return { ...(columns > 1 ? { colSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) };
}

const COLUMNS = /\scolspan\s*=\s*["']?(\d+)/i;
const ROWS = /\srowspan\s*=\s*["']?(\d+)/i;

function spanIn(tag: string, attribute: RegExp, most: number): number {
  return Math.min(Number(attribute.exec(tag)?.[1] ?? 1), most);
}

function nameOf(tag: string): string {
  return (/[a-z][a-z\d]*/i.exec(tag)?.[0] ?? "").toLowerCase();
}
