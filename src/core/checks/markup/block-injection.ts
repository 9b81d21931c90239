import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import { saysNumber } from "#core/checks/reading/number-words.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { BlockKind, Range } from "#core/document/article.ts";
import { FENCE, isThematicBreak, SETEXT_UNDERLINE } from "#core/document/block-starts.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { emphasisDead } from "./emphasis-dead.ts";
import { continuesBlock, unitStart } from "./unit-start.ts";

/**
 * Text that Markdown would take for the start of a block, or the end of the one it stands in, where the source has none. Behind other text in its line no
 * block can begin, but its mark is seen there by every reader. A directive is `docs-token`'s.
 */
export const blockInjection: Check = {
  id: "block-injection",
  group: "markup",
  title: "Text that becomes a block",
  what: "The target begins with or holds what Markdown takes for a heading, list, quote, new cell or paragraph.",
  why: "The page would show a list or a heading instead of the sentence, or break its table.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "In 2019, the service moved.",
    target: "2019. gadā pakalpojums tika pārvietots.",
    fixed: "2019\\. gadā pakalpojums tika pārvietots.",
  },
  run(subject) {
    const { source, place } = subject;
    if (source === null || LITERAL.has(place.block)) return [];
    return [
      ...startThatIsBlock(subject, source),
      ...breaks(subject, source),
      ...lines(subject, source),
      ...pipes(subject, source),
    ].sort((a, b) => a.range.from - b.range.from);
  },
};

const LITERAL: ReadonlySet<BlockKind> = new Set<BlockKind>(["code", "html", "front-matter", "yaml"]);
const ONE_LINE: ReadonlySet<BlockKind> = new Set<BlockKind>(["heading", "table-cell"]);

