// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { ChevronDown, ChevronRight, FileText, ListFilter } from "lucide-react";
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useStore } from "zustand";
import { grouped, someOf } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import type { ArticleRow } from "#core/workspace/article-row.ts";
import type { ArticleTree, ArticleTreeLine } from "#core/workspace/article-tree.ts";
import { foldersOf } from "#core/workspace/workspace-path.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { CutMiddle } from "#ui/cut-middle.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { useRowList } from "#ui/row-list/use-row-list.ts";
import "./article-tree.css";

interface ArticleTreeProps {
  readonly articles: WorkspaceArticles;
  /** The article in view; null where it is none of these. */
  readonly current: string | null;
  /** Takes the focus when it comes. */
  readonly takesFocus?: boolean;
  readonly onOpen: (path: string) => void;
  /** Lists the articles of a folder alone. */
  readonly onShowFolder: (path: string) => void;
}

/** Up to here all folders are open at first; of more, those that lead to the article in view. */
const SMALL = 300;
const ROW_HEIGHT = 28;

/** The workspace's articles by folders. Enter opens; → and ← open and close folders. */
export function ArticleTreeView({ articles, current, takesFocus = false, onOpen, onShowFolder }: ArticleTreeProps) {
  const rows = useStore(articles, (state) => state.rows);
  const turned = useStore(articles, (state) => state.turnedFolders);
  const lines = useLines(articles.tree, rows, turned, current);
  /** What was chosen here counts until another article comes into view. */
  const [choice, setChoice] = useState({ path: current, from: current });
  const setChosen = (path: string | null) => setChoice({ path, from: current });
  const active = Math.max(0, placeOf(lines, choice.from === current ? choice.path : current));
  const list = useRowList({
    count: lines.length,
    active,
    height: ROW_HEIGHT,
    onMove: (index) => setChosen(lines[index]?.path ?? null),
  });
  useInSight(list.scrollTo, placeOf(lines, current), current);
  useFirstFocus(takesFocus, () => list.moveTo(active));
  const act = (line: ArticleTreeLine) => {
    setChosen(line.path);
    if (line.kind === "folder") articles.turnFolder(line.path);
    else onOpen(line.path);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const line = lines[rowIndexOf(event.target) ?? active];
    if (line === undefined || list.moveBy(event)) return;
    if (isEnter(event) && event.shiftKey && line.kind === "folder") onShowFolder(line.path);
    else if (isEnter(event)) act(line);
    else if (!stepSideways(event, lines, active, articles, list.moveTo)) return;
    event.preventDefault();
  };
  return (
    <div ref={list.scroller} className="article-tree">
      <div
        role="treegrid"
        aria-label="Articles"
        aria-rowcount={lines.length}
        className="article-tree-rows"
        style={{ blockSize: list.size }}
        onKeyDown={onKeyDown}
      >
        {list.rows.map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <TreeRow
                key={line.path}
                line={line}
                index={index}
                start={start}
                isCurrent={line.path === current}
                isActive={index === active}
                onAct={() => act(line)}
                onShow={() => onShowFolder(line.path)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The article in view is in sight when it comes, however one went there. */
function useInSight(scrollTo: (index: number) => void, index: number, current: string | null): void {
  const show = useEffectEvent(() => index >= 0 && scrollTo(index));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is the occasion
  useEffect(() => void show(), [current]);
}

function useFirstFocus(takesFocus: boolean, focusActive: () => void): void {
  const focus = useEffectEvent(() => takesFocus && focusActive());
  useEffect(() => void focus(), []);
}

function useLines(
  tree: ArticleTree,
  rows: readonly ArticleRow[],
  turned: ReadonlySet<string>,
  current: string | null,
): readonly ArticleTreeLine[] {
  const isSmall = rows.length <= SMALL;
  // Only the folders count: going to a neighbour makes no new tree.
  const trail = current === null ? "" : foldersOf(current).join("/");
  return useMemo(() => {
    const isFirstOpen = (folder: string) => isSmall || trail === folder || trail.startsWith(`${folder}/`);
    tree.update(rows);
    return tree.lines((folder) => isFirstOpen(folder) !== turned.has(folder));
  }, [tree, rows, turned, isSmall, trail]);
}

function placeOf(lines: readonly ArticleTreeLine[], path: string | null): number {
  return path === null ? -1 : lines.findIndex((line) => line.path === path);
}

function rowIndexOf(target: EventTarget): number | null {
  const index = target instanceof Element ? target.closest("[data-index]")?.getAttribute("data-index") : null;
  return index == null ? null : Number(index);
}

/** →: opens a folder, or goes into it; ←: closes it, or goes to the folder it lies in. Mirrored where the interface is. */
function stepSideways(
  { key, currentTarget }: KeyboardEvent<HTMLDivElement>,
  lines: readonly ArticleTreeLine[],
  active: number,
  articles: WorkspaceArticles,
  moveTo: (index: number) => void,
): boolean {
  const line = lines[active];
  if (line === undefined || (key !== "ArrowRight" && key !== "ArrowLeft")) return false;
  const isRightToLeft = getComputedStyle(currentTarget).direction === "rtl";
  const isInwards = (key === "ArrowRight") !== isRightToLeft;
  if (line.kind === "folder" && line.isOpen !== isInwards) articles.turnFolder(line.path);
  else if (isInwards) moveTo(Math.min(lines.length - 1, line.kind === "folder" ? active + 1 : active));
  else
    moveTo(
      Math.max(
        0,
        lines.findLastIndex(({ level }, index) => index < active && level < line.level),
      ),
    );
  return true;
}

interface TreeRowProps {
  readonly line: ArticleTreeLine;
  readonly index: number;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly isActive: boolean;
  readonly onAct: () => void;
  readonly onShow: () => void;
}

function TreeRow({ line, index, start, isCurrent, isActive, onAct, onShow }: TreeRowProps) {
  const { level, name, segments, reviewed } = line;
  const isRead = line.kind === "folder" || line.row.summary !== null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      role="row"
      className="article-tree-row"
      data-index={index}
      data-unread={isRead ? undefined : ""}
      {...(line.kind === "article" && dataOf(line.path, segments, reviewed))}
      aria-level={level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-rowindex={index + 1}
      aria-expanded={line.kind === "folder" ? line.isOpen : undefined}
      aria-current={isCurrent ? "page" : undefined}
      tabIndex={isActive ? 0 : -1}
      title={shownName(line.path)}
      style={{ insetBlockStart: start, paddingInlineStart: 6 + 14 * (level - 1) }}
      onClick={onAct}
    >
      <div role="gridcell" className="article-tree-name" aria-label={shownName(name)}>
        {line.kind === "article" ? (
          <FileText aria-hidden />
        ) : line.isOpen ? (
          <ChevronDown aria-hidden />
        ) : (
          <ChevronRight aria-hidden className="mirrored" />
        )}
        <CutMiddle text={shownName(name)} />
      </div>
      <div role="gridcell" className="article-tree-share">
        {line.kind === "folder" && (
          <button
            type="button"
            className="link article-tree-only"
            tabIndex={-1}
            title="List only this folder (Shift+Enter)"
            aria-label={`List only ${shownName(name)}`}
            onClick={(event) => {
              event.stopPropagation();
              onShow();
            }}
          >
            <ListFilter aria-hidden />
          </button>
        )}
        {line.errors > 0 && (
          <span className="article-tree-errors">
            {grouped(line.errors)}
            <span className="visually-hidden"> {line.errors === 1 ? "error" : "errors"}</span>
          </span>
        )}
        {isRead && segments > 0 && (
          <>
            <span className="meter" aria-hidden>
              <i className="meter-done" style={{ inlineSize: `${(100 * reviewed) / segments}%` }} />
            </span>
            <span aria-hidden>{percentInWords(reviewed, segments)}</span>
            <span className="visually-hidden">{someOf(reviewed, segments)} reviewed</span>
          </>
        )}
      </div>
    </div>
  );
}

function dataOf(path: string, segments: number, reviewed: number) {
  return { "data-article-path": path, "data-segments": segments, "data-reviewed": reviewed };
}
