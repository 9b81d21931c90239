/** Side-by-side export: the original text with only the edited ranges replaced. */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { writeTarget } from "#core/document/write-target.ts";

/**
 * @param edits new targets by unit key, as the frame guard accepted them; keys the article doesn't have are ignored
 * @returns the file's text, byte order mark included; with no edits the same text that was parsed
 */
export function exportSideBySide(article: Article, edits: ReadonlyMap<UnitKey, string>): string {
  return spliceUnits(
    article,
    edits,
    (unit) => unit.range,
    () => null,
  );
}

interface Splice {
  readonly from: number;
  readonly to: number;
}

/**
 * The article's text with some ranges replaced: the target's range of each edited unit, and whatever `kept` says of the others.
 *
 * @param rangeOf what is replaced for a unit
 * @param kept what an unedited unit's range becomes; null leaves it as it is
 */
export function spliceUnits(
  article: Article,
  edits: ReadonlyMap<UnitKey, string>,
  rangeOf: (unit: Unit) => Splice,
  kept: (unit: Unit) => string | null,
): string {
  const pieces: string[] = [article.byteOrderMark ? "\ufeff" : ""];
  let at = 0;
  for (const unit of editableUnits(article)) {
    const edit = edits.get(unit.key);
    const written = edit === undefined || edit === unit.target ? kept(unit) : writeTarget(article, unit, edit);
    if (written === null) continue;
    const range = rangeOf(unit);
    pieces.push(article.text.slice(at, range.from), written);
    at = range.to;
  }
  pieces.push(article.text.slice(at));
  return pieces.join("");
}
