import { type DecodeFailure, decodeUtf8 } from "#core/document/decode.ts";
import { ok, type Result } from "#core/result.ts";

/**
 * A glossary's file as text: UTF-8, or UTF-16 where its byte order mark says so, as spreadsheets write "Unicode text".
 *
 * @param locale the translations', whose language tells which code page the bytes may be in where they are in neither
 */
export function decodeGlossary(bytes: Uint8Array, locale: string | null): Result<string, DecodeFailure> {
  const encoding = utf16Of(bytes);
  return encoding === null
    ? decodeUtf8(bytes, locale === null ? "" : `${locale}/`)
    : ok(new TextDecoder(encoding).decode(bytes));
}

function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
