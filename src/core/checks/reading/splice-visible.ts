/** Edits told in offsets of the visible text: only what is seen changes, the marks around and between it stay. */
import type { Range } from "#core/document/article.ts";
import type { Side } from "./subject.ts";

/** The fragment with a stretch of its visible text replaced; an empty stretch inserts before the character at `from`. */
export function spliceVisible({ text, visible }: Side, { from, to }: Range, by: string): string {
  const first = visible.rangeOf(from, Math.min(to, from + 1));
  // Put together with `+`, which copies nothing: a text with many findings has as many mended texts, of which hardly one is read.
  let result = text.slice(0, first.from) + by;
  let end = first.to;
  for (let at = from + 1; at < to; at++) {
    const range = visible.rangeOf(at, at + 1);
    // An entity may stand for two code units: it goes once.
    if (range.from < end) continue;
    result += text.slice(end, range.from);
    end = range.to;
  }
  return result + text.slice(end);
}

/** Where a space goes between the visible characters before and at an offset: outside of what closes and opens there, as emphasis needs it. */
export function gapAt(side: Side, at: number): number {
  const { from } = side.visible.rangeOf(at - 1, at);
  let end = side.visible.rangeOf(at - 1, at).to;
  for (const { content, marks, to } of side.flat.toReversed()) {
    if (content !== null && content.from <= from && content.to === end && marks.at(-1)?.to === to) end = to;
  }
  return end;
}
