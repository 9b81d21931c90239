/** Composition root, second part: what the first screen does without. Fetched when the window has come to rest, or when something of it is wanted. */
import { createIndexedDbGlossaryStore } from "#adapters/indexeddb/indexed-db-glossary-store.ts";
import { createIndexedDbSpellingStore } from "#adapters/indexeddb/indexed-db-spelling-store.ts";
import { createServiceWorkerUpdates } from "#adapters/service-worker/service-worker-updates.ts";
import { webDictionaries } from "#adapters/web-dictionaries/web-dictionaries.ts";
import { followUpdates } from "#app/late/follow-updates.ts";
import type { Clock, DictionarySource, GlossaryStore, SpellingStore } from "#core/ports.ts";
import type { WorkspaceStore } from "./state/workspace/workspace-store.ts";

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

/** Called once, when the window rests. */
export function beginLate(workspace: WorkspaceStore, clock: Clock): void {
  // The development server's files change under its pages.
  if (!import.meta.env.PROD) return;
  const updates = createServiceWorkerUpdates({
    clock,
    container: navigator.serviceWorker,
    folder: new URL(import.meta.env.BASE_URL, document.baseURI).href,
    reload: () => location.reload(),
  });
  followUpdates(workspace, updates);
}
