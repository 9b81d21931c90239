/** Composition root, second part: what the first screen does without. Fetched when the window has come to rest, or when something of it is wanted. */
import { createBackupNotes } from "#adapters/browser-storage/backup-notes.ts";
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createIndexedDbGlossaryStore } from "#adapters/indexeddb/indexed-db-glossary-store.ts";
import { createIndexedDbSpellingStore } from "#adapters/indexeddb/indexed-db-spelling-store.ts";
import { createServiceWorkerUpdates } from "#adapters/service-worker/service-worker-updates.ts";
import { webDictionaries } from "#adapters/web-dictionaries/web-dictionaries.ts";
import { createWorkerPatternSearch } from "#adapters/worker-search/worker-pattern-search.ts";
import { askToKeep } from "#app/late/ask-to-keep.ts";
import { followUpdates } from "#app/late/follow-updates.ts";
import { offerBackup } from "#app/late/offer-backup.ts";
import type { Services, StorageKit } from "#app/services.ts";
import type { DictionarySource, GlossaryStore, SpellingStore } from "#core/ports.ts";
import { keepUnread } from "#ui/held-keys/unread.ts";
import type { WorkspaceStore } from "./state/workspace/workspace-store.ts";

export const patterns = createWorkerPatternSearch();

let glossaries: GlossaryStore | null = null;

export function glossaryStore(): GlossaryStore {
  glossaries ??= createIndexedDbGlossaryStore();
  return glossaries;
}

let words: SpellingStore | null = null;

export function spelling(): { readonly dictionaries: DictionarySource; readonly store: SpellingStore } {
  words ??= createIndexedDbSpellingStore();
  return { dictionaries: webDictionaries, store: words };
}

const notes = createBackupNotes(() => localStorage);
let storage: Promise<StorageKit> | null = null;

/** Fetched anew after it could not be had. */
export function loadStorage(): Promise<StorageKit> {
  storage ??= Promise.all([
    import("#adapters/browser-storage/browser-storage.ts"),
    import("#adapters/backup/indexed-db-backup-store.ts"),
    import("#adapters/indexeddb/indexed-db-imported-memories.ts"),
  ])
    .then(([{ createBrowserStorage }, { createIndexedDbBackupStore }, { createIndexedDbImportedMemories }]) => ({
      storage: createBrowserStorage({
        glossaries: glossaryStore(),
        spelling: spelling().store,
        memories: createIndexedDbImportedMemories(systemClock),
      }),
      backup: createIndexedDbBackupStore(`backup-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`),
      notes,
    }))
    .catch((error) => {
      storage = null;
      throw error;
    });
  return storage;
}

/** A browser that keeps nothing for the page may refuse even to be asked. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

/** Called once, when the window rests. */
export function beginLate(workspace: WorkspaceStore, services: Services): void {
  keepUnread();
  askToKeep(workspace, () => navigator.storage);
  offerBackup(workspace, services, notes);
  // The development server's files change under its pages.
  if (!import.meta.env.PROD) return;
  const reload = () => location.reload();
  const folder = new URL(import.meta.env.BASE_URL, document.baseURI).href;
  const updates = createServiceWorkerUpdates({
    clock: services.clock,
    container: serviceWorkers(),
    folder,
    reload,
    // Does nothing in a worker.
    beginWorker: () => void new Worker(new URL("import-again.js", folder)),
    statusOf: async (address) => (await fetch(address, { method: "HEAD", cache: "no-store" })).status,
    scripts: () => Array.from(document.scripts, ({ src, type }) => (type === "module" ? src : "")).filter(Boolean),
  });
  followUpdates(workspace, updates, { document, reload });
}
