import { describe, expect, it } from "vitest";
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";
import { nothingCounted } from "./article-row.ts";
import { freeName, recognizeWorkspace, workspaceOfArticle } from "./recognize-workspace.ts";

const known = (name: string, rootName = name): KnownWorkspace => ({
  kind: "folder",
  name,
  rootName,
  at: 0,
  totals: nothingCounted,
  lastPath: null,
});
const all = [known("docs (2)", "docs"), known("docs"), known("другие документы")];

describe("which workspace a folder or archive is", () => {
  it("W40 the one the browser says it is, whatever it is called, without a question", () => {
    expect(recognizeWorkspace(all, "docs", "renamed")).toMatchObject({ workspace: { name: "docs" }, isByName: false });
  });

  it("W40 else the one of its name that was worked on last, after the reviewer's word", () => {
    expect(recognizeWorkspace(all, null, "docs")).toMatchObject({ workspace: { name: "docs (2)" }, isByName: true });
    expect(recognizeWorkspace(all, "forgotten", "другие документы")).toMatchObject({
      workspace: { name: "другие документы" },
    });
    expect(recognizeWorkspace(all, null, "doc")).toEqual({ workspace: null, isByName: false });
  });

  it("W40 a new one has a name that none has", () => {
    expect(freeName("docs", all)).toBe("docs (3)");
    expect(freeName("other", all)).toBe("other");
  });

  it("W41 an article belongs to the workspace its path begins with", () => {
    expect(workspaceOfArticle(all, "docs (2)/docs/a.md")?.name).toBe("docs (2)");
    expect(workspaceOfArticle([known("x"), known("x/y")], "x/y/z.md")?.name).toBe("x/y");
    expect(workspaceOfArticle(all, "docs2/a.md")).toBeNull();
    expect(workspaceOfArticle(all, "docs")).toBeNull();
  });
});
