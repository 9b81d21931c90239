/** Memories that were imported from files: what is known of each, and its pairs as the bytes they are kept in. */

/** What the reviewer chose for one. */
export interface ImportedUse {
  /** Of the same score, those of a higher one come first. */
  readonly priority: -1 | 0 | 1;
  /** Taken off the score of each of its matches, in percent. */
  readonly penalty: number;
  /** Names of the workspaces in which nothing is asked of it. */
  readonly offIn: readonly string[];
}

export interface ImportedMemory extends ImportedUse {
  /** Names its pairs; another one each time a file is imported. */
  readonly id: string;
  /** The file's: there is one of each name. It is what matches say where they come from. */
  readonly name: string;
  /** When it was imported, milliseconds since the epoch. */
  readonly at: number;
  /** Pairs by the targets' language, as BCP 47 has it; empty where it is not known. The most first. */
  readonly languages: readonly LanguageCount[];
  /** How many parts its pairs are kept in, and their bytes in all. */
  readonly parts: number;
  readonly bytes: number;
}

export interface LanguageCount {
  readonly language: string;
  readonly pairs: number;
}

export interface ImportedPair {
  readonly language: string;
  readonly source: string;
  readonly target: string;
  /** Milliseconds since the epoch. */
  readonly at: number | null;
  readonly by: string | null;
}

/** The most that can be taken off: what has less is no match any more. */
export const MOST_PENALTY = 30;

export const FIRST_USE: ImportedUse = { priority: 0, penalty: 0, offIn: [] };

export function countPairs({ languages }: Pick<ImportedMemory, "languages">): number {
  return languages.reduce((sum, { pairs }) => sum + pairs, 0);
}

/** A pair as it is packed. */
export type PairRow = readonly [language: string, source: string, target: string, at: number | null, by: string | null];

/** @returns the pairs as UTF-8: a row of JSON for each, so that they go from worker to storage and back without being copied */
export function packPairs(pairs: readonly ImportedPair[]): Uint8Array {
  return packRows(pairs.map(({ language, source, target, at, by }) => [language, source, target, at, by]));
}

export function packRows(rows: readonly PairRow[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** @returns null for bytes that are no pairs */
export function unpackPairs(bytes: Uint8Array): readonly ImportedPair[] | null {
  try {
    const rows: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    if (!Array.isArray(rows) || !rows.every(isPairRow)) return null;
    return rows.map(([language, source, target, at, by]) => ({ language, source, target, at, by }));
  } catch {
    return null;
  }
}

export function isPairRow(row: unknown): row is PairRow {
  if (!Array.isArray(row) || row.length !== 5) return false;
  const [language, source, target, at, by] = row;
  const areTexts = [language, source, target].every((text) => typeof text === "string");
  return areTexts && (at === null || Number.isFinite(at)) && (by === null || typeof by === "string");
}
