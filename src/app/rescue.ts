import type { Downloads } from "#core/ports.ts";
import type { ExportedFile } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { Rescue } from "./error-boundary.tsx";

export function rescueFrom(workspace: WorkspaceStore, downloads: Downloads): Rescue {
  const inView = () => workspace.getState().inView;
  return {
    downloads,
    saving: () => inView()?.getState().saving ?? "saved",
    flush: () => workspace.getState().actions.flush(),
    hasCopy: () => inView() !== null,
    copy: () => copyOf(inView()),
  };
}

function copyOf(article: ArticleStore | null): ExportedFile | null {
  if (article === null) return null;
  const { open, actions } = article.getState();
  try {
    return actions.exportArticle("side-by-side");
  } catch {
    // The fault may be in the export too; the text as it came is better than nothing.
  }
  const { path, text, byteOrderMark } = open.article;
  return { name: path.slice(path.lastIndexOf("/") + 1), text: byteOrderMark ? `\uFEFF${text}` : text };
}
