/** What was a link before somebody put a blank or a wide bracket into it, or took a bracket away: `[text] (address)`, `［text］（address）`, `[text]`. */

import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import type { Side } from "./subject.ts";

export interface BrokenShape extends Range {
  /** How many characters at its head may be the mark of an image: `!`. */
  readonly bang: number;
  /** What would be the link's text. */
  readonly text: string;
  /** What would be its destination or id, as written; null where nothing like it follows. */
  readonly tail: string | null;
}

const BRACKET = /[[\]［］【】]/;
/** `[text]`. */
const HEAD = /((?:[!！] ?)?)\\?[[［【]([^[\]［］【】\n]*?)\\?[\]］】]/gu;
/** `(address)`, `（address）`, `(address` and `[id]`, with blanks before it. */
const TAIL =
  /[ \t\u00a0\u3000]*(?:\\?[(（]((?:[^()（）\n]|\([^()\n]*\))*?)\\?[)）]|[(（]([^\s()（）]*)|\[([^[\]\n]*)\])/uy;
/** `text](address)` that lost its first bracket. */
const HEADLESS = /([^\s[\]()（）*_]{1,40})\][ \t]*\(([^\s()]+)\)/gu;
/** `[text(address)` that lost the other. */
const UNCLOSED = /((?:[!！] ?)?)\[([^\s[\]()（）][^[\]()（）\n]*)[(（]([^\s()（）./#:]*[./#:][^\s()（）]*)[)）]/gu;
/** A task list's box, a footnote, a token. */
const NO_TEXT = /^(?:[ xX]|[\^!].*)$/;

/** Shapes that Markdown does not read as a link, in order. */
export function findBrokenShapes(side: Side): readonly BrokenShape[] {
  const { text, flat } = side;
  if (!BRACKET.test(text)) return [];
  const nodes = flat.filter(({ kind }) => kind !== "escape" && kind !== "autolink");
  const marks = nodes.flatMap((node): readonly Range[] => (node.kind === "code" ? [node] : node.marks));
  const isFree = (from: number, to: number) => !marks.some((mark) => isBracketOf(text, mark, from, to));
  const headed = readHeaded(text, isFree);
  const halves = [...readHeadless(text, isFree), ...readUnclosed(text, isFree)].filter(
    (shape) => !headed.some(({ from, to }) => shape.from < to && from < shape.to),
  );
  return [...headed, ...halves].sort((a, b) => a.from - b.from);
}

type IsFree = (from: number, to: number) => boolean;

function readHeaded(text: string, isFree: IsFree): readonly BrokenShape[] {
  return matchesOf(text, HEAD).flatMap(({ 0: head, 1: bang = "", 2: inner = "", index: from }) => {
    const middle = from + head.length;
    if (!isFree(from, middle)) return [];
    TAIL.lastIndex = middle;
    const found = TAIL.exec(text);
    const to = middle + (found?.[0].length ?? 0);
    const tail = found === null || !isFree(middle, to) ? null : (found[1] ?? found[2] ?? found[3] ?? "");
    if (tail === null && NO_TEXT.test(inner)) return [];
    return [{ from, to: tail === null ? middle : to, bang: bang.length, text: inner, tail: tail?.trim() ?? null }];
  });
}

function readHeadless(text: string, isFree: IsFree): readonly BrokenShape[] {
  return matchesOf(text, HEADLESS).flatMap(({ 0: whole, 1: words = "", 2: tail = "", index: from }) => {
    const to = from + whole.length;
    return isFree(from, to) ? [{ from, to, bang: 0, text: words, tail }] : [];
  });
}

function readUnclosed(text: string, isFree: IsFree): readonly BrokenShape[] {
  return matchesOf(text, UNCLOSED).flatMap(({ 0: whole, 1: bang = "", 2: words = "", 3: tail = "", index: from }) => {
    const to = from + whole.length;
    return isFree(from, to) ? [{ from, to, bang: bang.length, text: words, tail }] : [];
  });
}

/** Whether the stretch takes a bracket that a mark needs. */
function isBracketOf(text: string, mark: Range, from: number, to: number): boolean {
  if (mark.to <= from || to <= mark.from) return false;
  return BRACKET.test(text.slice(Math.max(mark.from, from), Math.min(mark.to, to)));
}
