/** As much of the File System Access API as is used: browsers answer no folder dialog in a test. */
import type { MadeFiles } from "#core/testing/workspace-files-contract.ts";

/** What goes wrong with a file. */
export interface Trouble {
  /** The name of the error that opening it for writing, writing, or ending that ends with. */
  readonly at: "open" | "write" | "close" | "read";
  readonly name: string;
}

export class FileInFolder {
  readonly kind = "file";
  readonly name: string;
  bytes: Uint8Array<ArrayBuffer> | null;
  trouble: Trouble | null = null;
  /** What is never answered; what was asked for is done once this is called. */
  unanswered: Trouble["at"] | null = null;
  answer = () => {};
  /** Goes on with every writing. */
  #writtenAt = 1;
  /** How many copies were thrown away. */
  aborted = 0;
  /** What others do while it is being written. */
  whileWritten: (() => void) | null = null;
  /** What comes back in place of what was written. */
  spoilt: Uint8Array<ArrayBuffer> | null = null;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.name = name;
    this.bytes = bytes;
  }

  async getFile(): Promise<File> {
    await this.#meet("read");
    if (this.bytes === null) throw new DOMException("gone", "NotFoundError");
    return new File([this.bytes], this.name, { lastModified: this.#writtenAt });
  }

  async createWritable() {
    await this.#meet("open");
    let copy: Uint8Array<ArrayBuffer> = new Uint8Array();
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        await this.#meet("write");
        copy = bytes.slice();
        this.whileWritten?.();
      },
      close: async () => {
        await this.#meet("close");
        this.bytes = this.spoilt ?? copy;
        this.#writtenAt += 1;
      },
      abort: async () => {
        this.aborted += 1;
      },
    };
  }

  async #meet(at: Trouble["at"]): Promise<void> {
    if (this.unanswered === at)
      await new Promise<void>((resolve) => {
        this.answer = resolve;
      });
    if (this.trouble?.at === at) throw new DOMException(at, this.trouble.name);
  }
}

export class FolderInMemory {
  readonly kind = "directory";
  readonly name: string;
  readonly entries = new Map<string, FolderInMemory | FileInFolder>();
  permission: PermissionState = "granted";

  constructor(name: string) {
    this.name = name;
  }

  async *values() {
    yield* this.entries.values();
  }

  async requestPermission(): Promise<PermissionState> {
    return this.permission;
  }

  /** The adapters ask nothing else of a handle. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  /** Null where there is none. */
  file(path: string): FileInFolder | null {
    let entry: FolderInMemory | FileInFolder | undefined = this;
    for (const step of path.split("/")) entry = entry instanceof FolderInMemory ? entry.entries.get(step) : undefined;
    return entry instanceof FileInFolder ? entry : null;
  }
}

export function folderInMemory(files: MadeFiles, called = "docs"): FolderInMemory {
  const root = new FolderInMemory(called);
  for (const [path, bytes] of files) {
    const steps = path.split("/");
    const name = steps.pop() ?? "";
    let folder = root;
    for (const step of steps) {
      const next = folder.entries.get(step) ?? new FolderInMemory(step);
      folder.entries.set(step, next);
      if (next instanceof FolderInMemory) folder = next;
    }
    folder.entries.set(name, new FileInFolder(name, bytes));
  }
  return root;
}
