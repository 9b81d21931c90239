import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";

export type WorkspacePartProps =
  | { readonly part: "side" | "overview" | "overview-header"; readonly articles: WorkspaceArticles }
  /** The way back to the workspace of an article that is open alone. */
  | { readonly part: "way-back"; readonly articlePath: string };
