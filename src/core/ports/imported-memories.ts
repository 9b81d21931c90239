/** Memories that were imported from TMX files, as they are kept; and how such a file is read. */
import type { ImportedMemory, ImportedUse } from "#core/memory/imported-memory.ts";
import type { TmxCounts } from "#core/memory/tmx/import-tmx.ts";
import type { StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";

/**
 * Keeps imported memories. One instance is one tab. Every method answers with a failure rather than rejecting.
 * Contract tests: `src/core/testing/imported-memory-contract.ts`; every adapter runs them.
 */
export interface ImportedMemoryStore {
  /** Those that are whole, by name. */
  all(): Promise<Result<readonly ImportedMemory[], StoreFailure>>;
  /** Some of a memory's pairs, as they are packed: its parts are numbered from 0. Null for one that is not there. */
  part(id: string, number: number): Promise<Result<Uint8Array, StoreFailure> | null>;
  /** Parts of a memory that is not whole yet: nobody sees them before `finish`. Where that never comes they are dropped a day later, with the next import. */
  addParts(id: string, from: number, parts: readonly Uint8Array[]): Promise<Result<void, StoreFailure>>;
  /** The memory is whole: it takes the place of the one of its name, in one transaction. Other tabs are told. Fails where a part is missing. */
  finish(memory: ImportedMemory): Promise<Result<void, StoreFailure>>;
  /** Drops the parts of a memory that is not to become whole. */
  abandon(id: string): Promise<void>;
  /** Stores what was chosen for it. Other tabs are told. */
  change(id: string, use: ImportedUse): Promise<Result<void, StoreFailure>>;
  /** Removes a memory with its pairs. Other tabs are told. */
  remove(id: string): Promise<Result<void, StoreFailure>>;
  /** Calls `hear` when another tab has changed which there are, or what was chosen for one. Returns the function that ends it. */
  watch(hear: () => void): () => void;
}

export interface TmxStep {
  readonly counts: TmxCounts;
  /** Those of the file's pairs that are packed by now, each told of once. */
  readonly parts: readonly Uint8Array[];
  /** Nothing of the file can be read any more. */
  readonly isOver: boolean;
}

/** The reading of one TMX file, away from the page. */
export interface TmxReading {
  /** @param bytes of the file, the next ones; they are taken along. @returns null where it broke, or was ended */
  write(bytes: Uint8Array): Promise<TmxStep | null>;
  /** No more comes: the last step. */
  finish(): Promise<TmxStep | null>;
  /** Answers nothing any more. */
  end(): void;
}
