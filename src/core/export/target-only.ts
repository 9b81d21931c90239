/** Target-only export: every pair replaced by its target, all else as it is. This is what the publisher derives too. */
import type { Article, UnitKey } from "#core/document/article.ts";
import { spliceUnits } from "./side-by-side.ts";

/**
 * @param edits new targets by unit key, as the frame guard accepted them
 * @returns the text without sources and pair tags, byte order mark included
 */
export function exportTargetOnly(article: Article, edits: ReadonlyMap<UnitKey, string>): string {
  return spliceUnits(
    article,
    edits,
    (unit) => (unit.kind === "segment" ? unit.pairRange : unit.range),
    (unit) => (unit.kind === "segment" ? unit.target : null),
  );
}
