/**
 * All that IndexedDB keeps of this app, read whole and added to. It stands in five databases, and one transaction spans one of them: what is to be added all or not
 * at all is put into all five before any is committed, the reviews last.
 */

import type { IDBPTransaction } from "idb";
import { lastVersions } from "#adapters/indexeddb/annotation-tables.ts";
import { attempt } from "#adapters/indexeddb/attempt.ts";
import { addDecidedWithin, DECIDED, readWholeReview } from "#adapters/indexeddb/carry-tables.ts";
import { connect } from "#adapters/indexeddb/database.ts";
import { type GlossaryTables, glossaryDatabase } from "#adapters/indexeddb/glossary-database.ts";
import {
  IMPORTED_MEMORIES,
  type ImportedMemoryConnection,
  importedMemoryDatabase,
  partsOf,
  wholeOnes,
} from "#adapters/indexeddb/imported-memory-database.ts";
import { rectoDatabase } from "#adapters/indexeddb/migrate.ts";
import { openChannel } from "#adapters/indexeddb/open-channel.ts";
import { type SpellingTables, spellingDatabase } from "#adapters/indexeddb/spelling-database.ts";
import { openTabChannel } from "#adapters/indexeddb/tab-channel.ts";
import type { RectoConnection, RectoTables } from "#adapters/indexeddb/tables.ts";
import { oneOf, transact, transactAtOnce } from "#adapters/indexeddb/transact.ts";
import { type WorkspaceTables, workspacesDatabase } from "#adapters/workspace-files/indexed-db-workspaces.ts";
import { append } from "#core/append.ts";
import type { KeptArticle, KeptDictionary } from "#core/backup/backup.ts";
import { addTerms, applyGlossaryChange } from "#core/glossary/edit-glossary.ts";
import type { Term } from "#core/glossary/term.ts";
import type { ArticleAddition, BackupStore, KeptAddition, KeptBeside } from "#core/ports/backup-store.ts";
import type { StoreEvent } from "#core/ports.ts";
import { base64Of, bytesOf } from "./base64.ts";
import { type HeldTransaction, holdTransaction } from "./held-transaction.ts";

export interface IndexedDbBackupStore extends BackupStore {
  close(): void;
}

/** Of the databases. */
export interface BackupStoreNames {
  readonly records: string;
  readonly glossaries: string;
  readonly spelling: string;
  readonly memories: string;
  readonly workspaces: string;
}

export const BACKUP_STORE_NAMES: BackupStoreNames = {
  records: "recto",
  glossaries: "recto-glossaries",
  spelling: "recto-spelling",
  memories: IMPORTED_MEMORIES,
  workspaces: "recto-workspaces",
};

/** @param tab unique to this page load, and another than that of its record store: that hears of what is added as other tabs do */
export function createIndexedDbBackupStore(tab: string, names = BACKUP_STORE_NAMES): IndexedDbBackupStore {
  const databases = {
    records: connect(names.records, rectoDatabase),
    glossaries: connect(names.glossaries, glossaryDatabase),
    spelling: connect(names.spelling, spellingDatabase),
    memories: connect(names.memories, importedMemoryDatabase),
    workspaces: connect(names.workspaces, workspacesDatabase),
  };
  const channel = openTabChannel(`${names.records}-records`, tab, () => undefined);
  const glossaryNews = openChannel(names.glossaries);
  const spellingNews = openChannel(names.spelling);
  const memoryNews = openChannel(names.memories);
  const tellTabs = (addition: KeptAddition, events: readonly TabNews[]) => {
    for (const { articleKey, event } of events) channel.tell(articleKey, event);
    for (const { stored } of addition.articles) channel.tellCounted(stored.articleKey);
    for (const language of addition.glossaries.keys()) glossaryNews?.postMessage(language);
    for (const language of addition.words.keys()) spellingNews?.postMessage(`words ${language}`);
    for (const { language } of addition.dictionaries) spellingNews?.postMessage(`dictionary ${language}`);
    if (addition.memories.length > 0) memoryNews?.postMessage("changed");
  };
  return {
    articleKeys: () =>
      attempt(() => transactAtOnce(databases.records, ["texts"], "readonly", ({ store }) => store.getAllKeys())),
    article: (articleKey) => attempt(() => readArticle(databases.records, articleKey)),
    pairs: (memory, number) =>
      attempt(async () => {
        const asked = transactAtOnce(databases.memories, ["parts"], "readonly", ({ store }) =>
          store.get([memory, number]),
        );
        return (await asked)?.bytes ?? null;
      }),
    beside: () => attempt(() => readBeside(databases)),
    add: (addition) =>
      attempt(async () => {
        const events = await addAll(databases, addition);
        if (events === null) return false;
        tellTabs(addition, events);
        return true;
      }),
    close: () => {
      for (const connection of Object.values(databases)) connection.close();
      channel.close();
      glossaryNews?.close();
      spellingNews?.close();
      memoryNews?.close();
    },
  };
}

