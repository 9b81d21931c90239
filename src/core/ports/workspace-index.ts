/**
 * Keeps what is learnt of a workspace's files from visit to visit. It is derived: the files and the review records are the truth, and what is missing or can't be
 * trusted is read again.
 */
import type { KeptEntry } from "#core/workspace/kept/kept-entry.ts";

/**
 * `kept`: what is put is there on the next visit. `elsewhere`: another tab keeps the index of this workspace; what was kept is read, and what is put is kept once that
 * tab is gone. `nowhere`: this browser keeps no files for the page.
 */
export type IndexKeeping = "kept" | "elsewhere" | "nowhere";

export interface OpenedIndex {
  readonly keeping: IndexKeeping;
  /** What was kept when it was opened, piece by piece and once: of each path one article or refusal, one count, and one of its names. */
  entries(): AsyncIterable<readonly KeptEntry[]>;
  /** Takes the place of what was put of that path and kind before. */
  put(entry: KeptEntry): void;
  /** What was put is kept; nothing is put any more. */
  end(): void;
}

export interface WorkspaceIndex {
  /**
   * Never rejects.
   *
   * @param name of the workspace; without one nothing is kept
   * @param version of what reads the files: what another one has read is not used
   */
  open(name: string, version: string): Promise<OpenedIndex>;
}

/** Where nothing can be kept. */
export const keptNowhere: OpenedIndex = {
  keeping: "nowhere",
  entries: async function* () {},
  put: () => {},
  end: () => {},
};
