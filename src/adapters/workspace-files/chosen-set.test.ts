import { describe, expect, it } from "vitest";
import type { ChosenFile } from "#core/ports.ts";
import { describeWorkspaceFiles } from "#core/testing/workspace-files-contract.ts";
import { chosenFolder, chosenSet } from "./chosen-set.ts";
import { fileInMemory } from "./testing/file-in-memory.ts";

describeWorkspaceFiles("files that were chosen together", async (files) =>
  chosenSet(
    Array.from(files, ([path, bytes]) => fileInMemory(path, bytes)),
    null,
  ),
);
describeWorkspaceFiles("a folder that was chosen", async (files) =>
  chosenFolder(Array.from(files, ([path, bytes]) => fileInMemory(`docs/${path}`, bytes))),
);

describe("files that were chosen together", () => {
  it("W236 those of one name are told apart by a folder, and each is read", async () => {
    const named = ["é.md", "b.md", "e\u0301.md", "é.md"];
    const files = chosenSet(
      named.map((name, at) => fileInMemory(name, new Uint8Array([65 + at]))),
      null,
    );
    const listing = await files.list();
    const paths = ["é.md", "b.md", "2/é.md", "3/é.md"];
    expect(listing).toMatchObject({ value: { files: paths.map((path) => ({ path })), refused: [] } });
    expect(await files.list()).toEqual(listing);
    const bytes = await Promise.all(paths.map((path) => files.read(path)));
    expect(bytes.map((one) => one.ok && one.value.bytes[0])).toEqual([65, 66, 67, 68]);
  });

  it("W3 of two of one path in a folder the second is told and left out", async () => {
    const bytes = new Uint8Array([65]);
    const listing = await chosenFolder([fileInMemory("d/a.md", bytes), fileInMemory("d/a.md", bytes)]).list();
    expect(listing).toMatchObject({
      value: { files: [{ path: "a.md" }], refused: [{ path: "a.md", reason: "same-path" }] },
    });
  });

  it("W2 lists without asking for a size, which is looked at before the file is read", async () => {
    const large: ChosenFile = {
      ...fileInMemory("a.md", new Uint8Array([65])),
      get size(): number {
        return asked ? 11 * 1024 * 1024 : expect.fail("asked for its size");
      },
      read: () => expect.fail("was read"),
    };
    let asked = false;
    const files = chosenSet([large], null);
    await files.list();
    asked = true;
    expect(await files.read("a.md")).toMatchObject({ failure: { path: "a.md", reason: "too-large" } });
  });

  it("W2 one that can be read no longer is named by its path", async () => {
    const gone: ChosenFile = {
      ...fileInMemory("a.md", new Uint8Array([65])),
      read: async () => ({ ok: false, failure: "gone" }),
    };
    const files = chosenSet([gone], "docs");
    await files.list();
    expect(await files.read("a.md")).toMatchObject({
      failure: { path: "a.md", reason: "unreadable" },
    });
  });
});
