import type { OwnDictionary } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { decodeDictionary } from "./decode-dictionary.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The largest dictionaries there are take 15 MB. */
const MOST_BYTES = 40_000_000;

/** Makes a dictionary of the files chosen for one. The failure is one plain sentence or two: what is wrong and what to do. */
export function readDictionaryFiles(files: readonly NamedFile[]): Result<OwnDictionary, string> {
  const [aff, dic] = [ending(files, ".aff"), ending(files, ".dic")];
  if (aff === undefined || dic === undefined || files.length !== 2)
    return fail("A dictionary is two files: choose its .aff and its .dic file together.");
  if (aff.bytes.length + dic.bytes.length > MOST_BYTES)
    return fail("The dictionary is larger than 40 MB. Choose a smaller one.");
  const text = decodeDictionary({ aff: aff.bytes, dic: dic.bytes });
  if (text === null)
    return fail(
      `“${aff.name}” names an encoding that is not known here. Save both files as UTF-8 with “SET UTF-8” in the .aff.`,
    );
  if (!/^\uFEFF?\s*\d+/.test(text.dic))
    return fail(`“${dic.name}” is no Hunspell dictionary: its first line has to be the number of its words.`);
  return ok({ name: dic.name, files: { aff: aff.bytes, dic: dic.bytes } });
}

function ending(files: readonly NamedFile[], end: string): NamedFile | undefined {
  return files.find(({ name }) => name.toLowerCase().endsWith(end));
}
