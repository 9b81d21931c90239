/** What the window does with articles that are opened together. Its code is fetched with the first of them: an article opened alone needs none of it. */
import { notLoaded } from "#core/not-loaded.ts";
import type { ArticlesHost, ArticlesWindow } from "./articles-window-context.ts";
import { loadWorkspaceCode } from "./load-workspace-code.ts";

type WorkspaceCode = Awaited<ReturnType<typeof loadWorkspaceCode>>;

export function articlesWindow(host: ArticlesHost): ArticlesWindow {
  const withCode = async (act: (code: WorkspaceCode) => Promise<void>) => {
    const code = await loadWorkspaceCode().catch(() => null);
    if (code !== null) return act(code);
    host.workspace.getState().actions.raise(notLoaded());
  };
  return {
    open: (chosen) => withCode((code) => code.openChosen(host, chosen)),
    reopen: (name, isAsking) => withCode((code) => code.reopenWorkspace(host, name, isAsking)),
    answerName: (isSame) => withCode((code) => code.answerName(host, isSame)),
    openNewText: () => withCode((code) => code.openNewText(host)),
    goTo: (path) => withCode((code) => code.goToArticle(host, path)),
    step: (step) => withCode((code) => code.stepArticles(host, step)),
  };
}
