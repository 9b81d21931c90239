import { FolderOpen, SlidersHorizontal, X } from "lucide-react";
import { useStore } from "zustand";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { Mark } from "#app/shell/mark.tsx";
import { ArticleList } from "#features/article-list/article-list.tsx";
import { CheckingStrip, IndexingStrip, WorkspaceProgress } from "#features/workspace-summary/workspace-summary.tsx";
import { handOverCommand } from "#state/commands/export-commands.ts";
import { closeWorkspaceCommand } from "#state/commands/hand-over-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { settingsCommand } from "#state/commands/window-commands.ts";
import { overviewCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import { Namesake } from "./namesake.tsx";
import { nameOf } from "./workspace-side.tsx";

interface OverviewProps {
  readonly articles: WorkspaceArticles;
}

export function OverviewHeader({ articles }: OverviewProps) {
  const run = useRunCommand();
  return (
    <header className="header">
      <Mark />
      <p className="article-title">
        <bdi>{nameOf(articles)}</bdi>
      </p>
      <div className="header-tools">
        <IconButton label="Settings" aria-haspopup="dialog" onClick={() => run(settingsCommand)}>
          <SlidersHorizontal aria-hidden />
        </IconButton>
        <label className="button button-plain icon-button" htmlFor={openFilesId} title="Open others">
          <FolderOpen aria-hidden />
          <span className="visually-hidden">Open files</span>
        </label>
        <IconButton label={closeWorkspaceCommand.title} onClick={() => run(closeWorkspaceCommand)}>
          <X aria-hidden />
        </IconButton>
        <Button look="primary" aria-haspopup="dialog" onClick={() => run(handOverCommand)}>
          Hand over
        </Button>
      </div>
    </header>
  );
}

/** All articles of the workspace: how far it is, what comes next, and the list. */
export function Overview({ articles }: OverviewProps) {
  const window = useArticlesWindow();
  return (
    <main className="overview">
      <Namesake articles={articles} />
      <div className="overview-top">
        <WorkspaceProgress articles={articles} />
        <GoOn articles={articles} />
      </div>
      <IndexingStrip articles={articles} />
      <CheckingStrip articles={articles} />
      <ArticleList articles={articles} onOpen={(path) => void holdKeysUntil(window.goTo(path))} />
    </main>
  );
}

/** Back to the article that was left, or on to the first. */
function GoOn({ articles }: OverviewProps) {
  const run = useRunCommand();
  const keys = useCommandHint(overviewCommand);
  const isEmpty = useStore(articles, (state) => state.rows.length === 0);
  return (
    <Button look="primary" disabled={isEmpty} onClick={() => run(overviewCommand)}>
      Go on reviewing {keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
    </Button>
  );
}
