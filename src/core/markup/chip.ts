/** What a chip shows and says. */
import type { Range } from "#core/document/article.ts";
import { isInlineTag } from "#core/document/inline-tags.ts";
import type { Mark, MarkupKind, MarkupNode } from "./markup-node.ts";

/** The name that an element gives the place where it stands. Attributes are read as HTML reads them: with quotation marks of either kind, or without. */
const PLACE_NAME = /\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i;

/** A stretch of a chip: shown, kept out of sight, or out of sight with an ellipsis in its place. */
export interface ChipPart extends Range {
  readonly look: "shown" | "hidden" | "cut";
}

/** A label longer than this is shortened in the middle. */
const MAX_LABEL = 34;
/** A tag longer than this is shown without its attributes. */
const MAX_TAG = 12;
const HEAD = 16;
const TAIL = 16;

/**
 * All characters of a mark in order, so that a chip's text is the Markdown it stands for; none is empty.
 *
 * @param shown what is to be seen of it, as far as there is room
 */
export function chipParts(
  text: string,
  { from, to, label }: Mark,
  shown: Range = label ?? { from, to },
): readonly ChipPart[] {
  const [headTo, tailFrom] = cutOf(text, shown);
  const parts: readonly ChipPart[] = [
    { from, to: shown.from, look: "hidden" },
    { from: shown.from, to: headTo, look: "shown" },
    { from: headTo, to: tailFrom, look: "cut" },
    { from: tailFrom, to: shown.to, look: "shown" },
    { from: shown.to, to, look: "hidden" },
  ];
  return parts.filter((part) => part.from < part.to);
}

/** Where what is left out of a label begins and ends: of a tag its attributes, of what is long its middle; at the label's end where nothing is. */
function cutOf(text: string, { from, to }: Range): readonly [number, number] {
  const tag = /^<[a-z][a-z\d]*(?=\s)/i.exec(text.slice(from, to))?.[0] ?? "";
  if (to - from > MAX_TAG && isInlineTag(tag)) return [from + tag.length, to - (text[to - 2] === "/" ? 2 : 1)];
  if (to - from <= MAX_LABEL) return [to, to];
  return [wholeCharacter(text, from + HEAD), wholeCharacter(text, to - TAIL)];
}

/** The offset, or the one before it where it would halve a character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** The full text behind a chip: a destination with its title, a token. */
export function chipTitle(text: string, { from, to, label }: Mark): string {
  // A link's mark is `](destination "title")`: what follows the destination belongs to it.
  const isInline = text.startsWith("](", from);
  return text.slice(label?.from ?? from, isInline ? to - 1 : (label?.to ?? to));
}

/** What the place is called that an element without content marks, `top` of `<a id="top"></a>`; null where the node is anything else. */
export function anchorName(text: string, { kind, content, marks }: MarkupNode): string | null {
  const [open] = marks;
  if (kind !== "tag" || content === null || content.from < content.to || open === undefined) return null;
  const [, ...names] = PLACE_NAME.exec(text.slice(open.from, open.to)) ?? [];
  return names.find((name) => name !== undefined) ?? null;
}

const WORDS: Readonly<Record<MarkupKind, string>> = {
  strong: "Bold",
  emphasis: "Italic",
  strike: "Strikethrough",
  code: "Code",
  link: "Link to",
  reference: "Link to",
  image: "Image",
  autolink: "Address",
  footnote: "Footnote",
  tag: "Tag",
  token: "Token",
  placeholder: "Placeholder",
  entity: "Entity",
  escape: "Escape",
  break: "Line break",
};

/** The node in words: `Link to /account`, `Placeholder {0}`, `Bold`. */
export function nodeName({ kind, key }: MarkupNode): string {
  return key === "" ? WORDS[kind].replace(" to", "") : `${WORDS[kind]} ${key}`;
}
