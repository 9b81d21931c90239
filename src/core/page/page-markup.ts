import { readInlineTags } from "#core/document/inline-html.ts";
import { linkDefinitions } from "#core/markup/link-definitions.ts";
import { type MarkupReader, markupReader } from "#core/markup/markup-reader.ts";

/** @param text of the article @returns what reads its markup as the published page has it: `[text][label]` is a link where something says what the label means */
export function pageMarkup(text: string): MarkupReader {
  return markupReader(linkDefinitions(text), readInlineTags, "defined");
}
