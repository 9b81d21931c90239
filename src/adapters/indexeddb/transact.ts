import type { IDBPTransaction, StoreNames } from "idb";
import type { Connection } from "./database.ts";
import type { RectoTables } from "./tables.ts";

type Tables = readonly StoreNames<RectoTables>[];

/**
 * Runs `body` in one transaction and answers when it is on disk. Rejects with the transaction's own error (which says whether room ran out) rather
 * than with the abort that followed from it. A connection that turns out to be closed is opened again once.
 */
export async function transact<const S extends Tables, M extends IDBTransactionMode, T>(
  connection: Connection,
  tables: S,
  mode: M,
  body: (tx: IDBPTransaction<RectoTables, S, M>) => Promise<T>,
): Promise<T> {
  const tx = await begin(connection, tables, mode);
  // Awaited below; until then a rejection must not count as unhandled.
  tx.done.catch(() => undefined);
  try {
    const value = await body(tx);
    await tx.done;
    return value;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It had ended already.
    }
    throw tx.error ?? error;
  }
}

async function begin<const S extends Tables, M extends IDBTransactionMode>(connection: Connection, tables: S, mode: M) {
  try {
    return (await connection.get()).transaction(tables, mode);
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidStateError")) throw error;
    connection.close();
    return (await connection.get()).transaction(tables, mode);
  }
}
