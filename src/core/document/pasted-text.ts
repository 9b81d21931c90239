/**
 * Text from elsewhere (pasted, dropped, put in by a command) in the shape that its place can hold. What other programs hand over ends in line breaks that
 * nobody sees, has tabs between cells and several paragraphs; the frame guard would refuse most of it where a segment stands.
 */
import type { Unit } from "./article.ts";
import { trimBlanks, trimBlanksEnd } from "./block-starts.ts";
import { ONE_LINE_BLOCKS, refuseLines } from "./guard-lines.ts";

/** All that programs write for a line break: Word's is a vertical tab, that of some web pages U+2028. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const UNWRITABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether a text of the unit can hold a line break at all. Where the machine translation has one, the frame guard lets others pass (D60). */
export function canHoldLineBreak(unit: Unit): boolean {
  if (unit.kind === "field" && unit.syntax !== "yaml") return false;
  return !ONE_LINE_BLOCKS.has(unit.place.block) || /[\r\n]/.test(unit.target);
}

/** A text on one line: line breaks inside become blanks, those at the ends nothing. */
export function onOneLine(text: string): string {
  if (!LINE_BREAK.test(text)) return text;
  const lines = shownLines(text);
  const inner = lines.map((line, index) => (index === 0 ? line : trimBlanksStart(line)));
  return inner.map((line, index) => (index === lines.length - 1 ? line : trimBlanksEnd(line))).join(" ");
}

/**
 * @param before what of the unit's text stands before it
 * @param behind what stands behind it
 * @returns the text as it is to stand between them, its line breaks `\n`: none at its ends, none at all where the place holds none, and none that would end
 *   the block. In a text without line breaks of its own no line of it makes the frame guard refuse it, but for a fence in code.
 */
export function pastedText(unit: Unit, text: string, before = "", behind = ""): string {
  const { block } = unit.place;
  const written = text.replace(UNWRITABLE, "");
  const spaced = block === "code" || block === "html" ? written : withoutTabs(written);
  if (!LINE_BREAK.test(spaced)) return spaced;
  if (isLabel(unit)) return onOneLine(spaced);
  // Empty lines belong to code and to the values of YAML, and would end all else.
  const lines = (unit.kind === "field" || block === "code" ? linesOf(spaced) : shownLines(spaced)).join("\n");
  const whole = (before + lines + behind).replace(/\r\n?/g, "\n");
  const isSound = unit.kind === "field" || block === "code" || refuseLines(whole, unit.target, unit.place) === null;
  return isSound ? lines : onOneLine(spaced);
}

/** What is read as one line is given no line break, though a list item or a link can hold one. */
function isLabel(unit: Unit): boolean {
  if (unit.kind === "field") return !canHoldLineBreak(unit);
  const { block, inline } = unit.place;
  return ONE_LINE_BLOCKS.has(block) || block === "list-item" || inline !== null;
}

/** The lines of a text that has several, without the empty ones at its ends. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(LINE_BREAK);
  const from = lines.findIndex(isShown);
  const to = lines.findLastIndex(isShown);
  const last = lines[to] ?? "";
  return from < 0 ? [] : [...lines.slice(from, to), to < lines.length - 1 ? trimBlanksEnd(last) : last];
}

function shownLines(text: string): readonly string[] {
  return linesOf(text).filter(isShown);
}

function trimBlanksStart(line: string): string {
  return trimBlanks(`${line}x`).slice(0, -1);
}

function isShown(line: string): boolean {
  return trimBlanks(line) !== "";
}

/** Between the cells of a spreadsheet's row; those of empty cells at its ends stand for nothing. */
function withoutTabs(text: string): string {
  if (!text.includes("\t")) return text;
  const lines = text.split(new RegExp(`(${LINE_BREAK.source})`));
  return lines.map((line) => withoutOuterTabs(line).replace(/\t+/g, " ")).join("");
}

function withoutOuterTabs(line: string): string {
  let [from, to] = [0, line.length];
  while (line[from] === "\t") from++;
  while (to > from && line[to - 1] === "\t") to--;
  return line.slice(from, to);
}
