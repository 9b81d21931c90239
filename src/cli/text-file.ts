/** Reads files as the UTF-8 text of an article. */
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs";
import { promisify } from "node:util";
import { type DecodeFailure, decodeUtf8 } from "#core/document/decode.ts";
import { decodeGlossary } from "#core/glossary/decode-glossary.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { failureSentence } from "./failure-sentence.ts";

/** The command line reads articles over the app's limits too; beyond this a text doesn't fit into one string. */
const MAX_BYTES = 500_000_000;

/** Takes half the time of the one in `node:fs/promises`. */
const readWhole = promisify(readFile);

/** @returns bytes that are UTF-8 text, or one plain sentence that says why there are none; never rejects */
export async function readTextFile(file: string): Promise<Result<Buffer, string>> {
  try {
    const bytes = await readWhole(file);
    const refusal = refuseBytes(bytes);
    return refusal === null ? ok(bytes) : fail(refusal);
  } catch (error) {
    return fail(failureSentence(error));
  }
}

/** @returns the text of a glossary's file, or one plain sentence that says why there is none; never rejects */
export async function readGlossaryFile(file: string): Promise<Result<string, string>> {
  try {
    const text = decodeGlossary(await readWhole(file), null);
    return text.ok ? text : fail(sentenceOf(text.failure));
  } catch (error) {
    return fail(failureSentence(error));
  }
}

/** @param bytes as `readTextFile` gave them; with a byte order mark if there is one, so that the same bytes can be made again */
export function decodeText(bytes: Buffer): string {
  return bytes.toString("utf8");
}

function refuseBytes(bytes: Buffer): string | null {
  if (bytes.length > MAX_BYTES) return "It is larger than 500 MB: split it.";
  // Node's own check is many times faster than the core's, which names what is not UTF-8.
  if (isUtf8(bytes) && !bytes.includes(0)) return null;
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? null : sentenceOf(decoded.failure);
}

function sentenceOf(failure: DecodeFailure): string {
  switch (failure.kind) {
    case "utf-16":
      return "It is UTF-16: save it as UTF-8.";
    case "binary":
      return "It is not text.";
    case "cut-off":
      return "It ends in the middle of a character, so part of it is missing: get the whole file.";
    case "code-page":
      return `It is not UTF-8 (it looks like ${failure.codePage}): save it as UTF-8.`;
  }
}
