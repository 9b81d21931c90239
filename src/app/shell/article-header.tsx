import { FolderOpen, Redo2, SlidersHorizontal, Undo2, X } from "lucide-react";
import type { ComponentType } from "react";
import { openFilesId } from "#app/opening/open-files-input.tsx";
import { counted } from "#core/count-in-words.ts";
import { damagedPairs } from "#core/document/damaged-pairs.ts";
import { CommandIconButton } from "#parts/command-icon-button.tsx";
import { useArticle } from "#state/article/use-article.ts";
import type { Command } from "#state/commands/command.ts";
import { redoCommand, undoCommand } from "#state/commands/editor-commands.ts";
import { useCommandEnabled, useRunCommand } from "#state/commands/use-command.ts";
import { earlierVersionCommand } from "#state/commands/version-commands.ts";
import { closeArticleCommand, problemsCommand, settingsCommand } from "#state/commands/window-commands.ts";
import { Button, keepsFocus } from "#ui/button.tsx";
import { ArticleTitle } from "./article-title.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { Mark } from "./mark.tsx";
import { PanelButton } from "./panel-button.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import { ViewSwitch } from "./view-switch.tsx";

interface ArticleHeaderProps {
  /** How many findings are open; undefined until that code has arrived. */
  readonly Findings: ComponentType | undefined;
}

export function ArticleHeader({ Findings }: ArticleHeaderProps) {
  const run = useRunCommand();
  const article = useArticle(({ open }) => open.article);
  const { length: notes } = article.problems;
  const damaged = damagedPairs(article.problems);
  return (
    // Whatever is clicked here, the keys stay with the text.
    <header className="header" {...keepsFocus}>
      <Mark />
      <ArticleTitle article={article} />
      {notes > 0 && (
        <Button className="notes-button" aria-haspopup="dialog" onClick={() => run(problemsCommand)}>
          {counted(notes, "note")}
          <span className="notes-rest">
            {" on this file"}
            {damaged !== null && `: ${damaged}`}
          </span>
        </Button>
      )}
      <EarlierVersionButton />
      <div className="findings-place">{Findings && <Findings />}</div>
      <ReviewProgress />
      <ViewSwitch />
      <div className="header-tools">
        <CommandButton command={undoCommand}>
          <Undo2 aria-hidden />
        </CommandButton>
        <CommandButton command={redoCommand}>
          <Redo2 aria-hidden />
        </CommandButton>
        <PanelButton />
        <CommandIconButton command={settingsCommand} label="Settings" aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden />
        </CommandIconButton>
        <label className="button button-plain icon-button" htmlFor={openFilesId} title="Open another article">
          <FolderOpen aria-hidden />
          <span className="visually-hidden">Open files</span>
        </label>
        <CommandButton command={closeArticleCommand}>
          <X aria-hidden />
        </CommandButton>
        <ExportMenu />
      </div>
    </header>
  );
}

/** Only where another version was reviewed before. */
function EarlierVersionButton() {
  const run = useRunCommand();
  const words = useArticle(({ carried, otherVersion }) =>
    carried !== null ? "Carried over" : otherVersion !== null ? "Earlier version" : null,
  );
  if (words === null) return null;
  return (
    <Button className="notes-button" aria-haspopup="dialog" onClick={() => run(earlierVersionCommand)}>
      {words}
    </Button>
  );
}

function CommandButton({ command, children }: { readonly command: Command; readonly children: React.ReactNode }) {
  return (
    <CommandIconButton command={command} disabled={!useCommandEnabled(command)}>
      {children}
    </CommandIconButton>
  );
}
