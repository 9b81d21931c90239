/**
 * Writes TMX 1.4b. At level 1 a segment is its Markdown as plain text; at level 2 what is markup stands in elements of its own, with the markup
 * as native code, so that other tools protect it; a source's and a target's counterparts carry the same number. Both read back as the same Markdown. Format: TMX 1.4b, LISA
 * OSCAR, 2005.
 */
import { alignMarkup } from "#core/markup/align-markup.ts";
import { flattenNodes, type MarkupKind, type MarkupNode } from "#core/markup/markup-node.ts";
import { readMarkup } from "#core/markup/read-markup.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { writeTmxDate } from "./tmx-date.ts";
import { APPROVED_PROPERTY } from "./tmx-unit.ts";

export type TmxLevel = 1 | 2;

export interface WrittenUnit {
  readonly source: string;
  readonly target: string;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  readonly origin: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number | null;
  readonly changedAt: number | null;
  readonly by: string | null;
  /** Marked in the file; left out for one that nothing says it of. */
  readonly isUnapproved?: boolean;
}

/** What stands for a language that is not known (ISO 639-2). */
const UNKNOWN = "und";

/** @param sourceLocale the sources' language */
export function tmxHead(sourceLocale: string, level: TmxLevel): string {
  const type = level === 1 ? "plaintext" : "x-markdown";
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="Recto" creationtoolversion="1" segtype="sentence" o-tmf="Recto" adminlang="en-US" srclang="${escapeXml(sourceLocale)}" datatype="${type}"/>
  <body>
`;
}

export const TMX_TAIL = "  </body>\n</tmx>\n";

/** @returns the unit's element with a line break; a failure, one sentence, where XML has no way to write it */
export function tmxUnit(unit: WrittenUnit, sourceLocale: string, level: TmxLevel): Result<string, string> {
  if (NOT_XML.test(unit.source) || NOT_XML.test(unit.target))
    return fail("It holds a control character, which no XML file can hold, so that it was left out.");
  const { source, target } = level === 1 ? plain(unit) : withMarkup(unit);
  const date = (name: string, at: number | null) => (at === null ? "" : ` ${name}="${writeTmxDate(at)}"`);
  const by = unit.by === null ? "" : ` ${unit.changedAt === null ? "creationid" : "changeid"}="${writable(unit.by)}"`;
  const origin = unit.origin === null ? "" : `      <prop type="x-origin">${writable(unit.origin)}</prop>\n`;
  const mark = unit.isUnapproved === true ? `      <prop type="${APPROVED_PROPERTY}">no</prop>\n` : "";
  const attributes = `${date("creationdate", unit.createdAt)}${date("changedate", unit.changedAt)}${by}`;
  return ok(`    <tu${attributes}>
${origin}${mark}      <tuv xml:lang="${escapeXml(sourceLocale)}"><seg>${source}</seg></tuv>
      <tuv xml:lang="${escapeXml(unit.language ?? UNKNOWN)}"><seg>${target}</seg></tuv>
    </tu>
`);
}

/** XML 1.0, production 2. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A name or path, without what XML can't hold. */
function writable(text: string): string {
  return escapeXml(text.replaceAll(new RegExp(NOT_XML, "g"), "\ufffd"));
}

function plain({ source, target }: WrittenUnit) {
  return { source: escapeXml(source), target: escapeXml(target) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Characters that are only written another way are text. */
const TEXT: ReadonlySet<MarkupKind> = new Set<MarkupKind>(["entity", "escape", "break"]);
const TYPES: Partial<Readonly<Record<MarkupKind, string>>> = {
  strong: "bold",
  emphasis: "italic",
  link: "link",
  reference: "link",
  image: "image",
  footnote: "fnote",
};

function withMarkup({ source, target }: WrittenUnit) {
  const trees = [source, target].map((text) => readMarkup(text, "markdown", readTags));
  const [own = [], other = []] = trees;
  const { sourceOf } = alignMarkup(own, other);
  const numbers = new Map<MarkupNode, number>();
  for (const node of [...flattenNodes(own), ...flattenNodes(other)]) {
    const counterpart = sourceOf.get(node);
    numbers.set(node, (counterpart === undefined ? undefined : numbers.get(counterpart)) ?? numbers.size + 1);
  }
  return { source: segment(source, own, numbers), target: segment(target, other, numbers) };
}

/** A stretch of a segment that is an element of its own. */
interface CodePart {
  readonly from: number;
  readonly to: number;
  readonly open: string;
  readonly close: string;
}

function segment(text: string, nodes: readonly MarkupNode[], numbers: ReadonlyMap<MarkupNode, number>): string {
  const parts = flattenNodes(nodes)
    .filter(({ kind }) => !TEXT.has(kind))
    .flatMap((node) => codeParts(node, numbers.get(node) ?? 0))
    .sort((a, b) => a.from - b.from);
  let written = "";
  let at = 0;
  for (const { from, to, open, close } of parts) {
    if (from < at) continue;
    written += `${escapeXml(text.slice(at, from))}${open}${escapeXml(text.slice(from, to))}${close}`;
    at = to;
  }
  return written + escapeXml(text.slice(at));
}

function codeParts({ kind, from, to, marks, content }: MarkupNode, number: number): readonly CodePart[] {
  const type = TYPES[kind] ?? `x-${kind}`;
  const [first, last] = marks;
  if (kind === "code" || content === null || first === undefined || last === undefined || first === last)
    return [{ from, to, open: `<ph x="${number}" type="${type}">`, close: "</ph>" }];
  return [
    { from: first.from, to: first.to, open: `<bpt i="${number}" x="${number}" type="${type}">`, close: "</bpt>" },
    { from: last.from, to: last.to, open: `<ept i="${number}">`, close: "</ept>" },
  ];
}

/** Anything in angle brackets that looks like a tag. */
function readTags(masked: string) {
  return Array.from(masked.matchAll(/<\/?[a-z][^<>\n]*>/gi), ({ index, 0: tag }) => ({
    from: index,
    to: index + tag.length,
  }));
}
