import type { Article, Field } from "#core/document/article.ts";

/** Addresses and tags are read this far; none in an article is longer. */
const FAR = 2200;
const INLINE = /^\]\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/;
const REFERENCE = /^\]\[([^\]\n]*)\]/;
const ATTRIBUTE = /\s(?:src|source)\s*=\s*"([^"\n]*)"/i;

/**
 * @param field the text of an image
 * @returns where the image is, as written; for a reference its label in brackets; empty where neither is found
 */
export function imageAddress({ text }: Pick<Article, "text">, field: Field): string {
  const { from, to } = field.range;
  if (field.syntax === "attribute") return ATTRIBUTE.exec(tagAround(text, from, to))?.[1] ?? "";
  const behind = text.slice(to, to + FAR);
  const inline = INLINE.exec(behind);
  if (inline !== null) return inline[1] ?? inline[2] ?? "";
  const label = REFERENCE.exec(behind)?.[1];
  return label === undefined ? "" : `[${label === "" ? field.target : label}]`;
}

/** From `<img` or `:::image` to its end. */
function tagAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - FAR), from).toLowerCase();
  const directive = before.lastIndexOf(":::image");
  const start = Math.max(before.lastIndexOf("<img"), directive);
  const behind = text.slice(to, to + FAR);
  const end = behind.indexOf(start === directive ? ":::" : ">");
  // The text between may hold anything, also what looks like an address.
  return `${text.slice(from - before.length + Math.max(0, start), from)}"${end < 0 ? behind : behind.slice(0, end)}`;
}
