/** Where characters begin and end as a reader counts them: extended grapheme clusters (Unicode TR 29). */
import type { Range } from "#core/document/article.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Of two neighbours like these each is a character of its own, which spares asking the segmenter. */
const APART = /^[ -\u02ff\u0370-\u0482\u048a-\u0590\u3041-\u3096\u309b-\u9fff]{2}$/;

/** Changes how letters join and is no part of either. */
const NON_JOINER = "\u200c";

const MARK = /[\p{M}\p{Cf}]/uy;

/** The characters of a text as a reader counts them. */
export function readCharacters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Tells of stretches of a text whether one can be taken out without parting a character: no mark that stood on a letter of it is left behind, and no part
 * of a joined emoji. Marks alone may be taken from their letter, since whoever looks for a mark means it.
 */
export function wholeCharactersIn(text: string): (stretch: Range) => boolean {
  let characters: Intl.Segments | null = null;
  const beginOf = (at: number) => {
    characters ??= segmenter.segment(text);
    return characters.containing(at)?.index ?? at;
  };
  return ({ from, to }) => {
    if (!isEdge(text, from) && beginOf(from) !== from && !startsWithMark(text, from)) return false;
    return isEdge(text, to) || beginOf(to) === to || beginOf(to) < from;
  };
}

/** Without asking the segmenter; false where it has to be asked. */
function isEdge(text: string, at: number): boolean {
  return at === 0 || at >= text.length || text[at] === NON_JOINER || APART.test(text.slice(at - 1, at + 1));
}

function startsWithMark(text: string, at: number): boolean {
  MARK.lastIndex = at;
  return MARK.test(text);
}
