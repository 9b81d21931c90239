/** What an export writes, to be looked at before it is handed over: its text, and where in it stands what was changed. */
import type { Article, Range, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { writeTarget } from "#core/document/write-target.ts";
import { type ExportFormatId, exportFormats } from "./formats.ts";

/** A unit whose text is another one than before. Its range is in the written text, half-open, UTF-16 code units. */
export interface WrittenEdit extends Range {
  readonly key: UnitKey;
  /** Both as they are written in the file, not as a reader means them. */
  readonly before: string;
  readonly after: string;
}

export interface WrittenText {
  /** Byte for byte the file, once it is encoded as UTF-8: its byte order mark and its line endings too. */
  readonly text: string;
  /** In the order of the text, and apart. */
  readonly edits: readonly WrittenEdit[];
  /** Of the targets. */
  readonly locale: string | null;
}

/** What can be looked at: an export, or the unified difference between a file and its side-by-side export. */
export type WrittenLook = ExportFormatId | "difference";

/**
 * @param edits new targets by unit key, as the frame guard accepted them
 * @param before what a unit's target was before the changes that are to be told: the machine translation, or what lies on disk
 * @returns the export's text; where each unit stands in it whose target is not what it was
 */
export function writtenText(
  article: Article,
  edits: ReadonlyMap<UnitKey, string>,
  format: ExportFormatId,
  before: (unit: Unit) => string = ({ target }) => target,
): WrittenText {
  const changed: WrittenEdit[] = [];
  for (const { unit, from, to } of writtenUnits(article, edits, format)) {
    const [was, is] = [before(unit), edits.get(unit.key) ?? unit.target];
    if (was === is) continue;
    changed.push({
      key: unit.key,
      from,
      to,
      before: asWritten(article, unit, was),
      after: asWritten(article, unit, is),
    });
  }
  return { text: exportFormats[format].write(article, edits), edits: changed, locale: article.locale };
}

/** Where a unit's target stands in the written text; null where the article has no such unit. Parameters as for `writtenText`. */
export function writtenRange(
  article: Article,
  edits: ReadonlyMap<UnitKey, string>,
  format: ExportFormatId,
  key: UnitKey,
): Range | null {
  for (const { unit, from, to } of writtenUnits(article, edits, format)) if (unit.key === key) return { from, to };
  return null;
}

interface WrittenUnit extends Range {
  readonly unit: Unit;
}

/** Each unit in the order of the text, with its target's range in what is written. */
function* writtenUnits(
  article: Article,
  edits: ReadonlyMap<UnitKey, string>,
  format: ExportFormatId,
): Generator<WrittenUnit> {
  let shift = article.byteOrderMark ? 1 : 0;
  for (const unit of editableUnits(article)) {
    const isPair = format === "target-only" && unit.kind === "segment";
    const replaced = isPair ? unit.pairRange : unit.range;
    const { length } = asWritten(article, unit, edits.get(unit.key) ?? unit.target);
    const from = replaced.from + shift;
    yield { unit, from, to: from + length };
    shift += length - (replaced.to - replaced.from);
  }
}

/** A target as it stands in the file: what was not edited stays as it was written there. */
function asWritten(article: Article, unit: Unit, target: string): string {
  if (target === unit.target) return article.text.slice(unit.range.from, unit.range.to);
  return writeTarget(article, unit, target);
}
