import { useEffect } from "react";
import { someOf } from "#core/count-in-words.ts";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { areKeysWaiting } from "#ui/held-keys/held-keys.ts";

/** Stores what is typed before the page goes, and asks first where leaving would lose it. */
export function useSafeLeaving(): void {
  const workspace = useWorkspaceStore();
  useEffect(() => {
    const flush = () => workspace.getState().actions.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      const { givenUp, articles } = workspace.getState();
      const isAnyLost = areKeysWaiting() || givenUp.length > 0 || articles?.repeats.isDeciding === true;
      if (isAnyLost || workspace.openArticles().some(isInPageOnly)) event.preventDefault();
    };
    document.addEventListener("visibilitychange", flushWhenHidden);
    // Before other tabs are told that this one goes.
    window.addEventListener("pagehide", flush, true);
    window.addEventListener("beforeunload", warn);
    return () => {
      document.removeEventListener("visibilitychange", flushWhenHidden);
      window.removeEventListener("pagehide", flush, true);
      window.removeEventListener("beforeunload", warn);
    };
  }, [workspace]);
}

/** Whether something of the article, in view or not, is kept nowhere else. */
function isInPageOnly(article: ArticleStore): boolean {
  const { saving, records, drafts } = article.getState();
  return saving === "memory" && records.size + drafts.size > 0;
}

/** Long enough for the paint that shows what was done to come first: a title costs milliseconds. */
const TITLE_MS = 100;

/** Names the tab after the article and how far it is. Nothing is rendered for it. */
export function useDocumentTitle(): void {
  const workspace = useWorkspaceStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const write = () => {
      timer = null;
      const title = titleOf(workspace.getState().inView);
      if (title !== document.title) document.title = title;
    };
    const follow = () => {
      timer ??= setTimeout(write, TITLE_MS);
    };
    follow();
    const unsubscribe = workspace.follow(follow);
    return () => {
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    };
  }, [workspace]);
}

function titleOf(inView: ArticleStore | null): string {
  if (inView === null) return "Recto";
  const { path } = inView.stored;
  const { approved, total } = selectProgress(inView.getState());
  return `${path.slice(path.lastIndexOf("/") + 1)} · ${someOf(approved, total)} · Recto`;
}
