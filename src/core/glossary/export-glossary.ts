import { writeGlossaryTable } from "./glossary-table.ts";
import { writeTbx } from "./tbx.ts";
import type { Term } from "./term.ts";

export type GlossaryFormat = "csv" | "tsv" | "tbx";

/** @param locale the open article's, or the glossary's language */
export function exportGlossary(
  terms: readonly Term[],
  format: GlossaryFormat,
  locale: string,
): { readonly name: string; readonly text: string } {
  const glossary = { locale, terms };
  const text =
    format === "tbx" ? writeTbx(glossary, locale) : writeGlossaryTable(glossary, format === "csv" ? "," : "\t");
  return { name: `glossary.${locale}.${format}`, text };
}
