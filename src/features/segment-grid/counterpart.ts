import type { Segment } from "#core/document/article.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { flattenNodes } from "#core/markup/markup-node.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { syntaxOf } from "#core/markup/read-markup.ts";

/**
 * @param target the unit's text as it is shown
 * @param node a piece of markup of that part, by number
 * @returns the number of its counterpart in the other part, null where it has none
 */
export function counterpart(
  unit: Segment,
  target: string,
  part: "source" | "target",
  node: number,
  readMarkup: MarkupReader,
): number | null {
  const read = (text: string) => readMarkup(text, syntaxOf(unit.place));
  const [sources, targets] = [read(unit.source), read(target)];
  const { targetOf, sourceOf } = alignMarkup(sources, targets);
  const [own, other, pairs] = part === "source" ? [sources, targets, targetOf] : [targets, sources, sourceOf];
  const touched = flattenNodes(own)[node];
  const found = touched && pairs.get(touched);
  return found ? flattenNodes(other).indexOf(found) : null;
}
