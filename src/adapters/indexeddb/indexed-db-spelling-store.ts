/**
 * The reviewer's words and dictionaries in the browser's IndexedDB, a row for each language: words apart from dictionaries, which are megabytes. A database
 * of its own, opened when it is first asked for. Other tabs are told over a BroadcastChannel once a change is on disk.
 */
import type { DBSchema } from "idb";
import type { OwnDictionary, SpellingStore } from "#core/ports.ts";
import { attempt } from "./attempt.ts";
import { keepOpen } from "./keep-open.ts";

interface SpellingTables extends DBSchema {
  words: { key: string; value: { readonly language: string; readonly words: readonly string[] } };
  dictionaries: { key: string; value: OwnDictionary & { readonly language: string } };
}

export interface IndexedDbSpellingStore extends SpellingStore {
  /** The tab ends. */
  close(): void;
}

/** @param name of the database and the channel */
export function createIndexedDbSpellingStore(name = "recto-spelling"): IndexedDbSpellingStore {
  const { database, close } = keepOpen<SpellingTables>(name, (tables) => {
    tables.createObjectStore("words", { keyPath: "language" });
    tables.createObjectStore("dictionaries", { keyPath: "language" });
  });
  const { tell, watch, end } = openChannel(name);
  return {
    words: (language) => attempt(async () => (await (await database()).get("words", language))?.words ?? []),
    changeWords: (language, change) =>
      attempt(async () => {
        const tx = (await database()).transaction("words", "readwrite");
        // Awaited below; until then a rejection must not count as unhandled.
        tx.done.catch(() => undefined);
        const words = change((await tx.store.get(language))?.words ?? []);
        await tx.store.put({ language, words });
        await tx.done;
        tell(language, "words");
        return words;
      }),
    dictionary: (language) =>
      attempt(async () => {
        const row = await (await database()).get("dictionaries", language);
        return row === undefined ? null : { name: row.name, files: row.files };
      }),
    saveDictionary: (language, dictionary) =>
      attempt(async () => {
        const tables = await database();
        if (dictionary === null) await tables.delete("dictionaries", language);
        else await tables.put("dictionaries", { language, ...dictionary });
        tell(language, "dictionary");
      }),
    watch,
    close: () => {
      end();
      close();
    },
  };
}

function openChannel(name: string) {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const listeners = new Set<{ readonly language: string; readonly hear: Parameters<SpellingStore["watch"]>[1] }>();
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const [what, language] = String(data).split(" ");
    if (what !== "words" && what !== "dictionary") return;
    for (const one of listeners) if (one.language === language) one.hear(what);
  });
  return {
    tell: (language: string, what: "words" | "dictionary") => channel?.postMessage(`${what} ${language}`),
    watch: ((language, hear) => {
      const listener = { language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) satisfies SpellingStore["watch"],
    end: () => {
      listeners.clear();
      channel?.close();
    },
  };
}
