import { useStore } from "zustand";
import { shownName } from "#core/document/shown-name.ts";
import { fileNameOf } from "#core/workspace/workspace-path.ts";
import { selectHasReview } from "#state/article/selectors/select-has-review.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useInView, useWorkspace } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";

/** Offers the new text of a file that was changed while its article is open, or is another one in what the workspace was opened with since. */
export function ChangedOnDisk({ articles }: { readonly articles: WorkspaceArticles }) {
  const changed = useStore(articles, (state) => state.changedOnDisk);
  const current = useInView((article) => (article === null ? null : articles.pathOf(article.open.article.path)));
  const articleKey = useWorkspace((state) => state.inView?.stored.articleKey ?? null);
  const hasReview = useInView((article) => article !== null && selectHasReview(article));
  const window = useArticlesWindow();
  if (changed === null || changed.path !== current || changed.articleKey === articleKey) return null;
  return (
    <section className="namesake" aria-label="Changed file">
      <p>
        <bdi>{shownName(fileNameOf(changed.path))}</bdi> has changed since it was opened.
        {hasReview && " Your review is carried over into the new text."}
      </p>
      <Button look="bordered" onClick={() => void holdKeysUntil(window.openNewText())}>
        Open the new text
      </Button>
    </section>
  );
}
