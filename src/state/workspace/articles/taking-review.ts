/** What a workspace takes from the article in view while it is reviewed. */
import { selectChanged } from "#state/article/selectors/select-changed.ts";
import { selectCheckCounts } from "#state/article/selectors/select-check-counts.ts";
import { selectFindingCounts } from "#state/article/selectors/select-findings.ts";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import { selectReviewedWords } from "#state/article/selectors/select-reviewed-words.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { WorkspaceArticles } from "./articles-state.ts";
import type { KeptWorkspace } from "./kept-workspace.ts";

interface Taking {
  /** Where the reviewer is, for the next visit; null for files that nothing leads back to. */
  readonly kept: Pick<KeptWorkspace, "left"> | null;
  /** Calls what nobody waits for, when the window rests. */
  readonly soon: (work: () => void) => void;
  /** Another article of the workspace has come into view. */
  readonly onEnter: () => void;
}

/** Returns what takes it: to be called whenever the article in view, or which one that is, has changed. */
export function takingReview(
  workspace: Pick<WorkspaceStore, "getState">,
  articles: WorkspaceArticles,
  { kept, soon, onEnter }: Taking,
): () => void {
  let last: ArticleStore | null = null;
  return () => {
    const { inView } = workspace.getState();
    // No unit is active before what is stored has been taken in.
    if (inView === null || inView.getState().activeKey === null) return;
    const path = articles.pathOf(inView.stored.path);
    if (path === null) return;
    // At once and every time: whoever goes back to the overview may do so before the window rests, and again and again.
    articles.visit(path);
    articles.repeats.filling.look(inView, path);
    articles.takeReviewed(path, selectProgress(inView.getState()).approved);
    takeCounted(articles, path, inView.getState());
    kept?.left(path);
    // Another version of an article is another one.
    if (inView === last) return;
    void articles.journal.enter(inView);
    soon(() => articles.readAhead(path));
    last = inView;
    onEnter();
  };
}

/** What the article in view tells of itself, once it is checked: whatever was counted before. */
function takeCounted(articles: WorkspaceArticles, path: string, state: ArticleState): void {
  if (!state.isChecked) return;
  articles.takeCounted(path, {
    findings: selectFindingCounts(state),
    checks: selectCheckCounts(state),
    reviewedWords: selectReviewedWords(state),
    changed: selectChanged(state),
  });
}
