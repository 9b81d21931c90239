import { LayoutList, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { FILES_ALONE } from "#core/workspace/workspace-path.ts";
import { ArticleRail } from "#features/article-tree/article-rail.tsx";
import { ArticleTreeView } from "#features/article-tree/article-tree.tsx";
import { IndexingStrip, WorkspaceProgress } from "#features/workspace-summary/workspace-summary.tsx";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { handOverCommand } from "#state/commands/export-commands.ts";
import { foldTreeCommand, notArticlesCommand } from "#state/commands/hand-over-commands.ts";
import { backToTextCommand } from "#state/commands/panel-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { findArticleCommand, overviewCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useInView, useSettings } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { followWindow, isWindow, NARROW } from "#ui/window-room.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import { CarriedOver } from "./carried-over.tsx";
import { ChangedOnDisk } from "./changed-on-disk.tsx";
import { Namesake } from "./namesake.tsx";
import "./workspace.css";

interface SideProps {
  readonly articles: WorkspaceArticles;
  /** The article in view; null in the overview. */
  readonly current: string | null;
}

/** The workspace beside the article: how far it is, and its articles as a tree, or where that is folded or has no room, as a rail. */
export function WorkspaceSide({ articles }: { readonly articles: WorkspaceArticles }) {
  const current = useInView((article) => (article === null ? null : articles.pathOf(article.open.article.path)));
  const isOverview = useInView((article) => article === null);
  const isNarrow = useSyncExternalStore(followNarrow, isNarrowNow);
  const isUnfolded = useSettings(({ tree }) => tree);
  if (!isOverview && (isNarrow || !isUnfolded)) return <FoldedSide articles={articles} current={current} />;
  return (
    <nav className="workspace-side" aria-label="Workspace" data-overview={isOverview ? "" : undefined}>
      {!isOverview && <SideHead articles={articles} />}
      {isOverview && (
        <div className="workspace-side-head">
          <SideName articles={articles} />
        </div>
      )}
      <SideArticles articles={articles} current={current} />
    </nav>
  );
}

/** The rail, and over the text the tree, for as long as the focus is in it. */
function FoldedSide({ articles, current }: SideProps) {
  const run = useRunCommand();
  const open = useOpenArticle();
  /** The article that the tree was opened beside: it goes when another comes. */
  const [openBeside, setOpenBeside] = useState<string | null>(null);
  const isOpen = openBeside !== null && openBeside === current;
  const close = () => setOpenBeside(null);
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    // Another window or a dialog takes the focus for a while only.
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget) && !relatedTarget.closest("dialog"))
      close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    close();
    run(backToTextCommand);
  };
  return (
    <nav
      className="workspace-rail"
      aria-label="Workspace"
      data-own-keys={isOpen ? "Escape" : undefined}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <IconButton label="Articles" aria-expanded={isOpen} onClick={() => setOpenBeside(isOpen ? null : current)}>
        <PanelLeftOpen aria-hidden className="mirrored" />
      </IconButton>
      <CommandIconButton command={overviewCommand} label="Overview">
        <LayoutList aria-hidden />
      </CommandIconButton>
      <CommandIconButton command={findArticleCommand} label="Find an article" aria-haspopup="dialog">
        <Search aria-hidden />
      </CommandIconButton>
      <ArticleRail articles={articles} current={current} onOpen={open} />
      {isOpen && (
        <div className="workspace-side workspace-sheet">
          <SideHead articles={articles} />
          <SideArticles articles={articles} current={current} takesFocus />
        </div>
      )}
    </nav>
  );
}

function SideName({ articles }: { readonly articles: WorkspaceArticles }) {
  return (
    <h2 className="workspace-name">
      <bdi>{nameOf(articles)}</bdi>
    </h2>
  );
}

/** What stands in the overview's own header there. */
function SideHead({ articles }: { readonly articles: WorkspaceArticles }) {
  const run = useRunCommand();
  const isNarrow = useSyncExternalStore(followNarrow, isNarrowNow);
  const isUnfolded = useSettings(({ tree }) => tree);
  return (
    <>
      <div className="workspace-side-head">
        <SideName articles={articles} />
        <CommandIconButton command={overviewCommand} label="Overview">
          <LayoutList aria-hidden />
        </CommandIconButton>
        {!isNarrow && (
          <CommandIconButton
            command={foldTreeCommand}
            label={isUnfolded ? "Fold the articles" : "Keep the articles open"}
          >
            {isUnfolded ? (
              <PanelLeftClose aria-hidden className="mirrored" />
            ) : (
              <PanelLeftOpen aria-hidden className="mirrored" />
            )}
          </CommandIconButton>
        )}
        <Button look="bordered" aria-haspopup="dialog" onClick={() => run(handOverCommand)}>
          Hand over
        </Button>
      </div>
      <Namesake articles={articles} />
      <ChangedOnDisk articles={articles} />
      <CarriedOver articles={articles} />
      <WorkspaceProgress articles={articles} />
      <IndexingStrip articles={articles} />
    </>
  );
}

function SideArticles({ articles, current, takesFocus = false }: SideProps & { readonly takesFocus?: boolean }) {
  const run = useRunCommand();
  const open = useOpenArticle();
  const keys = useCommandHint(findArticleCommand);
  const isOverview = useInView((article) => article === null);
  const showFolder = (path: string) => {
    articles.showFolder(path);
    articles.segments.setFilter("");
    if (!isOverview) run(overviewCommand);
  };
  return (
    <>
      <button type="button" className="workspace-find" aria-haspopup="dialog" onClick={() => run(findArticleCommand)}>
        <Search aria-hidden />
        <span>Find an article</span>
        {keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
      </button>
      <ArticleTreeView
        articles={articles}
        current={current}
        takesFocus={takesFocus}
        onOpen={open}
        onShowFolder={showFolder}
      />
      <SideFoot articles={articles} />
    </>
  );
}

function useOpenArticle(): (path: string) => void {
  const window = useArticlesWindow();
  return (path) => void holdKeysUntil(window.goTo(path));
}

export function nameOf({ files }: WorkspaceArticles): string {
  return files.name === "" ? FILES_ALONE : shownName(files.name);
}

function SideFoot({ articles }: { readonly articles: WorkspaceArticles }) {
  const run = useRunCommand();
  const count = useStore(articles, (state) => state.totals.articles);
  const refused = useStore(articles, (state) => state.refused.length);
  const checking = useStore(articles, (state) => state.checking);
  if (articles.isListing) return null;
  return (
    <div className="workspace-side-foot">
      <p>
        {counted(count, "article")}
        {checking !== null && ` · ${grouped(checking.read)} checked`}
      </p>
      {refused > 0 && (
        <button type="button" className="link" aria-haspopup="dialog" onClick={() => run(notArticlesCommand)}>
          {refused === 1 ? "1 file is no article" : `${counted(refused, "file")} are no articles`}
        </button>
      )}
    </div>
  );
}

const followNarrow = (hear: () => void) => followWindow(NARROW, hear);
const isNarrowNow = () => isWindow(NARROW);
