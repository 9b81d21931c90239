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
  it("W3 of two of one path the second is told and left out", async () => {
    const bytes = new Uint8Array([65]);
    const listing = await chosenSet([fileInMemory("a.md", bytes), fileInMemory("a.md", bytes)], null).list();
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
