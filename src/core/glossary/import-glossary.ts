import type { DecodeFailure } from "#core/document/decode.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { decodeGlossary } from "./decode-glossary.ts";
import type { ReadGlossary } from "./glossary-file.ts";
import { readGlossary } from "./read-glossary.ts";

/**
 * A chosen file as a glossary, for the reviewer to look at first.
 *
 * @param locale the open article's
 * @returns one sentence where there is nothing to look at
 */
export function importGlossary(bytes: Uint8Array, name: string, locale: string | null): Result<ReadGlossary, string> {
  if (bytes.length === 0) return fail(`“${name}” is empty.`);
  if (isZip(bytes)) return fail(`“${name}” is a workbook or an archive, not a table of text. ${AS_TEXT}`);
  const text = decodeGlossary(bytes, locale);
  if (!text.ok) return fail(`“${name}” ${inWords(text.failure)}`);
  const read = readGlossary(text.value, locale);
  if (read.glossary.terms.length > 0) return ok(read);
  const [first] = read.problems;
  const why = first === undefined ? "" : ` Line ${first.line}: ${first.message}`;
  return fail(`No term could be read from “${name}”.${why}`);
}

const AS_TEXT = "Save it as CSV UTF-8, as Excel calls it, and import it again.";

/** As workbooks of spreadsheets are. */
function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

function inWords(failure: DecodeFailure): string {
  switch (failure.kind) {
    case "utf-16":
      return `is UTF-16 without a byte order mark. ${AS_TEXT}`;
    case "binary":
      return "is not text. Choose a CSV, TSV or TBX file.";
    case "cut-off":
      return "ends in the middle of a character, so part of it is missing. Get the whole file.";
    case "code-page":
      return `is not UTF-8 (it looks like ${failure.codePage.replace("w", "W")}). ${AS_TEXT}`;
  }
}
