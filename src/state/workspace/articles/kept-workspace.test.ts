import { describe, expect, it } from "vitest";
import { createStore } from "zustand/vanilla";
import type { KnownWorkspace, KnownWorkspaces } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok } from "#core/result.ts";
import { nothingCounted, pathOrder } from "#core/workspace/article-row.ts";
import type { ArticlesState } from "./articles-state.ts";
import { KeptWorkspace } from "./kept-workspace.ts";

const files: WorkspaceFiles = {
  kind: "folder",
  name: "docs",
  stamps: "chosen",
  stamp: async () => null,
  list: async () => ok({ files: [], refused: [] }),
  read: async () => fail({ path: "", reason: "unreadable", message: "" }),
};
const totals = (articles: number, reviewed: number) => ({ ...nothingCounted, articles, segments: 90, reviewed });

function keeping(first: WorkspaceFiles | null = files) {
  const kept: { readonly workspace: KnownWorkspace; readonly files: WorkspaceFiles | null }[] = [];
  const known: KnownWorkspaces = {
    all: async () => [],
    nameOf: async () => null,
    put: async (workspace, of) => void kept.push({ workspace, files: of }),
    forget: async () => {},
    reopen: async () => fail("gone"),
  };
  const articles = createStore<ArticlesState>(() => ({
    rows: [],
    totals: nothingCounted,
    refused: [],
    indexing: null,
    checking: null,
    order: pathOrder,
    places: null,
    activePath: null,
    turnedFolders: new Set(),
    namesake: null,
    changedOnDisk: null,
    carriedOver: null,
    figures: null,
    decisions: 0,
    queue: "path",
    shownFolder: null,
  }));
  const workspace = {
    kind: "folder",
    name: "docs",
    rootName: "docs",
    at: 0,
    totals: totals(9, 7),
    lastPath: "a.md",
  } as const;
  const here = new KeptWorkspace({ known, clock: { now: () => 5 } }, workspace, articles, first);
  return { kept, articles, here, last: () => kept.at(-1)?.workspace };
}

describe("what is kept of a workspace", () => {
  it("W40 is how far it was until all is read again, then how far it is, at once", () => {
    const { articles, last } = keeping();
    articles.setState({ indexing: { read: 1, total: 9, rate: 0, isStopped: false } });
    articles.setState({ totals: totals(1, 1) });
    expect(last()).toMatchObject({ at: 5, totals: totals(9, 7) });
    articles.setState({ totals: totals(9, 8) });
    articles.setState({ indexing: null });
    expect(last()).toMatchObject({ totals: totals(9, 8) });
    articles.setState({ totals: totals(9, 9) });
    expect(last()).toMatchObject({ totals: totals(9, 9), lastPath: "a.md" });
  });

  it("W41 is the article in view, once for each, and nothing after it was closed", () => {
    const { kept, articles, here, last } = keeping();
    for (const path of ["b.md", "b.md", "c.md"]) here.left(path);
    expect(last()).toMatchObject({ lastPath: "c.md" });
    expect(kept).toHaveLength(3);
    here.end();
    here.left("d.md");
    articles.setState({ totals: totals(9, 9) });
    expect(kept).toHaveLength(3);
  });

  it("W40 while it is in doubt which workspace it is, the way to the files stays as it was", () => {
    const { kept, here } = keeping(null);
    here.left("b.md");
    expect(kept.map((one) => one.files)).toEqual([null, null]);
    here.takeFiles(files);
    expect(kept.at(-1)?.files).toBe(files);
  });
});
