/** A decimal or a version with the full stop of Chinese and Japanese between its digits: `3。1`. */

import type { Found } from "#core/checks/finding.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";

const WIDE = /(?<!\d)\d{1,9}(?:[。．]\d{1,9})+/gu;
/** More than anybody checks in one text. */
const MOST = 40;

export function widePoints(source: Side, target: Side): readonly Found[] {
  const { text, rangeOf } = target.visible;
  if (!/\d[。．]\d/u.test(text)) return [];
  return matchesOf(text, WIDE)
    .slice(0, MOST)
    .flatMap(({ 0: wide, index }) => {
      const point = wide.replace(/[。．]/gu, ".");
      // A sentence may begin with a number behind the one that ends the last.
      if (source.text.includes(wide) || !source.visible.text.includes(point)) return [];
      const stretch = { from: index, to: index + wide.length };
      return {
        range: rangeOf(stretch.from, stretch.to),
        message: `${wide} is written ${point}`,
        detail: wide,
        fixes: [{ title: `Write ${point}`, target: spliceVisible(target, stretch, point) }],
      } satisfies Found;
    });
}
