/** Writes everything that this browser keeps as one file (docs/spec/offline.md). */
import type { BackupEntry, SavedFilterEntry } from "#core/backup/backup.ts";
import { backupEnd, backupHead, changedFromFirst, serializeEntry } from "#core/backup/write-backup.ts";
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { BackupStore, KeptBeside } from "#core/ports/backup-store.ts";
import type { StoreFailure } from "#core/ports.ts";
import { ok, type Result } from "#core/result.ts";
import type { Settings } from "#core/settings/settings.ts";

export interface BackupContents {
  readonly store: BackupStore;
  readonly settings: Settings;
  readonly filters: readonly SavedFilterEntry[];
}

/**
 * @param at when it is made, milliseconds since the epoch
 * @param write takes the file's text piece by piece, in order
 * @param tell how many articles are written, and of how many
 * @returns how many articles are in it
 */
export async function makeBackup(
  { store, settings, filters }: BackupContents,
  at: number,
  write: (piece: string) => void,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<Result<number, StoreFailure>> {
  const keys = await store.articleKeys();
  if (!keys.ok) return keys;
  const beside = await store.beside();
  if (!beside.ok) return beside;
  let entries = 0;
  const put = (entry: BackupEntry) => {
    write(serializeEntry(entry));
    entries += 1;
  };
  write(backupHead(at));
  let articles = 0;
  for (const [index, key] of keys.value.entries()) {
    // Each is read from the storage by itself, so that the page goes on between two.
    const kept = await store.article(key);
    if (!kept.ok) return kept;
    tell(index + 1, keys.value.length);
    if (kept.value === null) continue;
    put({ kind: "article", article: kept.value });
    articles += 1;
  }
  for (const entry of entriesBeside(beside.value)) put(entry);
  for (const memory of beside.value.memories) {
    const isWhole = await putPairs(store, memory, put);
    if (!isWhole.ok) return isWhole;
    // One that was removed meanwhile is not in it.
    if (isWhole.value) put({ kind: "memory", memory });
  }
  put({ kind: "settings", settings: changedFromFirst(settings) });
  if (filters.length > 0) put({ kind: "filters", filters });
  write(backupEnd(entries));
  return ok(articles);
}

/** Answers whether all of its parts were there. */
async function putPairs(
  store: BackupStore,
  { id, parts }: ImportedMemory,
  put: (entry: BackupEntry) => void,
): Promise<Result<boolean, StoreFailure>> {
  for (let number = 0; number < parts; number += 1) {
    const pairs = await store.pairs(id, number);
    if (!pairs.ok) return pairs;
    if (pairs.value === null) return ok(false);
    put({ kind: "pairs", memory: id, number, pairs: pairs.value });
  }
  return ok(true);
}

function entriesBeside({
  everywhere,
  glossaries,
  words,
  dictionaries,
  workspaces,
}: KeptBeside): readonly BackupEntry[] {
  return [
    ...(everywhere.length === 0 ? [] : [{ kind: "everywhere", dismissals: everywhere } as const]),
    ...Array.from(glossaries, ([language, terms]) => ({ kind: "glossary", language, terms }) as const),
    ...Array.from(words, ([language, all]) => ({ kind: "words", language, words: all }) as const),
    ...dictionaries.map((dictionary) => ({ kind: "dictionary", dictionary }) as const),
    ...workspaces.map((workspace) => ({ kind: "workspace", workspace }) as const),
  ];
}
