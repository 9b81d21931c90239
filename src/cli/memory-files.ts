/** Reads translation memories from TMX files, piece by piece. */
import { createReadStream } from "node:fs";
import { LanguageMemories } from "#core/memory/language-memories.ts";
import { XmlDecoder } from "#core/memory/tmx/decode-xml.ts";
import { TmxReader } from "#core/memory/tmx/tmx-reader.ts";
import type { TmxProblem, TmxUnit } from "#core/memory/tmx/tmx-unit.ts";
import { pairsOf } from "#core/memory/tmx/unit-pairs.ts";
import { failureSentence } from "./failure-sentence.ts";
import type { Output } from "./output.ts";

/** Bytes read at a time. */
const PIECE = 1 << 18;
/** Broken units of a file that are told one by one; a file of another make may have as many as units. */
const TOLD = 20;

export interface ReadMemories {
  readonly memories: LanguageMemories;
  /** Whether all of every file could be read. */
  readonly isWhole: boolean;
}

/** Tells of each language that articles are translated into, and the memories have nothing in: that nothing matched says something else then. */
export function tellUnserved(memories: LanguageMemories, locales: ReadonlySet<string>, output: Output): void {
  for (const locale of locales)
    if (!memories.has(locale))
      output.tell(`The memories have nothing in ${locale}, the language of some of the articles.`);
}

/** What cannot be read is told, with its line; what can serves all the same. */
export async function readMemories(files: readonly string[], output: Output): Promise<ReadMemories> {
  const memories = new LanguageMemories();
  let isWhole = true;
  for (const file of files) isWhole = (await readMemory(file, memories, output)) && isWhole;
  return { memories, isWhole };
}

async function readMemory(file: string, memories: LanguageMemories, output: Output): Promise<boolean> {
  let problems = 0;
  const tell = ({ line, message }: TmxProblem) => {
    problems++;
    if (problems <= TOLD) output.tell(`${file}: line ${line}: ${message}`);
  };
  const take = (unit: TmxUnit) => {
    const { origin, at, by } = unit;
    for (const { source, target, language } of pairsOf(unit))
      memories.add(language, { source, target, origin: origin ?? file, at, by, context: null });
  };
  const failure = await readTmx(file, new TmxReader({ unit: take, problem: tell }));
  if (failure !== null) output.tell(`${file}: ${failure}`);
  if (problems > TOLD) output.tell(`${file}: ${problems - TOLD} more units could not be read.`);
  return failure === null && problems === 0;
}

/** @returns one sentence where the file itself cannot be read */
async function readTmx(file: string, reader: TmxReader): Promise<string | null> {
  const decoder = new XmlDecoder();
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: PIECE })) {
      const text = decoder.write(chunk);
      if (!text.ok) return text.failure;
      reader.write(text.value);
      if (reader.isOver) return null;
    }
  } catch (error) {
    return failureSentence(error);
  }
  const rest = decoder.end();
  if (!rest.ok) return rest.failure;
  reader.write(rest.value);
  reader.close();
  return null;
}
