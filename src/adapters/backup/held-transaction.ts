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
  tx.done.catch(() => undefined);
  let isHeld = true;
  const hold = async () => {
    const [table] = tables;
    while (isHeld && table !== undefined) await tx.objectStore(table).getKey(IDBKeyRange.only(NO_ROW));
  };
  const asked = Promise.all(askAll(tx, ask));
  asked.catch(() => undefined);
  const holding = hold().catch(() => undefined);
  const end = async () => {
    isHeld = false;
    await holding;
  };
  return {
    asked,
    commit: async () => {
      await end();
      await tx.done;
    },
    undo: async () => {
      await end();
      try {
        tx.abort();
      } catch {
        // It had ended by itself, as one does that failed.
      }
      await tx.done.catch(() => undefined);
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
