/** What every source of a workspace's files must do, as tests that each adapter runs. Rule ids: `docs/spec/workspaces.md`. */
import { describe, expect, it } from "vitest";
import { unpack } from "#core/archive/unpack.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";

/** Written paths and what the files hold. */
export type MadeFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** @param make a source called `docs` that holds these files, written so; files that cannot be there, for their path, may be left out */
export function describeWorkspaceFiles(title: string, make: (files: MadeFiles) => Promise<WorkspaceFiles>): void {
  const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  const listed = async (files: MadeFiles) => {
    const source = await make(files);
    const listing = await source.list();
    if (!listing.ok) throw new Error(listing.failure);
    return { source, ...listing.value };
  };
  const contentOf = async (source: WorkspaceFiles, path: string) => {
    const stored = await source.read(path);
    const bytes = stored.ok ? unpack(stored.value) : stored;
    return bytes.ok ? new TextDecoder().decode(bytes.value) : bytes.failure;
  };

  describe(`${title} keeps the contract of WorkspaceFiles`, () => {
    it("W1 lists its files with their paths, and reads each as it is, as often as it is asked", async () => {
      const { source, files, refused } = await listed(
        new Map([
          ["a.md", bytesOf("A")],
          ["b/c/документ 😀.md", bytesOf("текст ".repeat(999))],
          ["b/empty.yml", bytesOf("")],
        ]),
      );
      expect(source.kind).not.toBe("");
      expect(refused).toEqual([]);
      expect(files.map(({ path }) => path).toSorted()).toEqual(["a.md", "b/c/документ 😀.md", "b/empty.yml"]);
      expect(await contentOf(source, "a.md")).toBe("A");
      expect(await contentOf(source, "b/c/документ 😀.md")).toBe("текст ".repeat(999));
      expect(await contentOf(source, "a.md")).toBe("A");
    });

    it("W3 names a file in NFC, and knows how it is written", async () => {
      const { source, files } = await listed(new Map([["e\u0301/o\u0308.md", bytesOf("x")]]));
      expect(files).toMatchObject([{ path: "\u00e9/\u00f6.md", writtenPath: "e\u0301/o\u0308.md" }]);
      expect(await contentOf(source, "\u00e9/\u00f6.md")).toBe("x");
    });

    it("W3 passes over what belongs to version controls and package managers", async () => {
      const made = [".git/a.md", "x/node_modules/y/b.md", "c.md"].map((path) => [path, bytesOf(path)] as const);
      const { files, refused } = await listed(new Map(made));
      expect(files.map(({ path }) => path)).toEqual(["c.md"]);
      expect(refused).toEqual([]);
    });

    it("W2 says of a file that is not there which one it is, and does not reject", async () => {
      const { source } = await listed(new Map([["a.md", bytesOf("A")]]));
      expect(await source.read("b.md")).toMatchObject({ ok: false, failure: { path: "b.md", reason: "unreadable" } });
    });
  });
}
