/** Tags that HTML knows and articles use within text; any other `<word>` is a placeholder someone left unescaped. */
const INLINE_TAGS = new Set(
  (
    "a abbr b bdi bdo big br center cite code dd del details dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s " +
    "samp small span strike strong sub summary sup table tbody td th thead tr tt u ul var video wbr"
  ).split(" "),
);

/** @param tag a tag's name, or the tag itself: `br`, `<br>`, `</kbd>` */
export function isInlineTag(tag: string): boolean {
  return INLINE_TAGS.has((/[a-z][a-z\d]*/i.exec(tag)?.[0] ?? "").toLowerCase());
}
