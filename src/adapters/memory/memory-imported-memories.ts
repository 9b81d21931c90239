/** Imported memories in the page alone, which are gone with it: for tests. */
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { ImportedMemoryStore } from "#core/ports/imported-memories.ts";
import { fail, ok } from "#core/result.ts";

/** What tabs share. */
export interface MemoryShelf {
  readonly memories: Map<string, ImportedMemory>;
  readonly parts: Map<string, Map<number, Uint8Array>>;
  readonly listeners: Set<{ readonly tab: object; readonly hear: () => void }>;
}

export function createMemoryShelf(): MemoryShelf {
  return { memories: new Map(), parts: new Map(), listeners: new Set() };
}

export function createMemoryImportedMemories(shelf = createMemoryShelf()): ImportedMemoryStore {
  const { memories, parts, listeners } = shelf;
  const self = {};
  const tell = () => {
    for (const { tab, hear } of listeners) if (tab !== self) queueMicrotask(hear);
    return ok(undefined);
  };
  const drop = (id: string) => {
    memories.delete(id);
    parts.delete(id);
  };
  return {
    all: async () => ok([...memories.values()].sort((a, b) => (a.name < b.name ? -1 : 1))),
    part: async (id, number) => {
      const bytes = parts.get(id)?.get(number);
      return bytes === undefined ? null : ok(bytes.slice());
    },
    addParts: async (id, from, all) => {
      const own = parts.get(id) ?? new Map<number, Uint8Array>();
      for (const [index, bytes] of all.entries()) own.set(from + index, bytes.slice());
      parts.set(id, own);
      return ok(undefined);
    },
    finish: async (memory) => {
      if ((parts.get(memory.id)?.size ?? 0) !== memory.parts) return fail("unavailable");
      for (const { id, name } of [...memories.values()]) if (name === memory.name) drop(id);
      memories.set(memory.id, memory);
      return tell();
    },
    abandon: async (id) => drop(id),
    change: async (id, use) => {
      const known = memories.get(id);
      if (known !== undefined) memories.set(id, { ...known, ...use });
      return tell();
    },
    remove: async (id) => {
      drop(id);
      return tell();
    },
    watch: (hear) => {
      const listener = { tab: self, hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
