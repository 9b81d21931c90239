/** Where the files of a workspace come from. Contract tests: `src/core/testing/workspace-files-contract.ts`; every adapter runs them. */
import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Result } from "#core/result.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

export interface WorkspaceFile {
  /** Names the file in the workspace: `/` between folders, NFC. No two files have the same. */
  readonly path: string;
  /** The path as it is written where the file comes from, with `/` between folders: what is handed over has it. */
  readonly writtenPath: string;
  /** Bytes, unpacked; null where only reading it tells. */
  readonly size: number | null;
}

export interface FileListing {
  /** In no order that anything may rely on. */
  readonly files: readonly WorkspaceFile[];
  /** What can't be a file of the workspace, whatever it holds. */
  readonly refused: readonly RefusedFile[];
}

/** Files chosen together, a folder, or a zip archive. Every method answers with a failure rather than rejecting. */
export interface WorkspaceFiles {
  readonly kind: "files" | "folder" | "zip";
  /** What the reviewer calls it: the folder's or the archive's name; empty for files that were chosen together. */
  readonly name: string;
  /** Reads no file. The failure is one plain sentence. */
  list(): Promise<Result<FileListing, string>>;
  /** The file as it lies there; `unpack` makes its bytes of it. */
  read(path: string): Promise<Result<StoredBytes, RefusedFile>>;
}
