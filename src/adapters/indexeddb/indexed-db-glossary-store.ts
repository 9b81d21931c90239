/**
 * Glossaries in the browser's IndexedDB, a row for each language. A database of its own: a glossary is nobody's review, and goes and stays without them.
 * Other tabs are told over a BroadcastChannel once a change is on disk.
 */
import type { DBSchema } from "idb";
import type { Term } from "#core/glossary/term.ts";
import type { GlossaryStore } from "#core/ports.ts";
import { attempt } from "./attempt.ts";
import { keepOpen } from "./keep-open.ts";

interface GlossaryTables extends DBSchema {
  glossaries: { key: string; value: { readonly language: string; readonly terms: readonly Term[] } };
}

export interface IndexedDbGlossaryStore extends GlossaryStore {
  /** The tab ends. */
  close(): void;
}

/** @param name of the database and the channel */
export function createIndexedDbGlossaryStore(name = "recto-glossaries"): IndexedDbGlossaryStore {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const listeners = new Set<{ readonly language: string; readonly hear: () => void }>();
  const { database, close } = keepOpen<GlossaryTables>(name, (tables) => {
    tables.createObjectStore("glossaries", { keyPath: "language" });
  });
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    for (const { language, hear } of listeners) if (language === data) hear();
  });
  return {
    load: (language) => attempt(async () => (await (await database()).get("glossaries", language))?.terms ?? []),
    change: (language, change) =>
      attempt(async () => {
        const tx = (await database()).transaction("glossaries", "readwrite");
        // Awaited below; until then a rejection must not count as unhandled.
        tx.done.catch(() => undefined);
        const terms = change((await tx.store.get(language))?.terms ?? []);
        if (terms.length === 0) await tx.store.delete(language);
        else await tx.store.put({ language, terms });
        await tx.done;
        channel?.postMessage(language);
        return terms;
      }),
    watch: (language, hear) => {
      const listener = { language, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      channel?.close();
      close();
    },
  };
}
