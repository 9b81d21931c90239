/**
 * Markup in a fragment, for showing it: which characters are code, bold, a link, a tag … The Markdown stays the text; nothing is hidden or lost.
 *
 * Code spans win over all else. Inline HTML is read by cheerio, with code and every `<` that begins no tag masked by a character of the same
 * length, so that offsets hold and no stray sign swallows the rest. The remaining shapes are told by their delimiters.
 */
import { load } from "cheerio/slim";
import type { Range } from "./article.ts";
import { findCodeSpans, maskCode } from "./code-spans.ts";

export type MarkupKind = "code" | "tag" | "strong" | "emphasis" | "link" | "image" | "url" | "token" | "placeholder";

/** A stretch of markup with its delimiters. Spans nest or stand apart; they never cross. */
export interface MarkupSpan extends Range {
  readonly kind: MarkupKind;
  /** What the delimiters enclose; equals the whole span where all of it is one. Code, tags, addresses, tokens have no text to translate. */
  readonly inner: Range;
}

/** A longer fragment is no sentence; it is shown as plain text. */
const MAX_LENGTH = 20_000;

/** @returns spans in order of `from`, an outer one before those inside it */
export function readMarkup(fragment: string): readonly MarkupSpan[] {
  if (fragment.length > MAX_LENGTH || !/[`<*_[{%:$!@]/.test(fragment)) return [];
  const masked = maskCode(fragment);
  const code = findCodeSpans(fragment).map((range) => toCode(fragment, range));
  const spans = [...code, ...readTags(masked)];
  for (const { kind, pattern } of SHAPES) {
    for (const match of masked.matchAll(pattern)) {
      const span = toSpan(kind, match.index, match[0], match[1]);
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

const TAG_START =
  /<(?!\/?[a-z][a-z\d-]*(?:\s+[a-z][\w:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*\/?>)/gi;
/** Tags that HTML knows; any other `<word>` is a placeholder someone forgot to escape. */
const INLINE_TAGS = new Set(
  (
    "a abbr b bdi bdo big br center cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s " +
    "samp small span strike strong sub summary sup table tbody td th thead tr tt u ul var video wbr"
  ).split(" "),
);

/** Opening and closing tags, each as a span of its own. */
function readTags(masked: string): readonly MarkupSpan[] {
  if (!masked.includes("<")) return [];
  const readable = masked.replace(TAG_START, "\u0001");
  const $ = load(readable, {
    xml: { xmlMode: false, withStartIndices: true, withEndIndices: true, recognizeSelfClosing: true },
  });
  const spans: MarkupSpan[] = [];
  for (const element of $("*").toArray()) {
    if (!("name" in element) || !INLINE_TAGS.has(element.name)) continue;
    const { startIndex, endIndex } = element;
    if (startIndex === null || endIndex === null) continue;
    const open = readable.indexOf(">", startIndex) + 1;
    const close = readable.lastIndexOf("</", endIndex);
    spans.push(toSpan("tag", startIndex, readable.slice(startIndex, open), undefined));
    const isClosed = close >= open && readable[endIndex] === ">" && readable.startsWith(element.name, close + 2);
    if (isClosed) spans.push(toSpan("tag", close, readable.slice(close, endIndex + 1), undefined));
  }
  return spans;
}
