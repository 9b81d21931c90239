import type { Downloads } from "#core/ports.ts";
import type { ExportedFile } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Rescue } from "./error-boundary.tsx";

export function rescueFrom(store: ArticleStore, downloads: Downloads): Rescue {
  return {
    downloads,
    saving: () => store.getState().saving,
    flush: () => store.getState().actions.flush(),
    hasCopy: () => store.getState().open !== null,
    copy: () => copyOf(store),
  };
}

function copyOf(store: ArticleStore): ExportedFile | null {
  const { open, actions } = store.getState();
  if (open === null) return null;
  try {
    const exported = actions.exportArticle("side-by-side");
    if (exported !== null) return exported;
  } catch {
    // The fault may be in the export too; the text as it came is better than nothing.
  }
  const { path, text, byteOrderMark } = open.article;
  return { name: path.slice(path.lastIndexOf("/") + 1), text: byteOrderMark ? `\uFEFF${text}` : text };
}
