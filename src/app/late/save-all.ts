import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** Stores what is decided, and as drafts what is typed; whether nothing is in this page only. */
export async function saveAll(workspace: WorkspaceStore): Promise<boolean> {
  const articles = workspace.openArticles();
  await Promise.all(articles.map((article) => article.settle(true)));
  return articles.every((article) => article.isStored());
}
