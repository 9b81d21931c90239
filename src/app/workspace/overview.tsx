import { FolderOpen, Redo2, SlidersHorizontal, Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { onMac } from "#app/keys/platform.ts";
import { shortcutLabel } from "#app/keys/shortcut-label.ts";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { useServices } from "#app/services.ts";
import { Mark } from "#app/shell/mark.tsx";
import { shownName } from "#core/document/shown-name.ts";
import { ArticleList } from "#features/article-list/article-list.tsx";
import { RepeatView } from "#features/repetitions/repeat-view.tsx";
import { SegmentFilter } from "#features/segment-list/segment-filter.tsx";
import { SegmentListView } from "#features/segment-list/segment-list.tsx";
import { WorkspaceReplace } from "#features/workspace-replace/workspace-replace.tsx";
import { Dashboard } from "#features/workspace-summary/dashboard.tsx";
import { CheckingStrip, IndexingStrip, WorkspaceProgress } from "#features/workspace-summary/workspace-summary.tsx";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { redoCommand, undoCommand } from "#state/commands/editor-commands.ts";
import { handOverCommand } from "#state/commands/export-commands.ts";
import { filterSegmentsCommand } from "#state/commands/find-commands.ts";
import { closeWorkspaceCommand, nextInQueueCommand } from "#state/commands/hand-over-commands.ts";
import { useCommandHint, useRunCommand } from "#state/commands/use-command.ts";
import { settingsCommand } from "#state/commands/window-commands.ts";
import { overviewCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { dayOf } from "#state/workspace/articles/days.ts";
import { useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button, IconButton } from "#ui/button.tsx";
import { Choice } from "#ui/choice.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import { CarriedOver } from "./carried-over.tsx";
import { useGoToSegment } from "./go-to-segment.ts";
import { Namesake } from "./namesake.tsx";
import { useOverviewActs } from "./overview-acts.ts";
import { reportStep, tellStep } from "./report-step.ts";
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
        <CommandIconButton command={settingsCommand} label="Settings" aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden />
        </CommandIconButton>
        <label className="button button-plain icon-button" htmlFor={openFilesId} title="Open others">
          <FolderOpen aria-hidden />
          <span className="visually-hidden">Open files</span>
        </label>
        <CommandIconButton command={closeWorkspaceCommand}>
          <X aria-hidden />
        </CommandIconButton>
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
  const run = useRunCommand();
  const { clock } = useServices();
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
  const isSettling = useStore(articles.repeats.list.state, (state) => state.isOpen);
  const replace = () => reportStep(workspace, replacing.apply());
  const replaceWhenReady = () => {
    if (replacing.isReady()) replace();
    else
      workspace
        .getState()
        .actions.say("Nothing was replaced: not all articles have been looked into yet, or nothing is ticked.");
  };
  useOverviewActs(articles, { filter: () => field.current?.select(), main: replaceWhenReady });
  useEffect(() => void articles.lookAgain(), [articles]);
  const toList = () => main.current?.querySelector<HTMLElement>("[role=row][tabindex='0']")?.focus();
  const close = (isDeclined: boolean) => (isDeclined ? run(overviewCommand) : toList());
  if (isSettling)
    return (
      <main ref={main} className="overview" data-searching>
        <RepeatView
          articles={articles}
          applyKeys={shortcutLabel("$mod+Enter", onMac).join(" ")}
          onSettled={(settled) => tellStep(workspace, settled)}
          onGoTo={goTo}
          onClose={() => requestAnimationFrame(toList)}
        />
      </main>
    );
  return (
    <main ref={main} className="overview" data-searching={isFiltered || isReplacing || undefined}>
      <Namesake articles={articles} />
      <CarriedOver articles={articles} />
      <div className="overview-top">
        <WorkspaceProgress articles={articles} />
        <GoOn articles={articles} />
      </div>
      <IndexingStrip articles={articles} />
      <CheckingStrip articles={articles} />
      <Dashboard articles={articles} today={dayOf(clock.now())} />
      <SegmentFilter segments={segments} field={field} keys={keys} onLeave={toList} />
      {isReplacing ? (
        <WorkspaceReplace replacing={replacing} filter={filter} onReplace={replace} onGoTo={goTo} onClose={close} />
      ) : isFiltered ? (
        <SegmentListView
          segments={segments}
          takesFocus={wasFiltered}
          onGoTo={({ path, key }) => goTo(path, key)}
          onLeave={() => field.current?.select()}
        />
      ) : (
        <>
          <ShownFolder articles={articles} />
          <ArticleList articles={articles} onOpen={(path) => void holdKeysUntil(window.goTo(path))} />
        </>
      )}
    </main>
  );
}

/** The folder whose articles alone are listed. */
function ShownFolder({ articles }: OverviewProps) {
  const folder = useStore(articles, (state) => state.shownFolder);
  if (folder === null) return null;
  return (
    <p className="overview-folder">
      <span>
        Only <bdi>{shownName(folder)}</bdi>
      </span>
      <Button look="bordered" onClick={() => articles.segments.setFilter(`path:"${folder}/"`)}>
        Its segments
      </Button>
      <Button look="bordered" onClick={() => articles.showFolder(null)}>
        All articles
      </Button>
    </p>
  );
}

const queues = [
  { value: "path", label: "In order" },
  { value: "findings", label: "Most findings" },
  { value: "repeats", label: "Most repeated" },
] as const;

/** Back to the article that was left, or on to the first; and what comes after it. */
function GoOn({ articles }: OverviewProps) {
  const run = useRunCommand();
  const queue = useStore(articles, (state) => state.queue);
  const keys = useCommandHint(overviewCommand);
  const isEmpty = useStore(articles, (state) => state.rows.length === 0);
  return (
    <div className="overview-next">
      <Button look="primary" disabled={isEmpty} onClick={() => run(overviewCommand)}>
        Go on reviewing {keys && <kbd aria-hidden>{keys.join(" ")}</kbd>}
      </Button>
      <Button look="bordered" disabled={isEmpty} onClick={() => run(nextInQueueCommand)}>
        Next article
      </Button>
      <Choice label="Queue" value={queue} options={queues} onChange={articles.setQueue} />
    </div>
  );
}
