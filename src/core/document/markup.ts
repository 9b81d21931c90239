/**
 * Markup in a fragment, for showing it: which characters are code, bold, a link, a tag … The Markdown stays the text; nothing is hidden or lost.
 *
 * Code spans win over all else, then inline HTML, which `inline-html.ts` reads where it is loaded; the remaining shapes are told by their
 * delimiters.
 */
import type { Range } from "./article.ts";
import { findCodeSpans, maskCode } from "./code-spans.ts";
import { isInlineTag } from "./inline-tags.ts";

export type MarkupKind = "code" | "tag" | "strong" | "emphasis" | "link" | "image" | "url" | "token" | "placeholder";

/** A stretch of markup with its delimiters. Spans nest or stand apart; they never cross. */
export interface MarkupSpan extends Range {
  readonly kind: MarkupKind;
  /** What the delimiters enclose; equals the whole span where all of it is one. Code, tags, addresses, tokens have no text to translate. */
  readonly inner: Range;
}

/** A longer fragment is no sentence; it is shown as plain text. */
const MAX_LENGTH = 20_000;

/** Finds tags in a fragment whose code spans are masked by characters of the same length. */
export type TagReader = (masked: string) => readonly Range[];

/**
 * @param readTags reads inline HTML; without it tags are not told apart from other text
 * @returns spans in order of `from`, an outer one before those inside it
 */
export function readMarkup(fragment: string, readTags: TagReader = () => []): readonly MarkupSpan[] {
  if (fragment.length > MAX_LENGTH || !/[`<*_[{%:$!@]/.test(fragment)) return [];
  const masked = maskCode(fragment);
  const code = findCodeSpans(fragment).map((range) => toCode(fragment, range));
  const tags = readTags(masked).map(({ from, to }) => toSpan("tag", from, masked.slice(from, to), undefined));
  const spans = [...code, ...tags];
  for (const { kind, pattern } of SHAPES) {
    for (const match of masked.matchAll(pattern)) {
      const span = toSpan(kind, match.index, match[0], match[1]);
      if (kind === "placeholder" && isInlineTag(match[0])) continue;
      if (!spans.some((other) => crosses(other, span))) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** In this order: what comes first is not read as what comes later. The first group is what the delimiters enclose. */
const SHAPES: readonly { readonly kind: MarkupKind; readonly pattern: RegExp }[] = [
  { kind: "token", pattern: /\[!INCLUDE\s*\[[^\]\n]*\]\([^)\n]*\)\]|\[![\p{L}-]+[^\]\n]*\]|\{\{[^{}\n]+\}\}/gu },
  { kind: "token", pattern: /<xref:[^<>\s]+>/g },
  { kind: "url", pattern: /<(?:https?:|mailto:)[^<>\s]+>/gi },
  {
    kind: "image",
    pattern: /!\[([^[\]\n]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\)|\[[^[\]\n]*\])/g,
  },
  {
    kind: "link",
    pattern: /(?<![!\\])\[([^[\]\n]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+"[^"\n]*")?\)|\[[^[\]\n]*\])/g,
  },
  { kind: "url", pattern: /\bhttps?:\/\/[^\s<>()[\]"'`，。、]+[^\s<>()[\]"'`.,;:!?，。、]/gi },
  {
    kind: "placeholder",
    pattern: /\$?\{[\w.:-]+\}|\$\([\w.:-]+\)|%(?:\d+\$)?[sdif](?!\w)|<[a-z][\w-]*(?: [\w-]+)*>/gi,
  },
  { kind: "strong", pattern: /(?<!\\)\*\*(?=\S)((?:[^*\n]|\*(?!\*))+?)(?<=\S)\*\*/g },
  { kind: "strong", pattern: /(?<![\p{L}\p{N}\\_])__(?=\S)([^_\n]+?)(?<=\S)__(?![\p{L}\p{N}])/gu },
  { kind: "emphasis", pattern: /(?<![*\\])\*(?![*\s])([^*\n]+?)(?<![\s*])\*(?!\*)/g },
  { kind: "emphasis", pattern: /(?<![\p{L}\p{N}\\_])_(?![_\s])([^_\n]+?)(?<![\s_])_(?![\p{L}\p{N}_])/gu },
];

function toSpan(kind: MarkupKind, from: number, text: string, inside: string | undefined): MarkupSpan {
  const to = from + text.length;
  const at = inside === undefined ? 0 : text.indexOf(inside);
  return { kind, from, to, inner: { from: from + at, to: inside === undefined ? to : from + at + inside.length } };
}

function toCode(fragment: string, { from, to }: Range): MarkupSpan {
  const ticks = /^`+/.exec(fragment.slice(from, to))?.[0].length ?? 0;
  return { kind: "code", from, to, inner: { from: from + ticks, to: to - ticks } };
}

/** Whether neither holds the other whole inside, though they overlap; equal ranges cross, so that one stretch is one thing. */
function crosses(a: MarkupSpan, b: MarkupSpan): boolean {
  if (a.to <= b.from || b.to <= a.from) return false;
  const holds = (outer: MarkupSpan, inner: MarkupSpan) => outer.inner.from <= inner.from && inner.to <= outer.inner.to;
  return a.inner.from === a.from && a.inner.to === a.to ? true : !holds(a, b) && !holds(b, a);
}
