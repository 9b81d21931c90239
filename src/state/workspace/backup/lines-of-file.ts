import type { ChosenFile } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";

/** Bytes read at a time. */
const PIECE = 1_000_000;

/** The lines of a file of UTF-8, without their ends, read piece by piece. A failure, one sentence, is the last that comes. */
export async function* linesOfFile(file: ChosenFile, piece = PIECE): AsyncGenerator<Result<string, string>> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest: string[] = [];
  for (let from = 0; from < file.size; from += piece) {
    const to = Math.min(file.size, from + piece);
    const read = await file.readPart(from, to);
    const text = read.ok ? decoded(decoder, read.value, to < file.size) : null;
    if (text === null) {
      yield read.ok ? fail("It is no text.") : read;
      return;
    }
    const [first = "", ...others] = text.split("\n");
    rest.push(first);
    for (const next of others) {
      yield ok(rest.join(""));
      rest = [next];
    }
  }
  if (rest.join("") !== "") yield ok(rest.join(""));
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, isMore: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: isMore });
  } catch {
    return null;
  }
}
