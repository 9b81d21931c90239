/**
 * A source as it is compared: what a translator carries over unread is masked, so that two sentences that differ in a link's destination, a code span,
 * a number or a placeholder have the same masked text. Each class of such things is one character (a control character, which no text
 * holds), wherever it stands; what is masked away is kept beside the text, as slots in order. Rules by number: docs/spec/memory.md.
 */
import type { Range } from "#core/document/article.ts";
import { entityText } from "#core/markup/entity-text.ts";
import { flattenNodes, type MarkupKind, type MarkupNode } from "#core/markup/markup-node.ts";
import { readMarkup } from "#core/markup/read-markup.ts";

/** What of a source may differ without its words being others. */
export type SlotKind = "code" | "destination" | "number" | "placeholder" | "tag";

/** Something masked: half-open UTF-16 range of the source as it stands. */
export interface Slot extends Range {
  readonly kind: SlotKind;
}

export interface MaskedSource {
  /** Composed (NFC), white space as single spaces, none at the ends, one control character for each thing masked. */
  readonly text: string;
  /** In order of their place. */
  readonly slots: readonly Slot[];
}

/** Control characters that stand for what is masked; below the first that white space uses there is room for eight, above for eighteen. */
const CLASS = {
  code: "\u0001",
  autolink: "\u0002",
  footnote: "\u0003",
  tag: "\u0004",
  token: "\u0005",
  placeholder: "\u0006",
  number: "\u0007",
  strong: ["\u000e", "\u000f"],
  emphasis: ["\u0010", "\u0011"],
  strike: ["\u0012", "\u0013"],
  link: ["\u0014", "\u0015"],
  reference: ["\u0016", "\u0017"],
  image: ["\u0018", "\u0019"],
} as const;

const SLOT: Partial<Readonly<Record<MarkupKind, SlotKind>>> = {
  code: "code",
  autolink: "destination",
  footnote: "placeholder",
  tag: "tag",
  token: "placeholder",
  placeholder: "placeholder",
};

/** A stretch of the source that is written otherwise when masked. */
interface Piece extends Range {
  readonly text: string;
  readonly slot: Slot | null;
}

/**
 * A number stands by itself. Behind a letter it is part of a name (`SHA256`, `v1.2`) and matched first, without the group; scripts that put no spaces
 * between words have no such names.
 */
const NUMBER =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}_]\p{Nd}+(?:[.,:]\p{Nd}+)*|(\p{Nd}+(?:[.,:]\p{Nd}+)*)/gu;
const DIGIT = /\p{Nd}/u;
const SPACES = /\s+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f]/g;
/** Nothing but letters, signs and single spaces: what is masked is the text itself. */
const PLAIN = /^(?:[A-Za-z'"(),.;?/-]+(?: |$))+$/;

/** @param source Markdown fragment; line breaks of any kind */
export function maskSource(source: string): MaskedSource {
  if (PLAIN.test(source) && !source.endsWith(" ")) return { text: source, slots: [] };
  const slots: Slot[] = [];
  let text = "";
  let at = 0;
  const plain = (to: number) => {
    text += maskNumbers(source.slice(at, to).replace(CONTROL, "\ufffd"), at, slots);
    at = to;
  };
  for (const piece of piecesOf(source)) {
    if (piece.from < at) continue;
    plain(piece.from);
    text += piece.text;
    if (piece.slot !== null) slots.push(piece.slot);
    at = piece.to;
  }
  plain(source.length);
  return { text: text.replace(SPACES, " ").trim().normalize("NFC"), slots };
}

function maskNumbers(text: string, offset: number, slots: Slot[]): string {
  if (!DIGIT.test(text)) return text;
  return text.replace(NUMBER, (found, number: string | undefined, at: number) => {
    if (number === undefined) return found;
    slots.push({ kind: "number", from: offset + at, to: offset + at + number.length });
    return CLASS.number;
  });
}

function piecesOf(source: string): readonly Piece[] {
  return flattenNodes(readMarkup(source, "markdown", readTags))
    .flatMap((node) => piecesOfNode(source, node))
    .sort((a, b) => a.from - b.from);
}

function piecesOfNode(source: string, node: MarkupNode): readonly Piece[] {
  const { kind, from, to } = node;
  switch (kind) {
    case "escape":
      return [{ from, to, text: source.slice(from + 1, to), slot: null }];
    case "break":
      return [{ from, to, text: " ", slot: null }];
    case "entity": {
      const entity = source.slice(from, to);
      return [{ from, to, text: entityText(entity) ?? entity, slot: null }];
    }
    case "strong":
    case "emphasis":
    case "strike":
      return node.marks.map((mark, index) => ({ ...spanOf(mark), text: CLASS[kind][index] ?? "", slot: null }));
    case "tag":
      return node.marks.map((mark) => ({ ...spanOf(mark), text: CLASS.tag, slot: { kind: "tag", ...spanOf(mark) } }));
    case "link":
    case "reference":
    case "image":
      return linkPieces(node, CLASS[kind]);
    default:
      return [{ from, to, text: CLASS[kind], slot: { kind: SLOT[kind] ?? "placeholder", from, to } }];
  }
}

/** A link's title is read and translated, so that it is text like any other; it stands behind the mark that closes the link. */
function linkPieces(node: MarkupNode, [open, close]: readonly [string, string]): readonly Piece[] {
  const [first, last] = node.marks;
  if (first === undefined || last === undefined) return [];
  const range = node.destination ?? last.label;
  const slot: Slot | null = range === null ? null : { kind: "destination", from: range.from, to: range.to };
  const opening = { ...spanOf(first), text: open, slot: null };
  if (node.title === null || node.title.from === node.title.to)
    return [opening, { ...spanOf(last), text: close, slot }];
  return [
    opening,
    { from: last.from, to: node.title.from, text: `${close} `, slot },
    { from: node.title.to, to: last.to, text: "", slot: null },
  ];
}

function spanOf({ from, to }: Range): Range {
  return { from, to };
}

/** Anything in angle brackets that looks like a tag; which of it HTML knows does not matter here. */
function readTags(masked: string): readonly Range[] {
  return Array.from(masked.matchAll(/<\/?[a-z][^<>\n]*>/gi), ({ index, 0: tag }) => ({
    from: index,
    to: index + tag.length,
  }));
}

/** How sources are told apart: byte for byte, but for the kind of their line breaks, which a checkout may change. */
export function sameLineBreaks(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}
