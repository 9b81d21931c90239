/** The workspaces that were opened in this browser, and the way back to their files where the browser keeps one. */
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { Result } from "#core/result.ts";
import type { WorkspaceTotals } from "#core/workspace/article-row.ts";

export interface KnownWorkspace {
  readonly kind: "folder" | "zip" | "repository";
  /** Under which its articles are kept: no two workspaces have the same. */
  readonly name: string;
  /** What its folder or archive is called. */
  readonly rootName: string;
  /** When it was worked on last, milliseconds since the epoch. */
  readonly at: number;
  readonly totals: WorkspaceTotals;
  /** The article it was left at; null where none was. */
  readonly lastPath: string | null;
}

export interface ListedWorkspace extends KnownWorkspace {
  /** The browser keeps the way to its files: one question of its own opens it. */
  readonly isReachable: boolean;
}

/**
 * `refused`: the reviewer, or nobody asked, has not allowed to read it. `gone`: the browser keeps no way to it. No method ever rejects: without storage no
 * workspace is known.
 */
export interface KnownWorkspaces {
  /** The one worked on last first. */
  all(): Promise<readonly ListedWorkspace[]>;
  /** The name of the workspace whose very folder or archive this is, as the browser tells; null where it can't, or is none of them. */
  nameOf(files: WorkspaceFiles): Promise<string | null>;
  /** @param files where the browser is to keep the way to them in place of the one before; null leaves that as it is */
  put(workspace: KnownWorkspace, files: WorkspaceFiles | null): Promise<void>;
  forget(name: string): Promise<void>;
  /** @param isAsking whether the browser may ask the reviewer, which it does only right after a click or a key */
  reopen(name: string, isAsking: boolean): Promise<Result<WorkspaceFiles, "refused" | "gone">>;
}
