/**
 * A Hunspell dictionary's two files as text. The `.aff` says in which encoding both are; the speller behind it reads UTF-8 only, so that what it says is
 * changed with the text.
 */

/** As the files are, undecoded. */
export interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

export interface DictionaryText {
  readonly aff: string;
  readonly dic: string;
}

const SET = /^SET[ \t]+(\S+).*$/m;
/** Without it a flag is one byte, which no letter beyond ASCII is any more. */
const FLAG = /^FLAG[ \t]/m;

/** Names of encodings that Hunspell writes otherwise than browsers. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^ISO-?8859-?(\d+)$/i, "iso-8859-$1"],
  [/^(?:microsoft-)?cp-?(125\d)$/i, "windows-$1"],
  [/^TIS620.*$/i, "windows-874"],
];

/** @returns null where the encoding is none that is known here */
export function decodeDictionary({ aff, dic }: DictionaryFiles): DictionaryText | null {
  const name = encodingOf(aff);
  const decoder = decoderOf(name);
  if (decoder === null) return null;
  const rules = decoder.decode(aff).replace(SET, "");
  const head = /^utf-?8$/i.test(name) || FLAG.test(rules) ? "SET UTF-8\n" : "SET UTF-8\nFLAG UTF-8\n";
  return { aff: head + rules, dic: decoder.decode(dic) };
}

/** What the `.aff` says; Hunspell takes Latin 1 where it says nothing. */
function encodingOf(aff: Uint8Array): string {
  return SET.exec(new TextDecoder("iso-8859-1").decode(aff))?.[1] ?? "ISO8859-1";
}

function decoderOf(name: string): TextDecoder | null {
  const label = NAMES.reduce((known, [pattern, ours]) => known.replace(pattern, ours), name);
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
