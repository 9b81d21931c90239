/** The database of imported memories: a small row for each, and its pairs in parts, as the bytes they are packed in. */
import type { DBSchema } from "idb";
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { Connection, DatabaseShape } from "./database.ts";

export interface ImportedMemoryRow {
  readonly id: string;
  /** Null before it is whole. */
  readonly memory: ImportedMemory | null;
  /** When its first parts were stored, milliseconds since the epoch. */
  readonly begunAt: number;
}

interface PartRow {
  readonly id: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}

export interface ImportedMemoryTables extends DBSchema {
  memories: { key: string; value: ImportedMemoryRow };
  parts: { key: [id: string, number: number]; value: PartRow };
}

export type ImportedMemoryConnection = Connection<ImportedMemoryTables>;

export const IMPORTED_MEMORIES = "recto-memories";

export const importedMemoryDatabase: DatabaseShape<ImportedMemoryTables> = {
  version: 1,
  migrate: async (database) => {
    database.createObjectStore("memories", { keyPath: "id" });
    database.createObjectStore("parts", { keyPath: ["id", "number"] });
  },
};

/** All parts of one memory. */
export function partsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

export function wholeOnes(rows: readonly ImportedMemoryRow[]): readonly ImportedMemory[] {
  const whole = rows.flatMap(({ memory }) => (memory === null ? [] : memory));
  return whole.sort((a, b) => (a.name < b.name ? -1 : 1));
}
