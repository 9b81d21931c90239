import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import type { Connection } from "#adapters/indexeddb/database.ts";
import { begin } from "#adapters/indexeddb/transact.ts";

/** A transaction that has done all it has to and waits for the word: others, of other databases, may fail yet. */
export interface HeldTransaction {
  /** Resolves once all is done but the commit; rejects where something failed. */
  readonly asked: Promise<unknown>;
  /** Resolves once it is on disk. */
  commit(): Promise<void>;
  /** Never rejects. */
  undo(): Promise<void>;
}

/** What no table has a row of: asking for it costs next to nothing. */
const NO_ROW = "\u0000nothing";

/** A transaction ends by itself once nobody asks anything of it: this one is asked something again and again until it is told to end. */
export async function holdTransaction<Tables extends DBSchema, const S extends readonly StoreNames<Tables>[]>(
  connection: Connection<Tables>,
  tables: S,
  ask: (tx: IDBPTransaction<Tables, S, "readwrite">) => readonly Promise<unknown>[],
): Promise<HeldTransaction> {
  const tx = await begin(connection, tables, "readwrite");
  // Chromium leaves requests unanswered of a transaction for which there is no room: who waits for one waits for the end as well.
  const over = tx.done.then(() => undefined);
  const isOver = over.catch(() => undefined);
  let isHeld = true;
  const hold = async () => {
    const [table] = tables;
    while (isHeld && table !== undefined) await tx.objectStore(table).getKey(IDBKeyRange.only(NO_ROW));
  };
  const asked = Promise.race([Promise.all(askAll(tx, ask)), over]).catch((error: unknown) => {
    throw tx.error ?? error;
  });
  asked.catch(() => undefined);
  const holding = hold().catch(() => undefined);
  const end = async () => {
    isHeld = false;
    await Promise.race([holding, isOver]);
  };
  return {
    asked,
    commit: async () => {
      await end();
      await over;
    },
    undo: async () => {
      await end();
      try {
        tx.abort();
      } catch {
        // It had ended by itself, as one does that failed.
      }
      await isOver;
    },
  };
}

/** Where it throws half-way, nothing of what it asked for by then is carried out. */
function askAll<T extends { abort(): void }>(tx: T, ask: (tx: T) => readonly Promise<unknown>[]) {
  try {
    return ask(tx);
  } catch (error) {
    tx.abort();
    throw error;
  }
}
