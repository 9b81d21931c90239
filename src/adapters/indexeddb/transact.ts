import type { DBSchema, IDBPTransaction, StoreNames } from "idb";
import type { Connection } from "./database.ts";

type Names<Tables extends DBSchema> = readonly StoreNames<Tables>[];

/**
 * Runs `body` in one transaction and answers when it is on disk. Rejects with the transaction's own error (which says whether room ran out) rather
 * than with the abort that followed from it. A connection that turns out to be closed is opened again once.
 */
export async function transact<Tables extends DBSchema, const S extends Names<Tables>, M extends IDBTransactionMode, T>(
  connection: Connection<Tables>,
  tables: S,
  mode: M,
  body: (tx: IDBPTransaction<Tables, S, M>) => Promise<T>,
): Promise<T> {
  const tx = await begin(connection, tables, mode);
  // Awaited below; until then a rejection must not count as unhandled.
  tx.done.catch(() => undefined);
  try {
    // Its end is waited for as well from the beginning: Chromium leaves requests unanswered of a transaction for which there is no room.
    const [value] = await Promise.all([body(tx), tx.done]);
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

/**
 * As `transact`, for requests that need no answer of one another: `ask` makes them all, and is no async function, so that nothing is carried out where it
 * throws. The database has them whole and ends the
 * transaction by itself, so that it is carried out also where the page goes at once. What waits in line behind a transaction that needs the page's answers is
 * lost then: nothing that is read or written while a reviewer works may keep what is decided or typed waiting, and so all of that is done this way.
 */
export function transactAtOnce<Tables extends DBSchema, const S extends Names<Tables>, M extends IDBTransactionMode, T>(
  connection: Connection<Tables>,
  tables: S,
  mode: M,
  ask: (tx: IDBPTransaction<Tables, S, M>) => Promise<T>,
): Promise<T> {
  return transact(connection, tables, mode, (tx) => {
    const asked = ask(tx);
    tx.commit();
    return asked;
  });
}

/** Of several requests: where a later one throws or fails, that this one fails too is no news. */
export function oneOf<T>(request: Promise<T>): Promise<T> {
  request.catch(() => undefined);
  return request;
}

/** A connection that turns out to be closed is opened again once. */
export async function begin<Tables extends DBSchema, const S extends Names<Tables>, M extends IDBTransactionMode>(
  connection: Connection<Tables>,
  tables: S,
  mode: M,
) {
  const database = await connection.get();
  try {
    return database.transaction(tables, mode);
  } catch (error) {
    if (!(error instanceof Error && error.name === "InvalidStateError")) throw error;
    return (await connection.get(database)).transaction(tables, mode);
  }
}
