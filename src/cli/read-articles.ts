/** The articles that PATH arguments name, read ahead and handed on in order. */
import type { InputFile, Unreadable } from "./input-files.ts";
import { mapAhead } from "./map-ahead.ts";
import { readTextFile } from "./text-file.ts";

/** Files read while an earlier one is worked on. More would only hold more memory. */
const AHEAD = 32;

export interface ReadArticle {
  readonly kind: "article";
  readonly input: InputFile;
  /** UTF-8; decoded only in turn, since a text takes up to twice its bytes. */
  readonly bytes: Buffer;
}

type Inputs = AsyncIterable<InputFile | Unreadable> | Iterable<InputFile | Unreadable>;

export function readArticles(inputs: Inputs): AsyncGenerator<ReadArticle | Unreadable> {
  return mapAhead(inputs, AHEAD, readArticle);
}

export async function readArticle(input: InputFile | Unreadable): Promise<ReadArticle | Unreadable> {
  if (input.kind === "unreadable") return input;
  const bytes = await readTextFile(input.file);
  if (bytes.ok) return { kind: "article", input, bytes: bytes.value };
  return { kind: "unreadable", file: input.file, message: bytes.failure };
}
