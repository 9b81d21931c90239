// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { useState } from "react";
import { useStore } from "zustand";
import { counted, grouped } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { WrittenLook } from "#core/export/written-text.ts";
import type { ChangedArticle, WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { useRowList } from "#ui/row-list/use-row-list.ts";
import { ShownArticle } from "./shown-article.tsx";

interface ChangedArticlesProps {
  readonly articles: WorkspaceArticles;
  readonly changed: readonly ChangedArticle[];
  readonly onGoTo: ((path: string, key: UnitKey) => void) | null;
}

const ROW_HEIGHT = 30;
/** Of the list beside the difference, which has the rest of the room. */
const MOST_ROWS = 6;

/** The articles that differ from their files, and the difference of the one that has the keys. */
export function ChangedArticles({ articles, changed, onGoTo }: ChangedArticlesProps) {
  const [wanted, setActive] = useState(0);
  const [look, setLook] = useState<WrittenLook | "changes">("changes");
  const active = Math.min(wanted, changed.length - 1);
  // Errors are counted while the list is shown.
  useStore(articles, (state) => state.rows);
  const list = useRowList({ count: changed.length, active, height: ROW_HEIGHT, onMove: setActive });
  const shown = changed[active];
  if (shown === undefined) return <p className="hand-over-none">No article differs from its file.</p>;
  return (
    <>
      <div
        role="grid"
        aria-label="Changed articles"
        aria-rowcount={changed.length}
        ref={list.scroller}
        className="hand-over-list"
        style={{ blockSize: Math.min(MOST_ROWS, changed.length) * ROW_HEIGHT }}
        onKeyDown={list.moveBy}
      >
        <div role="rowgroup" className="hand-over-rows" style={{ blockSize: list.size }}>
          {list.rows.map(({ index, start }) => {
            const article = changed[index];
            return (
              article && (
                <ChangedRow
                  key={article.path}
                  article={article}
                  errors={articles.row(article.path)?.counted?.findings.error ?? 0}
                  index={index}
                  start={start}
                  isActive={index === active}
                  onChoose={() => list.moveTo(index)}
                />
              )
            );
          })}
        </div>
      </div>
      <ShownArticle
        key={shown.path}
        look={look}
        onLook={setLook}
        articles={articles}
        path={shown.path}
        onGoTo={onGoTo === null ? null : (key) => onGoTo(shown.path, key)}
      />
    </>
  );
}

interface ChangedRowProps {
  readonly article: ChangedArticle;
  /** That are open in it, as far as they are known. */
  readonly errors: number;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

function ChangedRow({ article, errors, index, start, isActive, onChoose }: ChangedRowProps) {
  const { path, changed, unapproved } = article;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      role="row"
      className="hand-over-row"
      data-index={index}
      data-article-path={path}
      aria-rowindex={index + 1}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: start }}
      onClick={onChoose}
    >
      <div role="gridcell" className="hand-over-path" title={path}>
        <bdi>{path}</bdi>
      </div>
      <div role="gridcell" className="hand-over-counts">
        {errors > 0 && <span className="hand-over-errors">{counted(errors, "error")}</span>}
        {unapproved > 0 && <span className="hand-over-open">{grouped(unapproved)} not approved</span>}
        {counted(changed, "text")}
      </div>
    </div>
  );
}
