/**
 * The reviewer's words and dictionaries in the browser's IndexedDB. A database of its own, opened when it is first asked for. Other tabs are told over a
 * BroadcastChannel once a change is on disk.
 */

import type { SpellingStore } from "#core/ports.ts";
import { attempt } from "./attempt.ts";
import { connect } from "./database.ts";
import { openChannel } from "./open-channel.ts";
import { spellingDatabase } from "./spelling-database.ts";
import { transactAtOnce } from "./transact.ts";
import { whenPageGoes } from "./when-page-goes.ts";

export interface IndexedDbSpellingStore extends SpellingStore {
  /** The tab ends. */
  close(): void;
}

/** @param name of the database and the channel */
export function createIndexedDbSpellingStore(name = "recto-spelling"): IndexedDbSpellingStore {
  const connection = connect(name, spellingDatabase);
  const { tell, watch, end } = spellingNews(name);
  return {
    words: (language) =>
      attempt(async () => {
        const ofLanguage = IDBKeyRange.bound([language], [language, []]);
        const rows = await transactAtOnce(connection, ["ownWords"], "readonly", ({ store }) =>
          store.getAll(ofLanguage),
        );
        return rows.map(({ word }) => word);
      }),
    addWord: (language, word) =>
      attempt(async () => {
        await transactAtOnce(connection, ["ownWords"], "readwrite", ({ store }) => store.put({ language, word }));
        tell(language, "words");
      }),
    removeWord: (language, word) =>
      attempt(async () => {
        await transactAtOnce(connection, ["ownWords"], "readwrite", ({ store }) => store.delete([language, word]));
        tell(language, "words");
      }),
    dictionary: (language) =>
      attempt(async () => {
        const row = await transactAtOnce(connection, ["dictionaries"], "readonly", ({ store }) => store.get(language));
        return row === undefined ? null : { name: row.name, files: row.files };
      }),
    saveDictionary: (language, dictionary) =>
      attempt(async () => {
        await transactAtOnce(connection, ["dictionaries"], "readwrite", ({ store }) =>
          Promise.all([dictionary === null ? store.delete(language) : store.put({ language, ...dictionary })]),
        );
        tell(language, "dictionary");
      }),
    watch,
    close: () => {
      end();
      connection.close();
    },
  };
}

function spellingNews(name: string) {
  const channel = openChannel(name);
  const listeners = new Set<{ readonly language: string; readonly hear: Parameters<SpellingStore["watch"]>[1] }>();
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const [what, language] = String(data).split(" ");
    if (what !== "words" && what !== "dictionary") return;
    for (const one of listeners) if (one.language === language) one.hear(what);
  });
  const tell = (language: string, what: "words" | "dictionary") => channel?.postMessage(`${what} ${language}`);
  const end = whenPageGoes(() => {
    for (const { language } of listeners) {
      tell(language, "words");
      tell(language, "dictionary");
    }
  });
  return {
    tell,
    watch: ((language, hear) => {
      const listener = { language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) satisfies SpellingStore["watch"],
    end: () => {
      end();
      listeners.clear();
      channel?.close();
    },
  };
}
