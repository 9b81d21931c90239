/** The only repository of the forge that tests ask, `contoso/docs`, in memory: what git would hold of it. */
import { createHash } from "node:crypto";

export type ServedFiles = ReadonlyMap<string, Uint8Array>;

interface Commit {
  readonly sha: string;
  readonly files: ServedFiles;
  readonly parent: string | null;
  readonly message: string;
}

export interface ServedRequest {
  readonly from: string;
  readonly into: string;
  readonly title: string;
  readonly body: string;
}

/** Folders that GitHub has told of. */
export interface ServedFolder {
  readonly files: ServedFiles;
  readonly path: string;
}

const sha1 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** As git names them. */
export function blobIdOf(bytes: Uint8Array): string {
  return sha1(`blob ${bytes.length}\0`, bytes);
}

export class ServedRepository {
  readonly #commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();
  readonly requests: ServedRequest[] = [];
  readonly trees = new Map<string, ServedFolder>();
  readonly blobs = new Map<string, Uint8Array>();
  /** No tree comes at once that has more entries, as GitHub does it. */
  readonly mostEntries: number;

  constructor(branches: ReadonlyMap<string, ServedFiles>, mostEntries: number) {
    this.mostEntries = mostEntries;
    for (const [branch, files] of branches) this.push(branch, files, `Begin ${branch}`);
  }

  /** By branch or id. */
  commitAt(name: string): Commit | null {
    return this.#commits.get(this.branches.get(name) ?? name) ?? null;
  }

  add(files: ServedFiles, parent: string | null, message: string): Commit {
    const contents = Array.from(files, ([path, bytes]) => `${path} ${blobIdOf(bytes)}`).join();
    const commit = { sha: sha1(contents, parent ?? "", message), files, parent, message };
    this.#commits.set(commit.sha, commit);
    return commit;
  }

  /** A new commit on the branch, which is made where it is not there. */
  push(branch: string, files: ServedFiles, message: string): void {
    this.branches.set(branch, this.add(files, this.branches.get(branch) ?? null, message).sha);
  }

  keepTree(folder: ServedFolder): string {
    const sha = sha1(...Array.from(folder.files, ([path, bytes]) => path + blobIdOf(bytes)), `:${folder.path}`);
    this.trees.set(sha, folder);
    return sha;
  }
}

/** The files with others in place of some: null where one of them is not there. */
export function replaced(files: ServedFiles, changes: ReadonlyMap<string, Uint8Array>): ServedFiles | null {
  if ([...changes.keys()].some((path) => !files.has(path))) return null;
  return new Map([...files, ...changes]);
}
