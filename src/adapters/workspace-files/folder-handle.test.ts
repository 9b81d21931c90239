import { describe, expect, it } from "vitest";
import { describeWorkspaceFiles, type MadeFiles } from "#core/testing/workspace-files-contract.ts";
import { folderHandle } from "./folder-handle.ts";

/** As much of the File System Access API as is used: browsers answer no folder dialog in a test. */
class Folder {
  readonly kind = "directory";
  readonly name: string;
  readonly entries = new Map<string, Folder | { kind: "file"; name: string; getFile(): Promise<File> }>();

  constructor(name: string) {
    this.name = name;
  }

  async *values() {
    yield* this.entries.values();
  }
}

function folderOf(files: MadeFiles): Folder {
  const root = new Folder("docs");
  for (const [path, bytes] of files) {
    const steps = path.split("/");
    const name = steps.pop() ?? "";
    let folder = root;
    for (const step of steps) {
      const next = folder.entries.get(step) ?? new Folder(step);
      folder.entries.set(step, next);
      if (next instanceof Folder) folder = next;
    }
    folder.entries.set(name, { kind: "file", name, getFile: async () => new File([bytes], name) });
  }
  return root;
}

/** The adapter asks nothing else of a handle. */
const open = (folder: Folder) => folderHandle(folder as unknown as FileSystemDirectoryHandle);

describeWorkspaceFiles("a folder by its handle", async (files) => open(folderOf(files)));

describe("a folder by its handle", () => {
  it("W2 a file that is too large is refused before it is read", async () => {
    const files = open(folderOf(new Map([["a.md", new Uint8Array(10 * 1024 * 1024 + 1)]])));
    await files.list();
    expect(await files.read("a.md")).toMatchObject({ failure: { path: "a.md", reason: "too-large" } });
  });

  it("W1 one that may not be read is told in one sentence", async () => {
    const folder = folderOf(new Map());
    folder.values = () => {
      throw new DOMException("no", "NotAllowedError");
    };
    expect(await open(folder).list()).toMatchObject({ failure: expect.stringContaining("“docs” could not be read") });
  });
});
