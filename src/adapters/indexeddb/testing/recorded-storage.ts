/**
 * What a browser held after a review with an earlier version of the app, recorded from that version: every database, table by table, and the local storage.
 * It never changes with the code, so that opening it shows whether a review from before is read whole.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openDB } from "idb";

interface RecordedTable {
  readonly keyPath: string | string[];
  readonly indexes?: Readonly<Record<string, { readonly keyPath: string | string[]; readonly unique: boolean }>>;
  readonly rows: readonly unknown[];
}

interface RecordedDatabase {
  readonly version: number;
  readonly tables: Readonly<Record<string, RecordedTable>>;
}

export interface RecordedStorage {
  /** Of the two articles that were in view, as they stood in the address bar. */
  readonly addresses: readonly string[];
  readonly databases: Readonly<Record<string, RecordedDatabase>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

/** The storage recorded while the record store's database had that version; of versions 5 and 6 that database alone. */
export function readRecordedStorage(version: 3 | 5 | 6 = 3): RecordedStorage {
  const file = path.join(import.meta.dirname, `../fixtures/stored-with-database-${version}.json`);
  return JSON.parse(readFileSync(file, "utf8"), (_, value) => withBytes(value));
}

/** Makes the databases as they were recorded, rows and all. */
export async function restoreDatabases({ databases }: RecordedStorage): Promise<void> {
  for (const [name, { version, tables }] of Object.entries(databases)) {
    const database = await openDB(name, version, {
      upgrade: (db) => {
        for (const [table, { keyPath, indexes = {} }] of Object.entries(tables)) {
          const store = db.createObjectStore(table, { keyPath });
          for (const [index, { keyPath: path, unique }] of Object.entries(indexes))
            store.createIndex(index, path, { unique });
        }
      },
    });
    for (const [table, { rows }] of Object.entries(tables)) {
      const tx = database.transaction(table, "readwrite");
      await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
    }
    database.close();
  }
}

/** JSON has no bytes: they stand as `{ $bytes: <base64> }`. */
function withBytes(value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && "$bytes" in value;
  return isBytes ? new Uint8Array(Buffer.from(String(value.$bytes), "base64")) : value;
}
