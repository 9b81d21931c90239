/** All files below a folder by its handle, and before they are all found those that come first in the list. */
import { pagePacing } from "#adapters/clock/page-pacing.ts";
import { inSlices, type Sliced } from "#core/slices/sliced.ts";
import type { FoundFile } from "#core/workspace/list-files.ts";
import { isInOwnFolder, sortByPath, workspacePath } from "#core/workspace/workspace-path.ts";

export interface FoundHandle extends FoundFile {
  readonly handle: FileSystemFileHandle;
}

interface Folder {
  readonly handle: FileSystemDirectoryHandle;
  /** As it is written, with a slash at its end; empty for the root. */
  readonly path: string;
}

interface Contents {
  readonly files: readonly FoundHandle[];
  readonly folders: readonly Folder[];
}

/** What lies in folders that are one in the workspace, by its paths there: those in NFC and NFD are. */
interface Together {
  readonly files: ReadonlyMap<string, FoundHandle>;
  readonly folders: ReadonlyMap<string, readonly Folder[]>;
}

type Found = readonly [path: string, file: FoundHandle];

/** Folders that are listed at once: the browser answers each after a while, and a quarter sooner where several are asked for. */
const AT_ONCE = 8;

export class FolderWalk {
  readonly #root: Folder;
  /** Each folder is listed once, whoever asks for it first. */
  readonly #contents = new Map<string, Promise<Contents>>();

  constructor(root: FileSystemDirectoryHandle) {
    this.#root = { handle: root, path: "" };
  }

  /** Level by level and not by recursion: however deep they lie. */
  async all(): Promise<readonly FoundHandle[]> {
    const found: FoundHandle[] = [];
    let level: readonly Folder[] = [this.#root];
    while (level.length > 0) {
      const below: Folder[] = [];
      for (let from = 0; from < level.length; from += AT_ONCE) {
        const some = level.slice(from, from + AT_ONCE).map((folder) => this.#contentsOf(folder));
        for (const { files, folders } of await Promise.all(some)) {
          for (const file of files) found.push(file);
          for (const folder of folders) below.push(folder);
        }
      }
      level = below;
    }
    return found;
  }

  /**
   * The files with their paths in the workspace in the order of `sortByPath`, each as soon as the folders on the way to it are listed; without those that can have none.
   *
   * @param wanted the path of the one that comes before all others, where it is there; null for none
   */
  async *inOrder(wanted: string | null): AsyncGenerator<Found> {
    const found = wanted === null ? null : await this.#find(wanted);
    if (wanted !== null && found !== null) yield [wanted, found];
    // By hand and not by recursion, as above: where it is in each folder on the way.
    const way = [this.#within([this.#root])];
    for (let inner = way.at(-1); inner !== undefined; inner = way.at(-1)) {
      const next = await inner.next();
      if (next.done === true) way.pop();
      else if ("folders" in next.value) way.push(this.#within(next.value.folders));
      else yield next.value.found;
    }
  }

  async *#within(same: readonly Folder[]) {
    const { files, folders } = await this.#together(same);
    for (const [, below] of await inOrder(folders)) yield { folders: below };
    for (const found of await inOrder(files)) yield { found };
  }

  async #find(path: string): Promise<FoundHandle | null> {
    const steps = path.split("/");
    let same: readonly Folder[] = [this.#root];
    for (let depth = 1; depth < steps.length; depth++)
      same = (await this.#together(same)).folders.get(steps.slice(0, depth).join("/")) ?? [];
    return (await this.#together(same)).files.get(path) ?? null;
  }

  async #together(same: readonly Folder[]): Promise<Together> {
    const contents = await Promise.all(same.map((folder) => this.#contentsOf(folder)));
    return inSlices(together(contents), pagePacing);
  }

  #contentsOf(folder: Folder): Promise<Contents> {
    const known = this.#contents.get(folder.path) ?? contentsOf(folder);
    this.#contents.set(folder.path, known);
    return known;
  }
}

/** Entries looked at between two places where it may be interrupted. */
const STRIDE = 100;

function* together(contents: readonly Contents[]): Sliced<Together> {
  const files = new Map<string, FoundHandle>();
  const folders = new Map<string, readonly Folder[]>();
  for (const { files: own, folders: below } of contents) {
    for (const [index, file] of own.entries()) {
      if (index % STRIDE === STRIDE - 1) yield;
      const path = workspacePath(file.written);
      if (path !== null && !files.has(path)) files.set(path, file);
    }
    for (const [index, folder] of below.entries()) {
      if (index % STRIDE === STRIDE - 1) yield;
      const path = workspacePath(folder.path);
      if (path !== null) folders.set(path, [...(folders.get(path) ?? []), folder]);
    }
  }
  return { files, folders };
}

async function inOrder<T>(byPath: ReadonlyMap<string, T>): Promise<readonly (readonly [string, T])[]> {
  const named = Array.from(byPath, ([path, found]) => ({ path, found }));
  return (await inSlices(sortByPath(named), pagePacing)).map(({ path, found }) => [path, found] as const);
}

async function contentsOf(folder: Folder): Promise<Contents> {
  const files: FoundHandle[] = [];
  const folders: Folder[] = [];
  for await (const handle of folder.handle.values()) {
    const path = folder.path + handle.name;
    if (isFile(handle)) files.push({ written: path, size: null, handle });
    else if (isFolder(handle) && !isInOwnFolder(`${path}/`)) folders.push({ handle, path: `${path}/` });
  }
  return { files, folders };
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}
