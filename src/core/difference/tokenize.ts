import { flattenNodes, isGuarded, type MarkupNode } from "#core/markup/markup-node.ts";
import { readMarkup } from "#core/markup/read-markup.ts";

/** The smallest stretch that a difference keeps, adds or removes: half-open range of UTF-16 code units. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** Code, an address, a tag, a placeholder: reads left to right whatever stands around it. */
  readonly isolate: boolean;
}

/** Signs that mean something by their number: `**`, `---`, `...`. */
const RUN_SIGN = /^[*_~`#=+.:-]$/;

/**
 * Cuts a Markdown fragment into words by the locale's own rules (`Intl.Segmenter`: Japanese, Chinese and Thai have words without spaces between
 * them), blanks and punctuation. What must not come apart is one token: a code span, a tag, an address, a placeholder, a delimiter, where a link leads.
 *
 * @param locale BCP 47 tag; null where it is not known
 * @returns tokens that follow each other without a gap and cover the text
 */
export function tokenize(text: string, locale: string | null): readonly Token[] {
  const segmenter = segmenterOf(locale);
  const tokens: Token[] = [];
  let at = 0;
  const words = (to: number) => {
    for (const { index, segment } of segmenter.segment(text.slice(at, to)))
      add(tokens, text, at + index, segment.length);
    at = to;
  };
  for (const { from, to, isolate } of wholes(text)) {
    if (from < at) continue;
    words(from);
    tokens.push({ from, to, isolate });
    at = to;
  }
  words(text.length);
  return tokens;
}

/** What must not come apart, in order; code holds nothing else. */
function wholes(text: string): readonly Token[] {
  return nodesIn(text)
    .flatMap(wholesOf)
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Markup of two marks around a content, which are nothing without each other. */
export function pairsIn(text: string): readonly MarkupNode[] {
  return nodesIn(text).filter(({ kind, content }) => kind !== "code" && content !== null);
}

function nodesIn(text: string): readonly MarkupNode[] {
  return flattenNodes(readAll(text)).filter(isGuarded);
}

/** The text's markup, as a difference sees it. */
export function readAll(text: string): readonly MarkupNode[] {
  return readMarkup(text, "markdown", readTags);
}

function wholesOf({ kind, from, to, marks, content, destination }: MarkupNode): readonly Token[] {
  if (kind === "code" || content === null) return [{ from, to, isolate: true }];
  const isTag = kind === "tag";
  // What closes a link holds its destination, which is a token of its own.
  const signs = destination === null ? marks : marks.slice(0, 1);
  const ends = signs.map((mark) => ({ from: mark.from, to: mark.to, isolate: isTag }));
  return destination === null ? ends : [...ends, { ...destination, isolate: true }];
}

function add(tokens: Token[], text: string, from: number, length: number): void {
  const last = tokens.at(-1);
  const sign = text.charAt(from);
  const repeats = length === 1 && last?.isolate === false && RUN_SIGN.test(sign) && text.charAt(from - 1) === sign;
  const run = repeats && text.slice(last.from, from) === sign.repeat(from - last.from);
  if (run) tokens[tokens.length - 1] = { ...last, to: from + length };
  else tokens.push({ from, to: from + length, isolate: false });
}

/** Anything in angle brackets is kept whole; which of it is HTML does not matter here. */
function readTags(masked: string) {
  return Array.from(masked.matchAll(/<\/?[a-z][^<>\n]*>/gi), ({ index, 0: tag }) => ({
    from: index,
    to: index + tag.length,
  }));
}

const segmenters = new Map<string | null, Intl.Segmenter>();

/** Making one costs more than using it. */
function segmenterOf(locale: string | null): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale ?? undefined, { granularity: "word" });
  segmenters.set(locale, known);
  return known;
}
