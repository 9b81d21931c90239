import type { Check } from "#core/checks/check.ts";
import { isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/**
 * Two or more spaces between two things that are seen. At the edges `whitespace-edge` looks, before a mark `space-before-punctuation`, and before a line
 * break two are Markdown.
 */
const DOUBLED = /(?<=[^\s])[ \u00a0\u202f]{2,}(?=[^\s.,;:!?，、。．：；！？؛،؟।])/gu;

/** In visible text: the second space may stand inside a link or beside it. */
export const doubleSpace: Check = {
  id: "double-space",
  group: "surface",
  title: "Doubled space",
  what: "Two spaces stand where the source has no doubled space.",
  why: "Machine translation leaves a second space where it took a word or a mark away.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Select **Save** to continue.",
    target: "Atlasiet  **Saglabāt**, lai turpinātu.",
    fixed: "Atlasiet **Saglabāt**, lai turpinātu.",
  },
  run({ target, source, isCode, context }) {
    const { text, rangeOf } = target.visible;
    if (isCode || !/[ \u00a0\u202f]{2}/u.test(text) || isDoubled(source?.visible.text ?? "")) return [];
    return matchesOf(text, DOUBLED).flatMap(({ 0: run, index }) => {
      const to = index + run.length;
      const range = rangeOf(index, to);
      // Something that is not seen stands between them: a tag, a comment.
      if (target.text.slice(range.from, range.to).includes("<")) return [];
      return {
        range,
        message: `${run.length === 2 ? "Two spaces stand" : `${run.length} spaces stand`} next to each other`,
        detail: `${run.length}${/\S+$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? ""}`,
        // No browser shows the second; an engine leaves one where it took something away.
        ...(isMadeByPeople(context.article) && !/[\u00a0\u202f]/u.test(run) && { isMinor: true }),
        fixes: [
          { title: "Make it one space", target: spliceVisible(target, lessOne(target, { from: index, to }), "") },
        ],
      };
    });
  },
};

/** What goes: all but one at an edge of the run, the one that stands in the fewest marks. */
function lessOne({ visible, flat }: Side, { from, to }: Range): Range {
  const depthOf = (at: number) => flat.filter((node) => node.from <= at && at < node.to).length;
  const isLastOutside = depthOf(visible.rangeOf(to - 1, to).from) < depthOf(visible.rangeOf(from, from + 1).from);
  return isLastOutside ? { from, to: to - 1 } : { from: from + 1, to };
}

function isDoubled(text: string): boolean {
  DOUBLED.lastIndex = 0; // A global expression remembers where it was.
  return DOUBLED.test(text);
}