interface Databases {
  readonly records: RectoConnection;
  readonly glossaries: ReturnType<typeof connect<GlossaryTables>>;
  readonly spelling: ReturnType<typeof connect<SpellingTables>>;
  readonly memories: ImportedMemoryConnection;
  readonly workspaces: ReturnType<typeof connect<WorkspaceTables>>;
}

async function readArticle(connection: RectoConnection, articleKey: string): Promise<KeptArticle | null> {
  const whole = await readWholeReview(connection, articleKey);
  if (whole === null) return null;
  const [row, progress] = await transactAtOnce(connection, ["articles", "progress"], "readonly", (tx) =>
    Promise.all([tx.objectStore("articles").get(articleKey), tx.objectStore("progress").get(articleKey)]),
  );
  const { path, text } = whole.article;
  return { path, text, locale: row?.locale ?? null, at: progress?.at ?? row?.at ?? 0, review: whole.review };
}

async function readBeside({ records, glossaries, spelling, memories, workspaces }: Databases): Promise<KeptBeside> {
  const [annotations, changes, [words, dictionaries], imported, known] = await Promise.all([
    transactAtOnce(records, ["workspaceAnnotations"], "readonly", ({ store }) => store.getAll()),
    transactAtOnce(glossaries, ["changes"], "readonly", ({ store }) => store.getAll()),
    transactAtOnce(spelling, ["ownWords", "dictionaries"], "readonly", (tx) =>
      Promise.all([tx.objectStore("ownWords").getAll(), tx.objectStore("dictionaries").getAll()]),
    ),
    transactAtOnce(memories, ["memories"], "readonly", ({ store }) => store.getAll()),
    transactAtOnce(workspaces, ["workspaces"], "readonly", ({ store }) => store.getAll()),
  ]);
  const terms = new Map<string, readonly Term[]>();
  for (const change of changes) {
    terms.set(change.language, applyGlossaryChange(terms.get(change.language) ?? [], change));
  }
  const wordsOf = new Map<string, string[]>();
  for (const { language, word } of words) wordsOf.set(language, [...(wordsOf.get(language) ?? []), word]);
  return {
    everywhere: lastVersions(annotations).flatMap((one) => (one.kind === "dismissal" ? one : [])),
    glossaries: terms,
    words: wordsOf,
    dictionaries: dictionaries.map(({ language, name, files }): KeptDictionary => {
      return { language, name, aff: base64Of(files.aff), dic: base64Of(files.dic) };
    }),
    memories: wholeOnes(imported),
    workspaces: known,
  };
}

interface TabNews {
  readonly articleKey: string | null;
  readonly event: StoreEvent;
}

/** Returns what tabs are to hear; null where a unit has another revision by now, and nothing was added. */
async function addAll(databases: Databases, addition: KeptAddition): Promise<readonly TabNews[] | null> {
  const held: HeldTransaction[] = [];
  try {
    held.push(await holdGlossaries(databases, addition));
    held.push(await holdSpelling(databases, addition));
    held.push(await holdMemories(databases, addition));
    held.push(await holdWorkspaces(databases, addition));
    for (const { asked } of held) await asked;
    const events = await addReviews(databases.records, addition);
    for (const one of held) await (events === null ? one.undo() : one.commit());
    return events;
  } catch (error) {
    for (const one of held) await one.undo();
    throw error;
  }
}

