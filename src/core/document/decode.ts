/** Bytes → text, or the plain name of what the bytes are instead of UTF-8. */
import { fail, ok, type Result } from "#core/result.ts";
import { localeOfHead } from "./locale.ts";

export type DecodeFailure =
  | { readonly kind: "utf-16" }
  | { readonly kind: "binary" }
  /** Ends in the middle of a character. */
  | { readonly kind: "cut-off" }
  /** Not UTF-8; `codePage` is the Windows code page usual for the article's language. */
  | { readonly kind: "code-page"; readonly codePage: string };

/**
 * @param path path or name, which may tell the article's language where the bytes are in no encoding that tells itself
 * @returns the text with its byte order mark, exactly: encoding it again gives the same bytes
 */
export function decodeUtf8(bytes: Uint8Array, path = ""): Result<string, DecodeFailure> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? fail({ kind: isUtf16(bytes.subarray(0, SAMPLE)) ? "utf-16" : "binary" }) : ok(text);
  } catch {
    return fail(nameBytes(bytes, path));
  }
}

/** Bytes that are looked at to name what they are; even, so that a UTF-16 character is not cut. */
const SAMPLE = 4096;

function nameBytes(bytes: Uint8Array, path: string): DecodeFailure {
  const sample = bytes.subarray(0, SAMPLE);
  if (isUtf16(sample)) return { kind: "utf-16" };
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls > 0) return { kind: "binary" };
  if (isCutOff(bytes)) return { kind: "cut-off" };
  return { kind: "code-page", codePage: codePageOf(sample, path) };
}

/** Fewer zeros are no pattern. */
const MANY_ZEROS = 4;

/**
 * UTF-16 by its byte order mark or by its zeros: the high bytes of the ASCII that every article holds, nearly all on one side (a few
 * characters, as U+3000, have a low byte of zero). Other files have zeros on both sides.
 */
function isUtf16(sample: Uint8Array): boolean {
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  const zeros = (side: number) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [fewer = 0, more = 0] = [zeros(0), zeros(1)].sort((a, b) => a - b);
  return more >= MANY_ZEROS && more > sample.length / 16 && more > 8 * fewer;
}

/** Whether all but the last one to three bytes are valid. */
function isCutOff(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The code page that was usual for a language, with the languages it was usual for. */
const CODE_PAGES: readonly (readonly [string, string])[] = [
  ["windows-1250", "bs cs hr hu pl ro sk sl sq sr"],
  ["windows-1251", "be bg kk ky mk mn ru tg tt uk"],
  ["windows-1253", "el"],
  ["windows-1254", "az tr"],
  ["windows-1255", "he"],
  ["windows-1256", "ar fa ur"],
  ["windows-1257", "et lt lv"],
  ["windows-1258", "vi"],
  ["windows-874", "th"],
  ["windows-932", "ja"],
  ["windows-936", "zh"],
  ["windows-949", "ko"],
];

/** The front matter is ASCII in every code page, so the locale it names can be read. */
function codePageOf(sample: Uint8Array, path: string): string {
  const ascii = Array.from(sample, (byte) => String.fromCharCode(byte)).join("");
  const language = localeOfHead(ascii, path)?.split("-")[0] ?? "";
  return CODE_PAGES.find(([, languages]) => languages.split(" ").includes(language))?.[0] ?? "windows-1252";
}
