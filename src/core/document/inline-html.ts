/**
 * Inline HTML in a fragment, read by cheerio. Whatever is no tag is masked first by a character of the same length (a `<` that begins none, code
 * by the caller), so that offsets hold and no stray sign swallows the rest. A chunk of its own: the first rows don't wait for it.
 */
import { load } from "cheerio/slim";
import type { Range } from "./article.ts";
import { isInlineTag } from "./inline-tags.ts";

const TAG_START =
  /<(?!\/?[a-z][a-z\d-]*(?:\s+[a-z][\w:.-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*\/?>)/gi;

/**
 * @param masked a fragment with its code spans masked
 * @returns the opening and closing tags that HTML knows, each as a range of its own, in order of their elements
 */
export function readInlineTags(masked: string): readonly Range[] {
  if (!masked.includes("<")) return [];
  const readable = masked.replace(TAG_START, "\u0001");
  const $ = load(readable, {
    xml: { xmlMode: false, withStartIndices: true, withEndIndices: true, recognizeSelfClosing: true },
  });
  const tags: Range[] = [];
  for (const element of $("*").toArray()) {
    if (!("name" in element) || !isInlineTag(element.name)) continue;
    const { startIndex, endIndex, name } = element;
    if (startIndex === null || endIndex === null) continue;
    const open = readable.indexOf(">", startIndex) + 1;
    const close = readable.lastIndexOf("</", endIndex);
    tags.push({ from: startIndex, to: open });
    const isClosed = close >= open && readable[endIndex] === ">" && readable.startsWith(name, close + 2);
    if (isClosed) tags.push({ from: close, to: endIndex + 1 });
  }
  return tags;
}
