import { FolderOpen, Redo2, SlidersHorizontal, Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { Mark } from "#app/shell/mark.tsx";
import { ArticleList } from "#features/article-list/article-list.tsx";
import { SegmentFilter } from "#features/segment-list/segment-filter.tsx";
import { SegmentListView } from "#features/segment-list/segment-list.tsx";
import { WorkspaceReplace } from "#features/workspace-replace/workspace-replace.tsx";
import { CheckingStrip, IndexingStrip, WorkspaceProgress } from "#features/workspace-summary/workspace-summary.tsx";
import { redoCommand, undoCommand } from "#state/commands/editor-commands.ts";
import { handOverCommand } from "#state/commands/export-commands.ts";
import { filterSegmentsCommand } from "#state/commands/find-commands.ts";
import { closeWorkspaceCommand } from "#state/commands/hand-over-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { settingsCommand } from "#state/commands/window-commands.ts";
import { overviewCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import { useGoToSegment } from "./go-to-segment.ts";
import { Namesake } from "./namesake.tsx";
import { useOverviewActs } from "./overview-acts.ts";
import { reportStep } from "./report-step.ts";
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
        <StepButtons articles={articles} />
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

/** Takes back what was done to many articles at once, or does it again. */
function StepButtons({ articles }: OverviewProps) {
  const run = useRunCommand();
  const { isWorking } = useStore(articles.journal.state);
  const titles = { undo: articles.journal.next("undo"), redo: articles.journal.next("redo") };
  const hintOf = (way: "undo" | "redo") => titles[way]?.change.label;
  return (
    <>
      <IconButton
        label="Undo"
        hint={hintOf("undo")}
        disabled={isWorking || titles.undo === null}
        onClick={() => run(undoCommand)}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        hint={hintOf("redo")}
        disabled={isWorking || titles.redo === null}
        onClick={() => run(redoCommand)}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  );
}

/** All articles of the workspace: how far it is, what comes next, and the list. */
export function Overview({ articles }: OverviewProps) {
  const window = useArticlesWindow();
  const workspace = useWorkspaceStore();
  const goTo = useGoToSegment();
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const keys = useCommandHint(filterSegmentsCommand);
  const { segments } = articles;
  const filter = useStore(segments.state, (state) => state.text);
  const isFiltered = filter !== "";
  // What was filtered when one comes back to it has the keys; what is filtered while one types has not.
  const [wasFiltered] = useState(isFiltered);
  const { replacing } = articles;
  const isReplacing = useStore(replacing.state, (state) => state.isOpen);
  const replace = () => reportStep(workspace, replacing.apply());
  const replaceWhenReady = () => {
    if (replacing.isReady()) replace();
    else
      workspace
        .getState()
        .actions.say("Nothing was replaced: not all articles have been looked into yet, or nothing is ticked.");
  };
  useOverviewActs(articles, { filter: () => field.current?.select(), main: replaceWhenReady });
  useEffect(() => void segments.refresh(), [segments]);
  const toList = () => main.current?.querySelector<HTMLElement>("[role=row][tabindex='0']")?.focus();
  return (
    <main ref={main} className="overview" data-searching={isFiltered || isReplacing || undefined}>
      <Namesake articles={articles} />
      <div className="overview-top">
        <WorkspaceProgress articles={articles} />
        <GoOn articles={articles} />
      </div>
      <IndexingStrip articles={articles} />
      <CheckingStrip articles={articles} />
      <SegmentFilter segments={segments} fieldRef={field} keys={keys} onLeave={toList} />
      {isReplacing ? (
        <WorkspaceReplace replacing={replacing} filter={filter} onReplace={replace} onGoTo={goTo} onClose={toList} />
      ) : isFiltered ? (
        <SegmentListView
          segments={segments}
          takesFocus={wasFiltered}
          onGoTo={({ path, key }) => goTo(path, key)}
          onLeave={() => field.current?.select()}
        />
      ) : (
        <ArticleList articles={articles} onOpen={(path) => void holdKeysUntil(window.goTo(path))} />
      )}
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
