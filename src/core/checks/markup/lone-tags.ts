/** Tags of a target that open and never close, or close what was never opened, where the source has no such tag alone. */

import type { Found } from "#core/checks/finding.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { maskCode } from "#core/document/code-spans.ts";
import { isInlineTag } from "#core/document/inline-tags.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { cutOut } from "./cut-out.ts";

/** Tags that close nothing, or whose end HTML lets one leave out; a span is the frame's. */
const ALONE = new Set("area br col dd dt hr img input li p source span tbody td th thead tr track wbr".split(" "));

interface LoneTag extends Range {
  readonly written: string;
  readonly name: string;
  readonly isClosing: boolean;
}

/** @param told names of tags of which something else is told already */
export function loneTags(source: Side, target: Side, told: ReadonlySet<string>): readonly Found[] {
  const lone = readLoneTags(target);
  if (lone.length === 0) return [];
  const known = new Set([...told, ...readLoneTags(source).map(({ name }) => name)]);
  return lone
    .filter(({ name }) => !known.has(name))
    .map(({ from, to, written, isClosing }) => ({
      range: { from, to },
      message: isClosing ? `The tag ${written} closes nothing` : `The tag ${written} is never closed`,
      detail: `alone ${written}`,
      fixes: [{ title: "Remove the tag", target: cutOut(target.text, { from, to }) }],
    }));
}

/** In order of place. */
function readLoneTags({ text, flat }: Side): readonly LoneTag[] {
  if (!text.includes("<")) return [];
  const tags = flat.filter(({ kind }) => kind === "tag");
  const opened = tags
    .filter(({ content }) => content === null)
    .map(({ from, to }) => loneTagOf(text.slice(from, to), from))
    // An anchor may be the place to jump to and hold nothing.
    .filter(({ written, name }) => name !== "a" && !written.endsWith("/>"));
  const read = new Set(tags.flatMap(({ marks }) => marks.map(({ from }) => from)));
  const closed = matchesOf(maskCode(text).replace(COMMENT, blank), CLOSING)
    .filter(({ index }) => !read.has(index))
    .map(({ 0: written, index }) => loneTagOf(written, index));
  return [...opened, ...closed]
    .filter(({ name }) => isInlineTag(name) && !ALONE.has(name))
    .sort((a, b) => a.from - b.from);
}

/** What a backslash escapes is no tag. */
const CLOSING = /(?<!\\)<\/[a-z][a-z\d]*\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

function blank(comment: string): string {
  return " ".repeat(comment.length);
}

function loneTagOf(written: string, from: number): LoneTag {
  const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z\d]*)/i.exec(written) ?? [];
  return { from, to: from + written.length, written, name: name.toLowerCase(), isClosing: slash !== "" };
}
