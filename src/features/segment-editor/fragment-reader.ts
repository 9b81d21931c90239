import { readInlineTags } from "#core/document/inline-html.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { markupReader } from "#core/markup/markup-reader.ts";
import { readMarkup, syntaxOf } from "#core/markup/read-markup.ts";
import type { EditedUnit } from "#state/editor/editor-port.ts";

/** Reads texts of one unit: its source, and its target as it is or might become. */
export type FragmentReader = (fragment: string) => readonly MarkupNode[];

/** Reads Markdown of an article that defines no links. */
export const readFragment: FragmentReader = (fragment) => readMarkup(fragment, "markdown", readInlineTags);

export function fragmentReader({ unit, defines }: Pick<EditedUnit, "unit" | "defines">): FragmentReader {
  const read = markupReader(defines, readInlineTags);
  const syntax = syntaxOf(unit.place);
  return (fragment) => read(fragment, syntax);
}
