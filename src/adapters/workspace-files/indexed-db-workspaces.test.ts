import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";
import { nothingCounted } from "#core/workspace/article-row.ts";
import { chosenSet } from "./chosen-set.ts";
import { createIndexedDbWorkspaces, filesAt } from "./indexed-db-workspaces.ts";
import { withWayBack } from "./way-back.ts";

const workspace = (name: string, at: number): KnownWorkspace => ({
  kind: "folder",
  name,
  rootName: name,
  at,
  totals: { ...nothingCounted, articles: 3 },
  lastPath: "a.md",
});
const files = (name: string) => chosenSet([], name);
/** What a browser's handle is once it has been stored and read: nothing can be asked of it, as of one whose permission the browser has taken back for good. */
const dead = () => ({ kind: "directory", name: "docs" }) as unknown as FileSystemDirectoryHandle;

let tab: ReturnType<typeof createIndexedDbWorkspaces>;
let count = 0;

beforeEach(() => {
  count += 1;
  tab = createIndexedDbWorkspaces(`workspaces-${count}`);
});
afterEach(() => tab.close());

describe("workspaces kept in IndexedDB", () => {
  it("W40 are there on the next visit, the one worked on last first, each with whether the browser keeps a way to it", async () => {
    await tab.put(workspace("docs", 1), files("docs"));
    await tab.put(workspace("ناقص", 2), withWayBack(files("ناقص"), dead()));
    await tab.put({ ...workspace("docs", 3), lastPath: "b/c.md" }, null);
    const later = createIndexedDbWorkspaces(`workspaces-${count}`);
    expect(await later.all()).toEqual([
      { ...workspace("docs", 3), lastPath: "b/c.md", isReachable: false },
      { ...workspace("ناقص", 2), isReachable: true },
    ]);
    later.close();
  });

  it("W40 without new files the way stays as it was; files of which the browser has none end it", async () => {
    await tab.put(workspace("docs", 1), withWayBack(files("docs"), dead()));
    await tab.put(workspace("docs", 2), null);
    expect(await tab.all()).toMatchObject([{ at: 2, isReachable: true }]);
    await tab.put(workspace("docs", 3), files("docs"));
    expect(await tab.all()).toMatchObject([{ at: 3, isReachable: false }]);
  });

  it("W41 one that can't be opened again says why, and never throws", async () => {
    await tab.put(workspace("docs", 1), withWayBack(files("docs"), dead()));
    await tab.put(workspace("zip", 1), files("zip"));
    expect(await tab.reopen("docs", true)).toEqual({ ok: false, failure: "refused" });
    expect(await tab.reopen("zip", true)).toEqual({ ok: false, failure: "gone" });
    expect(await tab.reopen("never", false)).toEqual({ ok: false, failure: "gone" });
  });

  it("W124 a repository is opened again by its address, and only where the reviewer asks for it", async () => {
    const address = "https://github.com/contoso/docs/tree/live";
    const repository = () => {
      const found = filesAt(address);
      if (found === null) throw new Error("It is a repository.");
      return found;
    };
    await tab.put({ ...workspace("docs", 1), kind: "repository" }, repository());
    expect(await tab.all()).toMatchObject([{ kind: "repository", isReachable: true }]);
    expect(await tab.reopen("docs", false)).toEqual({ ok: false, failure: "refused" });
    expect(await tab.reopen("docs", true)).toMatchObject({ ok: true, value: { kind: "repository", name: "docs" } });
    expect(await tab.nameOf(repository())).toBe("docs");
    expect(await tab.nameOf(withWayBack(files("docs"), `${address}/other`))).toBeNull();
  });

  it("W40 forgotten, it is known no more", async () => {
    await tab.put(workspace("docs", 1), withWayBack(files("docs"), dead()));
    await tab.forget("docs");
    expect(await tab.all()).toEqual([]);
    expect(await tab.nameOf(withWayBack(files("docs"), dead()))).toBeNull();
  });
});
