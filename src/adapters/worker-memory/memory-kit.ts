/** What the memory needs of the outside. */
import { watchCounts } from "#adapters/indexeddb/watch-counts.ts";
import { createWorkerMemory } from "./worker-memory.ts";

export const memoryKit = { create: createWorkerMemory, watchCounts };
