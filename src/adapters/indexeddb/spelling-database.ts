/** The database of the reviewer's words, a row for each, so that adding one needs no reading, and of dictionaries, a row for each language: they are megabytes. */
import { type DBSchema, type IDBPDatabase, unwrap, wrap } from "idb";
import type { OwnDictionary } from "#core/ports.ts";
import type { DatabaseShape, Upgrade } from "./database.ts";

interface WordRow {
  readonly language: string;
  readonly word: string;
}

export interface SpellingTables extends DBSchema {
  ownWords: { key: [language: string, word: string]; value: WordRow };
  dictionaries: { key: string; value: OwnDictionary & { readonly language: string } };
}

/** 2: a row for each word; until then one with all words for each language. */
export const spellingDatabase: DatabaseShape<SpellingTables> = { version: 2, migrate };

interface WordsBefore2 {
  readonly language: string;
  readonly words: readonly string[];
}

async function migrate(
  database: IDBPDatabase<SpellingTables>,
  from: number,
  tx: Upgrade<SpellingTables>,
): Promise<void> {
  const ownWords = database.createObjectStore("ownWords", { keyPath: ["language", "word"] });
  if (from === 0) {
    database.createObjectStore("dictionaries", { keyPath: "language" });
    return;
  }
  const before: readonly WordsBefore2[] = await wrap(unwrap(tx).objectStore("words")).getAll();
  for (const { language, words } of before) for (const word of words) await ownWords.put({ language, word });
  unwrap(database).deleteObjectStore("words");
}
