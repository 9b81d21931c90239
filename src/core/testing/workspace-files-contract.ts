/** What every source of a workspace's files must do, as tests that each adapter runs. Rule ids: `docs/spec/workspaces.md`. */
import { describe, expect, it } from "vitest";
import { unpack } from "#core/archive/unpack.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";

/** Written paths and what the files hold. */
export type MadeFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What the tests do to the files behind the source. */
export interface FilesBehind {
  read(path: string): Promise<Uint8Array | null>;
  change(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(path: string): Promise<void>;
}

/** What every source that can be written to must do. */
export function describeFilesWriting(
  title: string,
  make: (files: MadeFiles) => Promise<{ readonly source: WorkspaceFiles; readonly behind: FilesBehind }>,
): void {
  const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  const opened = async () => {
    const made = await make(
      new Map([
        ["a/é.md", bytesOf("before")],
        ["b.md", bytesOf("other")],
      ]),
    );
    await made.source.list();
    const { writing } = made.source;
    if (writing === undefined) throw new Error("It can't be written to.");
    return { ...made, writing };
  };

  describe(`${title} keeps the contract of FilesWriting`, () => {
    it("W70 puts the new bytes in the place of the old ones, reads them as they are, and touches no other file", async () => {
      const { source, writing, behind } = await opened();
      expect(await writing.allow()).toBe(true);
      expect(await writing.write("a/é.md", bytesOf("before"), bytesOf("after, longer\r\n\ufeff"))).toEqual({
        ok: true,
        value: undefined,
      });
      expect(await behind.read("a/é.md")).toEqual(bytesOf("after, longer\r\n\ufeff"));
      expect(await behind.read("b.md")).toEqual(bytesOf("other"));
      expect(await source.read("a/é.md")).toMatchObject({ value: { bytes: bytesOf("after, longer\r\n\ufeff") } });
      expect(await writing.write("a/é.md", bytesOf("after, longer\r\n\ufeff"), bytesOf("x"))).toMatchObject({
        ok: true,
      });
      expect(await behind.read("a/é.md")).toEqual(bytesOf("x"));
    });

    it("W71 leaves a file alone that holds something else by now, and names it", async () => {
      const { writing, behind } = await opened();
      for (const other of ["beforE", "before and more", ""]) {
        await behind.change("a/é.md", bytesOf(other));
        const written = await writing.write("a/é.md", bytesOf("before"), bytesOf("after"));
        expect(written).toMatchObject({
          failure: { reason: "changed", message: expect.stringMatching(/^a\/é\.md .*\.$/) },
        });
        expect(await behind.read("a/é.md")).toEqual(bytesOf(other));
      }
    });

    it("W71 makes no file anew that is gone, or was never there", async () => {
      const { writing, behind } = await opened();
      await behind.remove("b.md");
      for (const path of ["b.md", "c.md"]) {
        expect(await writing.write(path, bytesOf("other"), bytesOf("x"))).toMatchObject({
          failure: { reason: "gone" },
        });
        expect(await behind.read(path)).toBeNull();
      }
    });
  });
}

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

    it("W48 a file that nobody has changed has the same stamp, where it has any; one that is not there has none", async () => {
      const { source } = await listed(new Map([["a.md", bytesOf("A")]]));
      expect(await source.stamp("a.md")).toBe(await source.stamp("a.md"));
      expect(await source.stamp("b.md")).toBeNull();
    });

    it("W2 says of a file that is not there which one it is, and does not reject", async () => {
      const { source } = await listed(new Map([["a.md", bytesOf("A")]]));
      expect(await source.read("b.md")).toMatchObject({ ok: false, failure: { path: "b.md", reason: "unreadable" } });
    });
  });
}
