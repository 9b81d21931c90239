// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { ArrowDown, ArrowUp, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { grouped } from "#core/count-in-words.ts";
import { shownName } from "#core/document/shown-name.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import { type ArticleColumn, type ArticleRow, type FindingCounts, titleOfRow } from "#core/workspace/article-row.ts";
import { findingsInWords } from "#state/article/selectors/select-findings.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { CutMiddle } from "#ui/cut-middle.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { useRowList } from "#ui/row-list/use-row-list.ts";
import "#ui/row-list/row-table.css";
import "./article-list.css";

interface ArticleListProps {
  readonly articles: WorkspaceArticles;
  readonly onOpen: (path: string) => void;
}

interface Column {
  readonly id: ArticleColumn;
  readonly title: string;
  readonly isNumber: boolean;
}

const columns: readonly Column[] = [
  { id: "title", title: "Title", isNumber: false },
  { id: "path", title: "Path", isNumber: false },
  { id: "segments", title: "Segments", isNumber: true },
  { id: "words", title: "Words", isNumber: true },
  { id: "reviewed", title: "Reviewed", isNumber: true },
  { id: "findings", title: "Findings", isNumber: true },
  { id: "repeats", title: "Repeats", isNumber: true },
  { id: "changed", title: "Changed", isNumber: true },
];

/** Of an article that is not read yet title and path are told, and in the next column that. */
const UNREAD = 3;

const ROW_HEIGHT = 32;