/** What begins a block where a line begins; the group is its mark. */
const START = /^ {0,3}(#{1,6}(?=\s|$)|>|[-+*](?=\s)|\d{1,9}[.)](?=\s|$))\s*/;
const SORTS = { "#": "a heading", ">": "a quote", "-": "a list", "+": "a list", "*": "a list" } as const;

function sortOf(mark: string): string {
  const first = mark[0];
  return first === "#" || first === ">" || first === "-" || first === "+" || first === "*"
    ? SORTS[first]
    : "a numbered list";
}

function startThatIsBlock(subject: Subject, source: Side): readonly Found[] {
  const { text } = subject.target;
  const mark = START.exec(text)?.[1];
  if (mark === undefined || beginsLike(source.text, mark)) return [];
  const start = unitStart(subject);
  const sort = sortOf(mark);
  // A number before a full stop is an ordinal and a > may mean more than; other marks are seen wherever a sentence begins with them.
  const isSeen = start === "line" || !(isOrdinal(mark, source) || /^>(?! +[^\s\d])/.test(text.trimStart()));
  if (!isSeen || (/^\d/.test(mark) && !isFirstNumber(subject, mark)) || isDeadEmphasis(subject, mark)) return [];
  const from = text.indexOf(mark);
  const range = { from, to: from + mark.length };
  const message =
    start === "line" ? `“${mark}” at the start makes it ${sort}` : `It begins with “${mark}”, the source does not`;
  return [{ range, message, detail: `start ${mark}`, fixes: startFixes(subject.target, source, range) }];
}

/** The source begins with a mark of the sort too, or with a dash. */
function beginsLike(source: string, mark: string): boolean {
  const other = START.exec(source)?.[1];
  if (other !== undefined && sortOf(other) === sortOf(mark)) return true;
  return /^[-+*]/.test(mark) && /^(?:[-–—−+•]|\*(?=\s))/u.test(source);
}

/** A number that the source has as well, in digits or in words. */
function isOrdinal(mark: string, { visible: { text }, language }: Side): boolean {
  const digits = /^\d+/.exec(mark)?.[0];
  return digits !== undefined && (text.includes(digits) || saysNumber(text, language, digits));
}

/** Within a paragraph only 1 begins a list (CommonMark 5.3). */
function isFirstNumber(subject: Subject, mark: string): boolean {
  return Number.parseInt(mark, 10) === 1 || !continuesBlock(subject);
}

function isDeadEmphasis(subject: Subject, mark: string): boolean {
  return mark === "*" && emphasisDead.run(subject).some(({ range }) => range.from <= 3);
}

function startFixes({ text }: Side, source: Side, range: Range): readonly Fix[] {
  const mark = text.slice(range.from, range.to);
  const escaped = { title: "Escape it", target: escapeMark(text, range) };
  if (/\d/.test(mark)) return [escaped];
  const remove = { title: "Remove it", target: text.slice(range.to).trimStart() };
  return source.visible.text.trimStart().startsWith(mark) ? [escaped, remove] : [remove, escaped];
}

/** A number keeps its digits: the backslash goes before the mark behind them. */
function escapeMark(text: string, { from, to }: Range): string {
  const at = /\d/.test(text[from] ?? "") ? to - 1 : from;
  return splice(text, { from: at, to: at }, "\\");
}

const BREAK = /[ \t]*\r?\n[ \t]*/;
const EMPTY_LINE = /[ \t]*\r?\n[ \t]*\r?\n\s*/;

/** Line breaks that end what the text stands in. */
function breaks({ target, place, language }: Subject, source: Side): readonly Found[] {
  if (!target.text.includes("\n")) return [];
  const pattern = ONE_LINE.has(place.block) || place.cell !== null ? BREAK : EMPTY_LINE;
  const found = pattern.exec(target.text);
  if (found === null || pattern.test(source.text)) return [];
  const joined = target.text.replace(new RegExp(pattern, "g"), (_run, at: number, whole: string) =>
    language.hasWordSpaces || /[!-~]$/.test(whole.slice(Math.max(0, at - 1), at)) ? " " : "",
  );
  const name = place.cell === null ? (place.level > 0 ? "heading" : "paragraph") : "table row";
  return [
    {
      range: { from: found.index, to: found.index + found[0].length },
      message: `A line break ends the ${name}`,
      detail: "line break",
      fixes: [{ title: "Join the lines", target: joined.trim() }],
    },
  ];
}

/** Lines behind the first that begin a block. */
function lines({ target, place }: Subject, source: Side): readonly Found[] {
  if (!target.text.includes("\n") || ONE_LINE.has(place.block) || place.cell !== null) return [];
  const starts = lineStarts(target.text, place.quoteDepth);
  if (starts.length <= lineStarts(source.text, place.quoteDepth).length) return [];
  return starts.map(({ mark, ...range }) => ({
    range,
    message: `“${mark}” at the start of a line begins a block of its own`,
    detail: `line ${mark}`,
    fixes: [{ title: "Escape it", target: escapeMark(target.text, range) }],
  }));
}

/** In a quote each line may begin with the quote's own marks (CommonMark 5.1), which a pair of several lines holds. */
function lineStarts(text: string, quoteDepth: number): readonly (Range & { readonly mark: string })[] {
  const own = new RegExp(`^(?: {0,3}> ?){0,${quoteDepth}}`);
  const found: (Range & { readonly mark: string })[] = [];
  for (const { 0: line, index } of matchesOf(text, /(?<=\n)[^\r\n]*/g)) {
    const start = own.exec(line)?.[0].length ?? 0;
    const mark = blockMark(line.slice(start));
    if (mark === null) continue;
    const from = index + line.indexOf(mark, start);
    found.push({ mark, from, to: from + mark.length });
  }
  return found;
}

/** The mark with which a line begins a block right below a paragraph's line. */
function blockMark(line: string): string | null {
  const mark = START.exec(line)?.[1];
  if (mark !== undefined && (!/^\d/.test(mark) || Number.parseInt(mark, 10) === 1)) return mark;
  const bare = line.trim();
  if (bare !== "" && (SETEXT_UNDERLINE.test(bare) || isThematicBreak(bare))) return bare;
  return FENCE.exec(bare)?.[1] ?? null;
}

const ESCAPE_OR_PIPE = /\\[\s\S]|\|/g;

/** Pipes that no backslash escapes; in a cell not even code hides them. */
function pipes({ target, place }: Subject, source: Side): readonly Found[] {
  if (place.cell === null || !target.text.includes("|")) return [];
  const placesOf = (text: string) =>
    matchesOf(text, ESCAPE_OR_PIPE).flatMap(({ 0: match, index }) => (match === "|" ? [index] : []));
  const places = placesOf(target.text);
  const [from] = places;
  if (from === undefined || places.length <= placesOf(source.text).length) return [];
  const escaped = target.text.replace(ESCAPE_OR_PIPE, (match) => (match === "|" ? "\\|" : match));
  return [
    {
      range: { from, to: from + 1 },
      message: "A | that is not escaped begins a new table cell",
      detail: "pipe",
      fixes: [{ title: "Escape it", target: escaped }],
    },
  ];
}
