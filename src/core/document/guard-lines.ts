/** What the frame guard says of line breaks and of characters that mean something where the target stands. */
import type { BlockKind, Place } from "./article.ts";
import { FENCE, interruptsParagraph, isTableDelimiter, SETEXT_UNDERLINE, trimBlanks } from "./block-starts.ts";
import { maskCode } from "./code-spans.ts";

/** Blocks that a line break ends, whatever stands behind it. */
export const ONE_LINE_BLOCKS: ReadonlySet<BlockKind> = new Set(["heading", "table-cell", "front-matter", "yaml"]);
/** Blocks whose text is not Markdown, so that nothing in it can be escaped and only their own end ends them. */
const LITERAL_BLOCKS: ReadonlySet<BlockKind> = new Set(["code", "html", "front-matter", "yaml"]);
const BREAK_AT_END = /\n[ \t]*$/;
const BREAK_AT_START = /^[ \t]*\r?\n/;
const BLANK_LINE = /\n[ \t]*\r?\n|^[ \t]*\r?\n|\n[ \t]*$/;
const BLOCK_NAMES: Readonly<Record<BlockKind, string>> = {
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list item",
  "table-cell": "table row",
  quote: "quote",
  alert: "alert",
  code: "code block",
  html: "HTML block",
  "front-matter": "value",
  yaml: "value",
};

/**
 * @param original the target as it was loaded; line breaks it already has are no reason to refuse an edit
 * @returns why the text's line breaks would end the block the target stands in, or null
 */
export function refuseLines(text: string, original: string, place: Place): string | null {
  if (!/[\r\n]/.test(text)) return null;
  const name = BLOCK_NAMES[place.block];
  const isOneLine = ONE_LINE_BLOCKS.has(place.block);
  if (isOneLine && !/[\r\n]/.test(original)) return `A line break would end the ${name}; remove it.`;
  const mayBeEmpty = place.block === "code";
  if (!mayBeEmpty && BLANK_LINE.test(text) && !BLANK_LINE.test(original))
    return `An empty line would end the ${name}; remove ${emptyLine(text)}.`;
  const [line] = blockStarts(text, place.block);
  if (line === undefined || blockStarts(original, place.block).length > 0) return null;
  return `The line “${line.slice(0, 20)}” would start a new block and end the ${name}; join it to the line before.`;
}

/** What is to be removed: at the ends of a text nobody sees a line, and hardly the line break that makes it. */
function emptyLine(text: string): string {
  if (BREAK_AT_END.test(text)) return "the line break at the end";
  return BREAK_AT_START.test(text) ? "the line break at the beginning" : "it";
}

/** The lines behind the first that would begin a block of their own, or end the code they stand in. */
function blockStarts(text: string, block: BlockKind): readonly string[] {
  if (block === "html") return [];
  const isStart = block === "code" ? (line: string) => FENCE.test(line) : startsBlock;
  const lines = text.split(/\r?\n/).slice(1).map(trimBlanks);
  return lines.filter(
    (line, index) => isStart(line) || (index === lines.length - 1 && isStart(`${line} ${WHAT_FOLLOWS}`)),
  );
}

/** Stands for what follows the pair in its line: with it a lone list mark begins an item. */
const WHAT_FOLLOWS = "x";

function startsBlock(line: string): boolean {
  return interruptsParagraph(line) || SETEXT_UNDERLINE.test(line) || isTableDelimiter(line);
}

export interface Escaped {
  readonly text: string;
  /** What was escaped and why, to stand behind “Escaped”. */
  readonly escapes: readonly string[];
}

/** Escapes what has another spelling: pipes in a table cell, a last backslash that would escape the pair's closing tag. */
export function escapeForPlace(text: string, original: string, place: Place): Escaped {
  if (LITERAL_BLOCKS.has(place.block)) return { text, escapes: [] };
  const escapes: string[] = [];
  let escaped = text;
  if (place.cell !== null && countPipes(original) === 0 && countPipes(text) > 0) {
    escaped = text.replace(ESCAPE_OR_PIPE, (match) => (match === "|" ? "\\|" : match));
    escapes.push("the pipe (\\|), which would have started a new table cell");
  }
  if (endsInBackslash(escaped) && !endsInBackslash(original)) {
    escaped += "\\";
    escapes.push("the last backslash (\\\\), which would have hidden the end of the segment");
  }
  return { text: escaped, escapes };
}

/** A target that held pipes from the start may be several cells; which of more pipes are meant as such nobody can tell. */
export function refusePipes(text: string, original: string, place: Place): string | null {
  return place.cell !== null && countPipes(text) > countPipes(original)
    ? "Another pipe would start a new table cell; write it as \\|."
    : null;
}

const ESCAPE_OR_PIPE = /\\[\s\S]|\|/g;

/** Pipes that divide cells: those that no backslash escapes. Code spans don't hide them (GFM). */
function countPipes(text: string): number {
  return [...text.matchAll(ESCAPE_OR_PIPE)].filter(([match]) => match === "|").length;
}

function endsInBackslash(text: string): boolean {
  const bare = maskCode(text);
  let at = bare.length;
  while (bare[at - 1] === "\\") at--;
  return (bare.length - at) % 2 === 1;
}
