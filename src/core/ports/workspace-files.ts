/** Where the files of a workspace come from. Contract tests: `src/core/testing/workspace-files-contract.ts`; every adapter runs them. */
import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Result } from "#core/result.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { FilesPublishing } from "./files-publishing.ts";

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

/** A file that a worker can read by itself. */
export interface FarFile {
  /** Where it is, as those know it who read it: it can be sent to them. */
  readonly place: unknown;
  /** As `stamp` gives it; null where whoever reads the file tells. */
  readonly stamp: string | null;
}

/** Why a file was not written; it is as it was, but for `unverified` and perhaps for `unanswered`. */
export interface WriteFailure {
  /**
   * `changed`: it holds something else by now. `gone`: it is not there any more. `refused`: it may not be written. `full`: no room. `locked`: something else
   * holds it. `unverified`: it was written, and reads back as something else. `unanswered`: what writes does not say whether it has. `other`: nobody knows.
   */
  readonly reason: "changed" | "gone" | "refused" | "full" | "locked" | "unverified" | "unanswered" | "other";
  /** One plain sentence that names it. */
  readonly message: string;
}

/** Writes files back where they come from. */
export interface FilesWriting {
  /** Asks for the permission, where one is needed: from a key or click only. False where it was not given. */
  allow(): Promise<boolean>;
  /**
   * Puts `after` in the place of `before`. The file is read first, and left alone where it holds something else by now; all of it is written or nothing; and it is
   * read back and compared, byte for byte. It answers within a minute or so, or soon after `stopped` resolves.
   */
  write(
    path: string,
    before: Uint8Array,
    after: Uint8Array<ArrayBuffer>,
    stopped?: Promise<void>,
  ): Promise<Result<void, WriteFailure>>;
}

/** An article's address in a list. */
export interface ListedAddress {
  /** From 1. */
  readonly line: number;
  readonly address: string;
  /** As the article is called where it is opened alone: without slashes at its ends. */
  readonly path: string;
}

export interface AddressList {
  readonly addresses: readonly ListedAddress[];
  /** One plain sentence for each line that is no article's address; it names the line. */
  readonly faults: readonly string[];
}

/** Files chosen together, a folder, a zip archive, a repository on a forge, or a list of addresses. Every method answers with a failure rather than rejecting. */
export interface WorkspaceFiles {
  readonly kind: "files" | "folder" | "zip" | "repository" | "addresses";
  /** What the reviewer calls it: the folder’s, the archive’s or the repository’s name; empty for files that were chosen, or listed, together. */
  readonly name: string;
  /** Reads no file. The failure is one plain sentence. */
  list(): Promise<Result<FileListing, string>>;
  /** Nobody waits for what `list` is asked for: it fails, and asks nothing more. Left out where that is of no use. */
  stopListing?(): void;
  /**
   * While `list` is under way: paths of its files in the order of `sortByPath`, each of which `read` and `stamp` know from then on. May end early, and reject. Left out where
   * listing takes no time.
   *
   * @param wanted the one that comes before all others, where it is there; null for none
   */
  beginning?(wanted: string | null): AsyncIterable<string>;
  /** The file as it lies there; `unpack` makes its bytes of it. */
  read(path: string): Promise<Result<StoredBytes, RefusedFile>>;
  /** What a worker reads the file by, so that the page has nothing to do with it; null, or left out, where `read` has to. */
  far?(path: string): FarFile | null;
  /**
   * Another text once the file is another one (size or time, or what the listing says of its content), also from visit to visit: null where that can't be told, or
   * the file can't be looked at. Reads nothing of it.
   */
  stamp(path: string): Promise<string | null>;
  /**
   * `listed`: the listing has the stamps, and asking for one costs nothing. `chosen`: each file has to be looked at, and stays as it was when it was chosen. `live`:
   * each has to be looked at, as it is now.
   */
  readonly stamps: "listed" | "chosen" | "live";
  /** Left out where nothing can be written back: an archive, or files that the browser has only given to be read. */
  readonly writing?: FilesWriting;
  /** Of a repository. */
  readonly publishing?: FilesPublishing;
}
