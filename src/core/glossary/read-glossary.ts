import type { ReadGlossary } from "./glossary-file.ts";
import { readGlossaryTable } from "./glossary-table.ts";
import { readTbx } from "./tbx.ts";

/**
 * Reads a glossary's file, whatever it is: TBX where it is XML, else a table.
 *
 * @param text decoded, with its byte order mark if it has one
 * @param locale the locale of the targets that it is for; null where that is not known
 */
export function readGlossary(text: string, locale: string | null): ReadGlossary {
  return /^\ufeff?\s*<(?:\?xml|!DOCTYPE|martif|tbx)/i.test(text)
    ? readTbx(text, locale)
    : readGlossaryTable(text, locale);
}
