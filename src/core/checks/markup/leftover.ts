/**
 * What a translating engine leaves of its own between the words: an ampersand that joins nothing, a sign of a menu's path twice, a backslash before a mark
 * that needs none. A mark such as `#A0` is told by `placeholder`, a broken comment by `html-inline`, a broken entity by `entity`.
 */

import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

export const leftover: Check = {
  id: "leftover",
  group: "markup",
  title: "Leftover",
  what: "A sign was left over from the machine translation: a lone &, > twice in a row, a backslash before a mark of another script.",
  why: "It shows on the page and means nothing there.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Select **File** > **New**.",
    target: "Wählen Sie **Datei** > > **Neu**.",
    fixed: "Wählen Sie **Datei** > **Neu**.",
  },
  run({ source, target, isCode }) {
    if (isCode || source === null || source.text === target.text) return [];
    if (!/[&><＞\\]/.test(target.text)) return [];
    return [...doubledPaths(source, target), ...loneAmpersands(source, target), ...backslashes(source, target)].sort(
      (a, b) => a.range.from - b.range.from,
    );
  },
};

/** Between what may be chosen, as in `File > New`. */
const DOUBLED = /(?<=[\p{L}\p{M}\p{N}\ufffc\])”」"]\s?)([>＞])\s+[>＞](?=\s?[\p{L}\p{N}\ufffc[(“「"])/gu;

function doubledPaths(source: Side, target: Side): readonly Found[] {
  if (/[>＞]\s+[>＞]/u.test(source.visible.text)) return [];
  return matchesOf(target.visible.text, DOUBLED).map(({ 0: signs, 1: sign = "", index }) =>
    told({ from: index, to: index + signs.length }, sign, target, {
      message: `“${signs}” stands where the source has one sign`,
      title: "Keep one of them",
    }),
  );
}

/** With nothing on one side that it could join to the other. */
const LONE = /(?:^\s*|(?<=[.,;:!?(（、，。：；]))\s*&(?=\s)|(?<=\s)&(?=\s*(?:$|[.,;:!?)）、，。：；]))/gu;

/** Nobody reads more of one text. */
const MOST_TOLD = 40;
/** Hardly a word is longer. */
const LONG_WORD = 40;

/** What an ampersand may say in a translation. */
const JOINS = /\b(?:and|or|with|plus|as well as|both)\b|[,;+/|]/i;
/** Between words too: the source joins none. Two with capitals may be one name, as in “Research & Development”. */
const BETWEEN = /(?:^\s*|(?<=[.,;:!?(（、，。：；]))\s*&(?=\s)|(?<=\s)&(?=\s|[.,;:!?)）、，。：；]|$)/gu;
const NAME_BEFORE = /\p{Lu}\S*\s$/u;
const NAME_AFTER = /^\s\p{Lu}/u;

function loneAmpersands(source: Side, target: Side): readonly Found[] {
  if (source.visible.text.includes("&")) return [];
  const isJoin = JOINS.test(source.visible.text);
  return matchesOf(target.visible.text, isJoin ? LONE : BETWEEN)
    .slice(0, MOST_TOLD)
    .flatMap(({ 0: run, index }) => {
      const at = index + run.length - 1;
      const { text, rangeOf } = target.visible;
      if (target.isMarkup(rangeOf(at, at + 1).from)) return [];
      if (NAME_AFTER.test(text.slice(at + 1, at + 3)) && NAME_BEFORE.test(text.slice(Math.max(0, at - LONG_WORD), at)))
        return [];
      // The blank on the side where nothing stands goes with it.
      const from = /\s/u.test(text[at - 1] ?? "") ? at - 1 : at;
      const to = from === at && /\s/u.test(text[at + 1] ?? "") ? at + 2 : at + 1;
      return told({ from, to }, "", target, { message: "An & stands here that joins nothing", title: "Remove it" });
    });
}

/** Markdown takes no backslash before a mark of another script, so that it shows. */
const BACKSLASH =
  /(?<![\\A-Za-z\d:])[ \t]?\\(?=[、。，．！？：；「」『』（）［］“”‘’«»।؟،؛])|(?<=\p{N})[ \t]?\\(?=[。．、])/gu;

function backslashes(source: Side, target: Side): readonly Found[] {
  if (!target.visible.text.includes("\\")) return [];
  return matchesOf(target.visible.text, BACKSLASH)
    .slice(0, MOST_TOLD)
    .flatMap(({ 0: run, index }) => {
      const to = index + run.length;
      const { text } = target.visible;
      // `1\.` became `1 \。`: the number of a step, with a stop that is no sentence's.
      const isStep = /^\s*\p{N}{1,3}$/u.test(text.slice(0, index)) && /^\s*\d+[.)]/.test(source.visible.text);
      const message = "A backslash shows on the page";
      if (!isStep) return told({ from: index, to }, "", target, { message, title: "Remove the backslash" });
      return told({ from: index, to: to + 1 }, "\\.", target, { message, title: "Write it as in the source" });
    });
}

function told(
  range: { readonly from: number; readonly to: number },
  by: string,
  target: Side,
  { message, title }: { readonly message: string; readonly title: string },
): Found {
  return {
    range: target.visible.rangeOf(range.from, range.to),
    message,
    detail: target.visible.text.slice(range.from, range.to).trim(),
    fixes: [{ title, target: spliceVisible(target, range, by) }],
  };
}
