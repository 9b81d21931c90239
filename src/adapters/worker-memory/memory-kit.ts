/** What the memory needs of the outside. */
import { systemClock } from "#adapters/clock/system-clock.ts";
import { createIndexedDbImportedMemories } from "#adapters/indexeddb/indexed-db-imported-memories.ts";
import { watchCounts } from "#adapters/indexeddb/watch-counts.ts";
import { createWorkerMemory } from "./worker-memory.ts";
import { readTmxInWorker } from "./worker-tmx.ts";

let kept: ReturnType<typeof createIndexedDbImportedMemories> | null = null;

export const memoryKit = {
  create: createWorkerMemory,
  watchCounts,
  clock: systemClock,
  newId: () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-"),
  get kept() {
    kept ??= createIndexedDbImportedMemories(systemClock);
    return kept;
  },
  readTmx: readTmxInWorker,
};
