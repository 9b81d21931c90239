import { matchesOf } from "#core/search/matches-of.ts";
import type { Range } from "./article.ts";

/** Tags that HTML knows and articles use within text; any other `<word>` is a placeholder someone left unescaped. */
const INLINE_TAGS = new Set(
  (
    "a abbr b bdi bdo big br center cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s " +
    "samp small span strike strong sub summary sup table tbody td th thead tr tt u ul var video wbr"
  ).split(" "),
);

const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi;

/**
 * Reads tags without reading HTML, for as long as `readInlineTags` is not there: of what people write between tags it finds the same.
 * @param masked a fragment with its code spans masked
 */
export function roughTags(masked: string): readonly Range[] {
  return matchesOf(masked, TAG)
    .filter(([tag]) => isInlineTag(tag))
    .map(({ 0: tag, index }) => ({ from: index, to: index + tag.length }));
}

/** @param tag a tag's name, or the tag itself: `br`, `<br>`, `</kbd>` */
export function isInlineTag(tag: string): boolean {
  return INLINE_TAGS.has((/[a-z][a-z\d]*/i.exec(tag)?.[0] ?? "").toLowerCase());
}
