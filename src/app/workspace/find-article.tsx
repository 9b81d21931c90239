import { useEffect, useId } from "react";
import { flushSync } from "react-dom";
import { useStore } from "zustand";
import { useServices } from "#app/services.ts";
import { counted } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { inSlices } from "#core/slices/sliced.ts";
import { type ArticleRow, titleOfRow } from "#core/workspace/article-row.ts";
import { findArticles, foldArticles } from "#core/workspace/find-articles.ts";
import type { WindowCommand } from "#state/commands/command.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { openFilesCommand } from "#state/commands/window-commands.ts";
import { openFolderCommand } from "#state/commands/workspace-commands.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useWorkspace } from "#state/workspace/use-workspace.ts";
import { CutMiddle } from "#ui/cut-middle.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { useCombobox } from "#ui/use-combobox.ts";
import { useArticlesWindow } from "./articles-window-context.ts";
import "#features/go-to-segment/go-to-dialog.css";
import "./find-article.css";

interface DialogProps {
  readonly onClose: () => void;
}

type Choice =
  | { readonly kind: "article"; readonly row: ArticleRow }
  | { readonly kind: "command"; readonly command: WindowCommand };

const MOST = 50;
/** The same each time it is asked for: another list would be another state, and what shows it would never come to rest. */
const noArticles: { readonly rows: readonly ArticleRow[] } = { rows: [] };
const nothing = { subscribe: () => () => {}, getState: () => noArticles, getInitialState: () => noArticles };
const ways: readonly Choice[] = [openFilesCommand, openFolderCommand].map((command) => ({ kind: "command", command }));

/** Asks for an article by letters of its path or title; arrows choose among those found, Enter opens. Others can be opened from here too. */
export function FindArticle({ onClose }: DialogProps) {
  const id = useId();
  const articles = useWorkspace((state) => state.articles);
  const rows = useRows(articles);
  useLettersReady(rows);
  const find = (query: string): readonly Choice[] => [
    ...findArticles(rows, query, MOST).map((row) => ({ kind: "article", row }) as const),
    ...ways.filter((way) => query === "" || titleOf(way).toLowerCase().includes(query.trim().toLowerCase())),
  ];
  const choose = useChoose(onClose);
  const { found, at, field } = useCombobox({ id, find, among: rows, onChoose: choose });
  return (
    <Dialog title="Find an article" onClose={onClose}>
      <input {...field} aria-label="Letters of its path or title" />
      <p className="go-to-hint" aria-live="polite">
        {hintFor(rows.length, found.filter(({ kind }) => kind === "article").length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label="Articles found" className="go-to-list">
        {found.map((choice, index) => (
          <Option key={keyOf(choice)} id={`${id}-${index}`} choice={choice} isChosen={index === at} onChoose={choose} />
        ))}
      </div>
    </Dialog>
  );
}

/** So that the first letter is answered as fast as the next. */
function useLettersReady(rows: readonly ArticleRow[]): void {
  const { loadWorkspaces } = useServices();
  useEffect(() => {
    if (rows.length === 0) return;
    loadWorkspaces()
      .then(({ pacing }) => inSlices(foldArticles(rows), pacing))
      .catch(() => undefined);
  }, [loadWorkspaces, rows]);
}

function useRows(articles: WorkspaceArticles | null): readonly ArticleRow[] {
  return useStore(articles ?? nothing, (state) => state.rows);
}

/** First the dialog gives the focus back; then it goes on. */
function useChoose(onClose: () => void) {
  const run = useRunCommand();
  const window = useArticlesWindow();
  return (choice: Choice) => {
    flushSync(onClose);
    if (choice.kind === "command") run(choice.command);
    else void holdKeysUntil(window.goTo(choice.row.path));
  };
}

function hintFor(all: number, found: number): string {
  if (all === 0) return "No workspace is open.";
  if (found === 0) return "No article has this in its path or title.";
  return found === MOST ? `The first ${MOST} articles.` : `${counted(found, "article")}.`;
}

function titleOf(choice: Choice): string {
  return choice.kind === "command" ? choice.command.title : titleOfRow(choice.row);
}

function keyOf(choice: Choice): string {
  return choice.kind === "command" ? choice.command.id : `/${choice.row.path}`;
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Option({ id, choice, isChosen, onChoose }: OptionProps) {
  const [title, path] = [shownName(titleOf(choice)), choice.kind === "article" ? shownName(choice.row.path) : null];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      ref={isChosen ? scrollTo : undefined}
      role="option"
      aria-label={path === null ? undefined : `${title} ${path}`}
      aria-selected={isChosen}
      className="go-to-option find-article-option"
      onClick={() => onChoose(choice)}
    >
      <b className="go-to-name">
        <bdi>{title}</bdi>
      </b>
      <span className="go-to-text">{path !== null && <CutMiddle text={path} />}</span>
    </div>
  );
}

function scrollTo(option: HTMLElement | null) {
  option?.scrollIntoView({ block: "nearest" });
}
