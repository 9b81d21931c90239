/** Adds what a backup holds to what is here, all of it or nothing (docs/spec/offline.md). */
import { append } from "#core/append.ts";
import type { BackupEntry, KeptArticle, SavedFilterEntry } from "#core/backup/backup.ts";
import type { RestoredBeside } from "#core/backup/beside-in-words.ts";
import { admitKept, mergeKept, newBeside, newSettings } from "#core/backup/merge-backup.ts";
import { BackupReader } from "#core/backup/read-backup.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { ArticleAddition, BackupStore, KeptBeside } from "#core/ports/backup-store.ts";
import type { StoreFailure } from "#core/ports.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Settings } from "#core/settings/settings.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { sizeOf } from "#core/workspace/records/merge-review.ts";

export interface Restored {
  /** In the file. */
  readonly articles: number;
  /** Those of which anything was added. */
  readonly changed: number;
  /** Units that were decided otherwise on both sides, each as its article's path and its key: the later decision holds. */
  readonly decidedLater: readonly string[];
  /** One sentence for each text that can't stand in its article. */
  readonly refused: readonly string[];
  /** To be taken by whoever keeps them. */
  readonly settings: Partial<Settings>;
  readonly filters: readonly SavedFilterEntry[];
  /** What was added beside the articles. */
  readonly beside: RestoredBeside;
}

const FAILURES: Readonly<Record<StoreFailure, string>> = {
  full: "This browser's storage is full. Nothing was restored.",
  unavailable: "This browser's storage cannot be used now. Nothing was restored.",
  outdated: "A newer version of Recto runs in another tab. Nothing was restored: reload this page.",
};
const CHANGED = "Articles were worked on in another tab meanwhile. Nothing was restored; try again.";
/** Another tab may store something between reading and adding. */
const MOST_TRIES = 3;

/**
 * @param lines of the file, without their ends
 * @param settings as they are here
 * @returns one sentence where nothing was restored
 */
export async function restoreBackup(
  store: BackupStore,
  lines: AsyncIterable<Result<string, string>>,
  settings: Settings,
): Promise<Result<Restored, string>> {
  const read = await readEntries(lines);
  if (!read.ok) return fail(`${read.failure} Nothing was restored.`);
  const found = read.value;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const added = await addOnce(store, found);
    if (!added.ok) return fail(FAILURES[added.failure]);
    if (added.value === null) continue;
    const { articles, filters } = found;
    return ok({ ...added.value, articles: articles.length, settings: newSettings(settings, found.settings), filters });
  }
  return fail(CHANGED);
}

interface Found extends KeptBeside {
  readonly articles: readonly KeptArticle[];
  /** Parts of memories, by their ids, in the order of their numbers. */
  readonly pairs: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly filters: readonly SavedFilterEntry[];
}

async function readEntries(lines: AsyncIterable<Result<string, string>>): Promise<Result<Found, string>> {
  const reader = new BackupReader();
  const entries: BackupEntry[] = [];
  for await (const line of lines) {
    if (!line.ok) return line;
    const entry = reader.read(line.value);
    if (!entry.ok) return entry;
    if (entry.value !== null) entries.push(entry.value);
  }
  const end = reader.end();
  if (!end.ok) return end;
  const found = sorted(entries);
  const torn = found.memories.find(({ id, parts }) => (found.pairs.get(id)?.length ?? 0) !== parts);
  return torn === undefined ? ok(found) : fail(`It is not whole: pairs of ${torn.name} are missing.`);
}

function pairsOf(entries: readonly BackupEntry[]): ReadonlyMap<string, readonly Uint8Array[]> {
  // By their numbers, which a file may say to be anything: a list would be as long as the highest.
  const parts = new Map<string, Map<number, Uint8Array>>();
  for (const entry of entries) {
    if (entry.kind !== "pairs") continue;
    const own = parts.get(entry.memory) ?? new Map<number, Uint8Array>();
    own.set(entry.number, entry.pairs);
    parts.set(entry.memory, own);
  }
  const inOrder = (own: ReadonlyMap<number, Uint8Array>) => [...own].sort(([a], [b]) => a - b).map(([, part]) => part);
  return new Map(Array.from(parts, ([id, own]) => [id, inOrder(own)]));
}

function sorted(entries: readonly BackupEntry[]): Found {
  return {
    articles: entries.flatMap((one) => (one.kind === "article" ? one.article : [])),
    everywhere: entries.flatMap((one) => (one.kind === "everywhere" ? one.dismissals : [])),
    glossaries: new Map(
      entries.flatMap((one) => (one.kind === "glossary" ? [[one.language, one.terms] as const] : [])),
    ),
    words: new Map(entries.flatMap((one) => (one.kind === "words" ? [[one.language, one.words] as const] : []))),
    dictionaries: entries.flatMap((one) => (one.kind === "dictionary" ? one.dictionary : [])),
    memories: entries.flatMap((one) => (one.kind === "memory" ? one.memory : [])),
    pairs: pairsOf(entries),
    workspaces: entries.flatMap((one) => (one.kind === "workspace" ? one.workspace : [])),
    settings: entries.find((one) => one.kind === "settings")?.settings ?? {},
    filters: entries.flatMap((one) => (one.kind === "filters" ? one.filters : [])),
  };
}

const NO_REVIEW: ArticleReview = { records: new Map(), versions: new Map(), drafts: [], annotations: [], earlier: [] };

/** Null where something was stored meanwhile, and nothing was added. */
async function addOnce(
  store: BackupStore,
  found: Found,
): Promise<Result<Pick<Restored, "changed" | "decidedLater" | "refused" | "beside"> | null, StoreFailure>> {
  const here = await store.beside();
  if (!here.ok) return here;
  const articles: ArticleAddition[] = [];
  const decidedLater: string[] = [];
  const refused: string[] = [];
  for (const kept of found.articles) {
    const { path, text, at } = kept;
    const stored = { articleKey: articleKeyOf(path, text), path, text };
    const mine = await store.article(stored.articleKey);
    if (!mine.ok) return mine;
    const admitted = admitKept(kept);
    append(refused, admitted.refused);
    const merged = mergeKept(mine.value?.review ?? NO_REVIEW, admitted.article.review);
    append(
      decidedLater,
      merged.decidedLater.map((key) => `${path}: ${key}`),
    );
    const { locale, segments } = admitted;
    if (mine.value === null || sizeOf(merged.addition) > 0)
      articles.push({ stored, locale, at, segments, review: merged.addition });
  }
  const beside = newBeside(here.value, found);
  const added = await store.add({ articles, pairs: found.pairs, ...beside });
  if (!added.ok) return added;
  return ok(added.value ? { changed: articles.length, decidedLater, refused, beside } : null);
}
