/** Bytes → text, or the plain name of what the bytes are instead of UTF-8. */
import { fail, ok, type Result } from "#core/result.ts";
import { localeOf } from "./locale.ts";

export type DecodeFailure =
  | { readonly kind: "utf-16" }
  | { readonly kind: "binary" }
  /** Ends in the middle of a character. */
  | { readonly kind: "cut-off" }
  /** Not UTF-8; `codePage` is the Windows code page usual for the article's language. */
  | { readonly kind: "code-page"; readonly codePage: string };

/** @returns the text with its byte order mark, exactly: encoding it again gives the same bytes */
export function decodeUtf8(bytes: Uint8Array): Result<string, DecodeFailure> {
  try {
    return refuseBinary(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail(nameBytes(bytes));
  }
}

/** Valid UTF-8 that holds NUL characters is UTF-16 of Latin text, or no text at all. */
function refuseBinary(text: string): Result<string, DecodeFailure> {
  if (!text.includes("\0")) return ok(text);
  const zeros = text.slice(0, SAMPLE).split("\0").length - 1;
  return fail({ kind: zeros > Math.min(text.length, SAMPLE) / 4 ? "utf-16" : "binary" });
}

const SAMPLE = 4096;

function nameBytes(bytes: Uint8Array): DecodeFailure {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { kind: "utf-16" };
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > sample.length / 4) return { kind: "utf-16" };
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls > 0) return { kind: "binary" };
  if (isCutOff(bytes)) return { kind: "cut-off" };
  return { kind: "code-page", codePage: codePageOf(sample) };
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
];

/** The front matter is ASCII in every code page, so the locale it names can be read. */
function codePageOf(sample: Uint8Array): string {
  const ascii = Array.from(sample, (byte) => String.fromCharCode(byte)).join("");
  const declared = /^ms\.contentlocale:\s*["']?([\w-]+)/m.exec(ascii)?.[1];
  const language = localeOf(declared, "")?.split("-")[0] ?? "";
  return CODE_PAGES.find(([, languages]) => languages.split(" ").includes(language))?.[0] ?? "windows-1252";
}
