/** Lists of HTML that blank lines part into many blocks: how deep within them each of the blocks stands. */
import type { PageBlock } from "./page.ts";

const TAGS = /<(\/?)(dl|dt|dd|ul|ol|li|blockquote)\b[^>]*>/gi;
const CODE = /(`+)[^`]+\1/g;
/** Each of these ends the one before it, which need not be closed. */
const ITEMS = new Set(["dt", "dd", "li"]);
const INDENTED = new Set(["dd", "li", "blockquote"]);
/** Deeper ones are nobody's list, and would leave no room. */
const MAX_INDENT = 3;

/** @returns for each block how many of the tags that indent are open where it begins; a heading, to which all else is told, begins anew */
export function indentsOf(blocks: readonly Pick<PageBlock, "kind" | "text">[]): readonly number[] {
  let open: string[] = [];
  return blocks.map(({ kind, text }) => {
    if (kind === "heading") open = [];
    const indent = open.filter((name) => INDENTED.has(name)).length;
    if (kind === "html" || kind === "paragraph") open = openBehind(open, text.text);
    return Math.min(indent, MAX_INDENT);
  });
}

function openBehind(before: readonly string[], text: string): string[] {
  const open = [...before];
  if (!text.includes("<")) return open;
  for (const [, slash, tag = ""] of text.replace(CODE, "").matchAll(TAGS)) {
    const name = tag.toLowerCase();
    if (slash === "/") {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.splice(at);
    } else {
      if (ITEMS.has(name) && ITEMS.has(open.at(-1) ?? "")) open.pop();
      open.push(name);
    }
  }
  return open;
}
