import { decodeUtf8 } from "#core/document/decode.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { ReadGlossary } from "./glossary-file.ts";
import { readGlossary } from "./read-glossary.ts";

/**
 * A chosen file as a glossary, for the reviewer to look at first.
 *
 * @param locale the open article's
 * @returns one sentence where there is nothing to look at
 */
export function importGlossary(bytes: Uint8Array, name: string, locale: string | null): Result<ReadGlossary, string> {
  const text = decodeUtf8(bytes, name);
  if (!text.ok) return fail(`“${name}” is no UTF-8 text. Save it as CSV, TSV or TBX in UTF-8 and import it again.`);
  const read = readGlossary(text.value, locale);
  if (read.glossary.terms.length > 0) return ok(read);
  const [first] = read.problems;
  const why = first === undefined ? "" : ` Line ${first.line}: ${first.message}`;
  return fail(`No term could be read from “${name}”.${why}`);
}