/** The workspace's articles as a table: any column sorts, Enter opens. */
export function ArticleList({ articles, onOpen }: ArticleListProps) {
  const { rows, places: sorted, activePath, shownFolder } = useStore(articles);
  const places = useMemo(() => placesIn(rows, sorted, shownFolder), [rows, sorted, shownFolder]);
  const count = places?.length ?? rows.length;
  const rowAt = (index: number) => rows[places?.[index] ?? index];
  const active = useActive(articles, places, activePath);
  const list = useRowList({
    count,
    active,
    height: ROW_HEIGHT,
    onMove: (index) => articles.setActive(rowAt(index)?.path ?? null),
  });
  useArrival(() => count > 0 && list.moveTo(active));
  const onKeyDown = (event: KeyboardEvent) => {
    const isHeading = event.target instanceof Element && event.target.closest("[role=columnheader]") !== null;
    if (isHeading || list.moveBy(event)) return;
    const path = pathAt(event.target) ?? rowAt(active)?.path;
    if (!isEnter(event) || path === undefined) return;
    event.preventDefault();
    onOpen(path);
  };
  return (
    <div
      role="grid"
      aria-label="Article list"
      aria-rowcount={count + 1}
      className="article-list row-table"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <Headings articles={articles} />
      </div>
      <div role="rowgroup" ref={list.scroller} className="row-table-scroller">
        <div role="presentation" className="row-table-rows" style={{ blockSize: list.size }}>
          {list.rows.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              row && (
                <ListRow
                  key={row.path}
                  row={row}
                  index={index}
                  start={start}
                  isActive={index === active}
                  onChoose={() => list.moveTo(index)}
                  onOpen={() => onOpen(row.path)}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** @returns the places of the rows that are listed, in their order; null for all of them in the order of their paths */
function placesIn(
  rows: readonly ArticleRow[],
  sorted: readonly number[] | null,
  folder: string | null,
): readonly number[] | null {
  if (folder === null) return sorted;
  const isIn = (place: number) => rows[place]?.path.startsWith(`${folder}/`) === true;
  return sorted === null ? [...rows.keys()].filter(isIn) : sorted.filter(isIn);
}

/** Where in the list the active row stands; the first where none is. */
function useActive(articles: WorkspaceArticles, places: readonly number[] | null, activePath: string | null): number {
  const place = activePath === null ? null : articles.place(activePath);
  return useMemo(() => Math.max(0, place === null ? 0 : (places?.indexOf(place) ?? place)), [places, place]);
}

/** Once the list is there, its active row has the keys. */
function useArrival(arrive: () => void): void {
  const first = useRef<(() => void) | null>(arrive);
  useEffect(() => {
    first.current?.();
    first.current = null;
  }, []);
}

function pathAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest("[data-article-path]") : null;
  return row?.getAttribute("data-article-path") ?? undefined;
}

function Headings({ articles }: Pick<ArticleListProps, "articles">) {
  const order = useStore(articles, (state) => state.order);
  const sortBy = (column: ArticleColumn) =>
    articles.setOrder({ column, isDescending: order.column === column && !order.isDescending });
  return (
    <div role="row" aria-rowindex={1} className="article-list-row article-list-head row-table-head">
      {columns.map(({ id, title, isNumber }) => (
        <div
          key={id}
          role="columnheader"
          className={isNumber ? "article-list-number" : undefined}
          aria-sort={order.column !== id ? "none" : order.isDescending ? "descending" : "ascending"}
        >
          <button type="button" onClick={() => sortBy(id)}>
            {title}
            {order.column === id && (order.isDescending ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
          </button>
        </div>
      ))}
    </div>
  );
}

const severities = [
  ["error", OctagonAlert],
  ["warning", TriangleAlert],
  ["info", Info],
] as const;

/** Nothing where none is open. */
function FindingCountsOf({ findings }: { readonly findings: FindingCounts }) {
  return (
    <>
      <span className="visually-hidden">{findingsInWords(findings)}</span>
      {severities.map(([severity, Icon]) => (
        <span key={severity} aria-hidden data-severity={severity}>
          {findings[severity] > 0 && (
            <>
              <Icon />
              {grouped(findings[severity])}
            </>
          )}
        </span>
      ))}
    </>
  );
}

interface ListRowProps {
  readonly row: ArticleRow;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

function ListRow({ row, index, start, isActive, onChoose, onOpen }: ListRowProps) {
  const { path, summary, reviewed, counted, repeats } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      role="row"
      className="article-list-row"
      data-index={index}
      data-article-path={path}
      data-segments={summary?.segments ?? 0}
      data-reviewed={reviewed}
      data-repeats={repeats ?? undefined}
      data-findings={counted === null ? undefined : Object.values(counted.findings).reduce((sum, one) => sum + one)}
      data-changed={counted?.changed}
      data-unread={summary === null ? "" : undefined}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: start }}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" className="article-list-title" dir="auto" lang={summary?.locale ?? undefined}>
        {shownName(titleOfRow(row))}
      </div>
      <div role="gridcell" className="article-list-path" title={shownName(path)} aria-label={shownName(path)}>
        <CutMiddle text={shownName(path)} />
      </div>
      {summary === null ? (
        <>
          <div role="gridcell" className="article-list-unread">
            Not read yet · Enter opens it now
          </div>
          {columns.slice(UNREAD).map(({ id }) => (
            <div key={id} role="gridcell" />
          ))}
        </>
      ) : (
        <>
          <div role="gridcell" className="article-list-number">
            {grouped(summary.segments)}
          </div>
          <div role="gridcell" className="article-list-number article-list-quiet">
            {grouped(summary.words)}
          </div>
          <div role="gridcell" className="article-list-share">
            <span className="meter" aria-hidden>
              <i className="meter-done" style={{ inlineSize: `${(100 * reviewed) / summary.segments}%` }} />
            </span>
            {percentInWords(reviewed, summary.segments)}
          </div>
          <div role="gridcell" className="article-list-findings">
            {counted !== null && <FindingCountsOf findings={counted.findings} />}
          </div>
          <div role="gridcell" className="article-list-number article-list-quiet">
            {repeats !== null && repeats > 0 && grouped(repeats)}
          </div>
          <div role="gridcell" className="article-list-number">
            {counted !== null && counted.changed > 0 && grouped(counted.changed)}
          </div>
        </>
      )}
    </div>
  );
}
