/** How a text ends, as its reader sees it: the mark that closes the sentence, whatever closes behind it. */

import { type SentenceMark, sentenceMarkOf } from "#core/checks/locale/sentence-marks.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { OBJECT } from "#core/checks/reading/visible-text.ts";
import type { Range } from "#core/document/article.ts";

export interface SentenceEnd {
  readonly mark: SentenceMark | null;
  /** Of the mark in the visible text; where there is none, the empty place behind the last character that is no space. */
  readonly range: Range;
  /** Whether a bracket that opened on the way closes behind the mark: it may be one of what stands in the brackets alone. */
  readonly isInBrackets: boolean;
  /** Whether anything that is seen closes behind the mark. */
  readonly isEnclosed: boolean;
}

const CLOSING = /["'”’“‘»›«‹」』】〕》〉)\]}）］｝*_\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;
const BRACKET = /[)\]}）］｝】〕]/u;

export function sentenceEndOf(side: Side): SentenceEnd {
  const { visible, language } = side;
  const { text } = visible;
  let to = text.length;
  const isMark = (at: number) => sentenceMarkOf(text[at] ?? "", language) !== null;
  const isCode = (at: number) => side.text[visible.rangeOf(at, at + 1).from] === "`";
  // A footnote stands behind the mark in one language and before it in another; code is a word of the sentence.
  const isBehindMark = (at: number) => text[at] === OBJECT && isMark(at - 1) && !isCode(at);
  while (to > 0 && (CLOSING.test(text[to - 1] ?? "") || isBehindMark(to - 1))) to--;
  if (!isMark(to - 1)) return withoutMark(text);
  let from = to;
  while (from > 0 && isMark(from - 1) && !(from < to && endsLink(side, from))) from--;
  const marks = Array.from(text.slice(from, to), (character) => sentenceMarkOf(character, language));
  const behind = text.slice(to);
  return {
    mark: closesAfterLabel(marks, side, to) ? "full stop" : strongest(marks),
    range: { from, to },
    isInBrackets: BRACKET.test(behind) && !/^[([（［]/u.test(text),
    isEnclosed: behind.trim() !== "",
  };
}

/** What a link's text ends with belongs to what it names; the sentence around it ends on its own. */
function endsLink({ flat, visible }: Side, at: number): boolean {
  const end = visible.rangeOf(at - 1, at).to;
  return flat.some(({ kind, content }) => (kind === "link" || kind === "reference") && content?.to === end);
}

function withoutMark(text: string): SentenceEnd {
  const end = text.trimEnd().length;
  return { mark: null, range: { from: end, to: end }, isInBrackets: false, isEnclosed: false };
}

/** The three dots of a button's name, or what a window asks, and the full stop of the sentence behind it: "Select **Open…**.", "It asks **Save?**." */
function closesAfterLabel(marks: readonly (SentenceMark | null)[], { flat, visible }: Side, to: number): boolean {
  if (marks.length < 2 || marks.at(-1) !== "full stop" || !OF_A_LABEL.has(strongest(marks))) return false;
  const end = visible.rangeOf(to - 2, to - 1).to;
  return flat.some(({ kind, content }) => (kind === "strong" || kind === "emphasis") && content?.to === end);
}

const OF_A_LABEL: ReadonlySet<SentenceMark | null> = new Set<SentenceMark | null>(["ellipsis", "question mark"]);

/** What a run of marks says: `?!` asks, `...` breaks off. */
function strongest(marks: readonly (SentenceMark | null)[]): SentenceMark | null {
  if (marks.includes("question mark")) return "question mark";
  if (marks.includes("exclamation mark")) return "exclamation mark";
  if (marks.includes("ellipsis") || marks.slice(-3).join() === "full stop,full stop,full stop") return "ellipsis";
  return marks.at(-1) ?? null;
}
