import { describe, expect, it } from "vitest";
import { type PackedFile, packFile, ZipWriter } from "#core/archive/write-zip.ts";
import { describeWorkspaceFiles } from "#core/testing/workspace-files-contract.ts";
import { fileInMemory } from "./testing/file-in-memory.ts";
import { zipFiles } from "./zip-files.ts";

function archiveOf(files: Iterable<readonly [string, PackedFile]>): Uint8Array {
  const zip = new ZipWriter();
  for (const [path, file] of files) zip.add(path, file);
  return Uint8Array.from(Buffer.concat(zip.end()));
}

const textFile = (text: string) => packFile(new TextEncoder().encode(text));
const open = (bytes: Uint8Array, name = "docs.zip") => zipFiles(fileInMemory(name, bytes));

describeWorkspaceFiles("a zip archive", async (files) =>
  open(archiveOf(Array.from(files, ([path, bytes]) => [path, packFile(bytes)] as const))),
);

describe("a zip archive", () => {
  const reasonOf = async (file: PackedFile) => {
    const files = open(archiveOf([["a.md", file]]));
    await files.list();
    const read = await files.read("a.md");
    return read.ok ? "read" : read.failure.reason;
  };

  it("W3 W12 has no path that leaves it: such are told, and the others are there", async () => {
    const paths = ["../x.md", "/x.md", "C:\\x.md", "a\\..\\..\\x.md", "a\\b.md"];
    const listing = await open(archiveOf(paths.map((path) => [path, textFile("x")] as const))).list();
    expect(listing).toMatchObject({ value: { files: [{ path: "a/b.md" }] } });
    expect(listing.ok && listing.value.refused.map(({ reason }) => reason)).toEqual(Array(4).fill("unsafe-path"));
  });

  it("W12 files that would be too large, or are bombs, are refused without being unpacked", async () => {
    expect(await reasonOf(packFile(new Uint8Array(11 * 1024 * 1024)))).toBe("too-large");
    expect(await reasonOf(packFile(new Uint8Array(9 * 1024 * 1024)))).toBe("too-large");
    expect(await reasonOf(packFile(new Uint8Array(900_000)))).toBe("read");
    expect(await reasonOf(textFile(""))).toBe("empty");
    // It says that it is small, and holds much.
    expect(await reasonOf({ ...packFile(crypto.getRandomValues(new Uint8Array(60_000))), size: 100 })).toBe(
      "unreadable",
    );
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["other bytes", new Uint8Array(5000).fill(80)],
    ["half an archive", archiveOf([["a.md", textFile("text".repeat(999))]]).slice(0, 60)],
  ])("W10 %s is refused in one sentence with its name", async (_, bytes) => {
    expect(await open(bytes, "work/some.zip").list()).toMatchObject({
      failure: expect.stringMatching(/^“some\.zip” .*unpack/),
    });
  });
});
