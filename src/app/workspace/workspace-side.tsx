import { LayoutList, Search } from "lucide-react";
import { useStore } from "zustand";
import { counted } from "#core/count-in-words.ts";
import { ArticleTreeView } from "#features/article-tree/article-tree.tsx";
import { IndexingStrip, WorkspaceProgress } from "#features/workspace-summary/workspace-summary.tsx";
import { handOverCommand, notArticlesCommand } from "#state/commands/hand-over-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { findArticleCommand, overviewCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useInView } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import "./workspace.css";

/** The workspace beside the article: how far it is, and its articles as a tree. */
export function WorkspaceSide({ articles }: { readonly articles: WorkspaceArticles }) {
  const run = useRunCommand();
  const window = useArticlesWindow();
  const keys = useCommandHint(findArticleCommand);
  const current = useInView((article) => (article === null ? null : articles.pathOf(article.open.article.path)));
  const isOverview = useInView((article) => article === null);
  return (
    <nav className="workspace-side" aria-label="Workspace" data-overview={isOverview ? "" : undefined}>
      <div className="workspace-side-head">
        <h2 className="workspace-name">
          <bdi>{nameOf(articles)}</bdi>
        </h2>
        {!isOverview && (
          <IconButton label="Overview" hint="Shift+F9" onClick={() => run(overviewCommand)}>
            <LayoutList aria-hidden />
          </IconButton>
        )}
        {!isOverview && (
          <Button look="bordered" aria-haspopup="dialog" onClick={() => run(handOverCommand)}>
            Hand over
          </Button>
        )}
      </div>
      {!isOverview && <WorkspaceProgress articles={articles} />}
      {!isOverview && <IndexingStrip articles={articles} />}
      <button type="button" className="workspace-find" aria-haspopup="dialog" onClick={() => run(findArticleCommand)}>
        <Search aria-hidden />
        <span>Find an article</span>
        {keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
      </button>
      <ArticleTreeView articles={articles} current={current} onOpen={(path) => void holdKeysUntil(window.goTo(path))} />
      <SideFoot articles={articles} />
    </nav>
  );
}

export function nameOf({ files }: WorkspaceArticles): string {
  return files.name === "" ? "Files" : files.name;
}

function SideFoot({ articles }: { readonly articles: WorkspaceArticles }) {
  const run = useRunCommand();
  const count = useStore(articles, (state) => state.totals.articles);
  const refused = useStore(articles, (state) => state.refused.length);
  return (
    <div className="workspace-side-foot">
      <p>{counted(count, "article")}</p>
      {refused > 0 && (
        <button type="button" className="link" aria-haspopup="dialog" onClick={() => run(notArticlesCommand)}>
          {refused === 1 ? "1 file is no article" : `${counted(refused, "file")} are no articles`}
        </button>
      )}
    </div>
  );
}