function holdGlossaries({ glossaries }: Databases, addition: KeptAddition): Promise<HeldTransaction> {
  return holdTransaction(glossaries, ["changes"], (tx) =>
    Array.from(addition.glossaries, ([language, terms]) =>
      oneOf(tx.objectStore("changes").add({ language, ...addTerms(terms) })),
    ),
  );
}

function holdSpelling({ spelling }: Databases, { words, dictionaries }: KeptAddition): Promise<HeldTransaction> {
  return holdTransaction(spelling, ["ownWords", "dictionaries"], (tx) => [
    ...Array.from(words, ([language, all]) =>
      all.map((word) => oneOf(tx.objectStore("ownWords").put({ language, word }))),
    ).flat(),
    ...dictionaries.map(({ language, name, aff, dic }) =>
      oneOf(tx.objectStore("dictionaries").put({ language, name, files: { aff: bytesOf(aff), dic: bytesOf(dic) } })),
    ),
  ]);
}

/** Each takes the place of the one of its name, with its pairs. */
function holdMemories({ memories }: Databases, addition: KeptAddition): Promise<HeldTransaction> {
  return holdTransaction(memories, ["memories", "parts"], (tx) => [
    oneOf(
      (async () => {
        const names = new Set(addition.memories.map(({ name }) => name));
        const rows = addition.memories.length === 0 ? [] : await tx.objectStore("memories").getAll();
        const replaced = rows.filter(({ memory }) => memory !== null && names.has(memory.name));
        await Promise.all([
          ...replaced.flatMap(({ id }) => [
            oneOf(tx.objectStore("memories").delete(id)),
            oneOf(tx.objectStore("parts").delete(partsOf(id))),
          ]),
          ...addition.memories.map((memory) =>
            oneOf(tx.objectStore("memories").put({ id: memory.id, memory, begunAt: memory.at })),
          ),
          ...addition.memories.flatMap(({ id }) =>
            (addition.pairs.get(id) ?? []).map((bytes, number) =>
              oneOf(tx.objectStore("parts").put({ id, number, bytes })),
            ),
          ),
        ]);
      })(),
    ),
  ]);
}

function holdWorkspaces({ workspaces }: Databases, addition: KeptAddition): Promise<HeldTransaction> {
  return holdTransaction(workspaces, ["workspaces"], (tx) =>
    addition.workspaces.map((one) => oneOf(tx.objectStore("workspaces").put(one))),
  );
}

/** Ends the transaction, so that it is undone, where a unit is not as it was. */
class Outdated extends Error {}

async function addReviews(connection: RectoConnection, addition: KeptAddition): Promise<readonly TabNews[] | null> {
  const tables = [...DECIDED, "articles", "texts", "workspaceAnnotations"] as const;
  try {
    return await transact(connection, tables, "readwrite", async (tx) => {
      const news: TabNews[] = [];
      for (const one of addition.everywhere) {
        await tx.objectStore("workspaceAnnotations").put(one);
        news.push({ articleKey: null, event: { kind: "annotation", annotation: one } });
      }
      for (const article of addition.articles) append(news, await addArticle(tx, article));
      return news;
    });
  } catch (error) {
    if (error instanceof Outdated) return null;
    throw error;
  }
}

type Adding = IDBPTransaction<
  RectoTables,
  ("articles" | "texts" | "workspaceAnnotations" | (typeof DECIDED)[number])[],
  "readwrite"
>;

async function addArticle(
  tx: Adding,
  { stored, locale, at, segments, review }: ArticleAddition,
): Promise<readonly TabNews[]> {
  const { articleKey, path } = stored;
  const known = await tx.objectStore("articles").getKey(articleKey);
  const progress = await tx.objectStore("progress").get(articleKey);
  const latest = Math.max(at, progress?.at ?? 0);
  const events = await addDecidedWithin(tx, articleKey, review, latest);
  if (events === null) throw new Outdated();
  await tx.objectStore("texts").put(stored);
  if (known === undefined) {
    const approved = (await tx.objectStore("progress").get(articleKey))?.approved ?? 0;
    await tx.objectStore("articles").put({ articleKey, path, locale, at: latest, total: segments, approved });
  }
  return events.map((event) => ({ articleKey, event }));
}
