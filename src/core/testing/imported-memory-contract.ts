/** What every store of imported memories must do, as tests that each adapter runs. Rule ids: `docs/spec/memory.md`. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FIRST_USE, type ImportedMemory } from "#core/memory/imported-memory.ts";
import type { ImportedMemoryStore } from "#core/ports/imported-memories.ts";
import { ok } from "#core/result.ts";

/** A storage of its own for one test, on which tabs are opened. */
export interface ImportedMemoryBench {
  openTab(): ImportedMemoryStore;
  end(): void | Promise<void>;
}

function memory(id: string, name: string): ImportedMemory {
  return { id, name, at: 5, languages: [{ language: "lv", pairs: 3 }], parts: 2, bytes: 3, ...FIRST_USE };
}

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);

/** @param createBench called for every test; what it gives shares nothing with any other */
export function describeImportedMemoryStore(title: string, createBench: () => ImportedMemoryBench): void {
  describe(`${title} keeps the contract of ImportedMemoryStore`, () => {
    let bench: ImportedMemoryBench;
    let a: ImportedMemoryStore;
    let b: ImportedMemoryStore;
    beforeEach(() => {
      bench = createBench();
      [a, b] = [bench.openTab(), bench.openTab()];
    });
    afterEach(() => bench.end());

    const imported = async (id: string, name: string) => {
      expect(await a.addParts(id, 0, [bytes(1, 2)])).toEqual(ok(undefined));
      expect(await a.addParts(id, 1, [bytes(3)])).toEqual(ok(undefined));
      expect(await a.finish(memory(id, name))).toEqual(ok(undefined));
    };
    const partsOf = async (id: string) => {
      const parts = [await b.part(id, 0), await b.part(id, 1)];
      return parts.map((part) => (part?.ok === true ? [...part.value] : part));
    };

    it("MM80 MM142 nobody sees a memory before it is whole, nor can it be called so, and nothing is left of one that is given up", async () => {
      await a.addParts("1", 0, [bytes(1, 2)]);
      expect([(await a.finish(memory("1", "a.tmx"))).ok, await b.all()]).toEqual([false, ok([])]);
      await a.abandon("1");
      expect(await partsOf("1")).toEqual([null, null]);
      await imported("2", "b.tmx");
      await imported("3", "a.tmx");
      expect(await b.all()).toEqual(ok([memory("3", "a.tmx"), memory("2", "b.tmx")]));
      expect(await partsOf("2")).toEqual([[1, 2], [3]]);
      expect(await b.part("2", 2)).toBeNull();
    });

    it("MM80 a file of the same name takes the place of the one before it, pairs and all", async () => {
      await imported("1", "a.tmx");
      await imported("2", "a.tmx");
      expect(await b.all()).toEqual(ok([memory("2", "a.tmx")]));
      expect(await partsOf("1")).toEqual([null, null]);
      expect(await partsOf("2")).toEqual([[1, 2], [3]]);
    });

    it("MM83 keeps what is chosen for a memory, and removes it with its pairs; other tabs are told of each, the tab itself never", async () => {
      const [own, other] = [vi.fn(), vi.fn()];
      a.watch(own);
      const end = b.watch(other);
      await imported("1", "a.tmx");
      await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
      const use = { priority: 1, penalty: 5, offIn: ["docs"] } as const;
      expect(await a.change("1", use)).toEqual(ok(undefined));
      expect(await b.all()).toEqual(ok([{ ...memory("1", "a.tmx"), ...use }]));
      await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
      expect(await a.remove("1")).toEqual(ok(undefined));
      expect(await b.all()).toEqual(ok([]));
      expect(await partsOf("1")).toEqual([null, null]);
      // Of one that is not there any more nothing comes back.
      expect(await a.change("1", use)).toEqual(ok(undefined));
      expect(await b.all()).toEqual(ok([]));
      await vi.waitFor(() => expect(other.mock.calls.length).toBeGreaterThanOrEqual(3));
      end();
      expect(own).not.toHaveBeenCalled();
    });
  });
}
