/**
 * Imported memories in the browser's IndexedDB. A database of its own, opened when it is first asked for. Other tabs are told over a BroadcastChannel once a change is on
 * disk.
 */

import type { IDBPTransaction } from "idb";
import type { ImportedMemoryStore } from "#core/ports/imported-memories.ts";
import type { Clock } from "#core/ports.ts";
import { attempt } from "./attempt.ts";
import { connect } from "./database.ts";
import {
  IMPORTED_MEMORIES,
  type ImportedMemoryConnection,
  type ImportedMemoryRow,
  type ImportedMemoryTables,
  importedMemoryDatabase,
  partsOf,
  wholeOnes,
} from "./imported-memory-database.ts";
import { openChannel } from "./open-channel.ts";
import { oneOf, transact, transactAtOnce } from "./transact.ts";

export interface IndexedDbImportedMemories extends ImportedMemoryStore {
  /** The tab ends. */
  close(): void;
}

/** One that was not finished by then never will be. */
const GIVEN_UP_MS = 24 * 60 * 60_000;
const TABLES = ["memories", "parts"] as const;
const CHANGED = "changed";
const NOT_WHOLE = "Parts of the memory are missing.";

/** @param name of the database and the channel */
export function createIndexedDbImportedMemories(clock: Clock, name = IMPORTED_MEMORIES): IndexedDbImportedMemories {
  const connection = connect(name, importedMemoryDatabase);
  const channel = openChannel(name);
  const listeners = new Set<() => void>();
  channel?.addEventListener("message", () => {
    for (const hear of listeners) hear();
  });
  /** As `attempt`, and tells the other tabs. */
  const changing = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work();
      channel?.postMessage(CHANGED);
    });
  return {
    all: () =>
      attempt(async () => {
        const rows = await transactAtOnce(connection, ["memories"], "readonly", ({ store }) => store.getAll());
        for (const row of rows) if (isLeft(row, clock.now())) void attempt(() => removeMemory(connection, row.id));
        return wholeOnes(rows);
      }),
    part: async (id, number) => {
      const row = await attempt(() =>
        transactAtOnce(connection, ["parts"], "readonly", ({ store }) => store.get([id, number])),
      );
      if (!row.ok) return row;
      return row.value === undefined ? null : { ok: true, value: row.value.bytes };
    },
    addParts: (id, from, parts) => attempt(() => addParts(connection, id, from, parts, clock.now())),
    finish: (memory) =>
      changing(() =>
        transact(connection, TABLES, "readwrite", async (tx) => {
          // A day later, as the clock has it, another import takes it for one that was given up.
          if ((await tx.objectStore("parts").count(partsOf(memory.id))) !== memory.parts) throw new Error(NOT_WHOLE);
          const rows = await tx.objectStore("memories").getAll();
          for (const row of rows) if (row.memory?.name === memory.name) await drop(tx, row.id);
          await tx.objectStore("memories").put({ id: memory.id, memory, begunAt: clock.now() });
        }),
      ),
    abandon: async (id) => void (await attempt(() => removeMemory(connection, id))),
    change: (id, use) =>
      changing(() =>
        transact(connection, ["memories"], "readwrite", async ({ store }) => {
          const row = await store.get(id);
          if (row?.memory != null) await store.put({ ...row, memory: { ...row.memory, ...use } });
        }),
      ),
    remove: (id) => changing(() => removeMemory(connection, id)),
    watch: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    close: () => {
      listeners.clear();
      channel?.close();
      connection.close();
    },
  };
}

type Writing = IDBPTransaction<ImportedMemoryTables, typeof TABLES, "readwrite">;

async function drop(tx: Writing, id: string): Promise<void> {
  await Promise.all([oneOf(tx.objectStore("memories").delete(id)), oneOf(tx.objectStore("parts").delete(partsOf(id)))]);
}

function removeMemory(connection: ImportedMemoryConnection, id: string): Promise<void> {
  return transact(connection, TABLES, "readwrite", (tx) => drop(tx, id));
}

/** An import that was broken off, as by a crash: it takes room that nobody sees. */
function isLeft({ memory, begunAt }: ImportedMemoryRow, now: number): boolean {
  return memory === null && now - begunAt > GIVEN_UP_MS;
}

/** The first ones of a memory drop what an import left that never came to its end. */
function addParts(
  connection: ImportedMemoryConnection,
  id: string,
  from: number,
  parts: readonly Uint8Array[],
  now: number,
): Promise<void> {
  return transact(connection, TABLES, "readwrite", async (tx) => {
    if (from === 0) {
      for (const row of await tx.objectStore("memories").getAll()) if (isLeft(row, now)) await drop(tx, row.id);
      await tx.objectStore("memories").put({ id, memory: null, begunAt: now });
    }
    const store = tx.objectStore("parts");
    await Promise.all(parts.map((bytes, index) => oneOf(store.put({ id, number: from + index, bytes }))));
  });
}
