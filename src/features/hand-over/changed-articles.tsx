// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not

import { type KeyboardEvent, useState } from "react";
import { useStore } from "zustand";
import { counted, grouped, someOf } from "#core/count-in-words.ts";
import type { UnitKey } from "#core/document/article.ts";
import { shownName } from "#core/document/shown-name.ts";
import type { WrittenLook } from "#core/export/written-text.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ChangedArticle } from "#state/workspace/articles/handed-over.ts";
import { Button } from "#ui/button.tsx";
import { CutMiddle } from "#ui/cut-middle.tsx";
import { useRowList } from "#ui/row-list/use-row-list.ts";
import { ShownArticle } from "./shown-article.tsx";
import type { Ticks } from "./use-ticks.ts";

interface ChangedArticlesProps {
  readonly articles: WorkspaceArticles;
  readonly changed: readonly ChangedArticle[];
  readonly ticks: Ticks;
  readonly isBusy: boolean;
  readonly onGoTo: ((path: string, key: UnitKey) => void) | null;
}

const ROW_HEIGHT = 30;
/** Of the list beside the difference, which has the rest of the room. */
const MOST_ROWS = 6;

/** The articles that differ from their files, and the difference of the one that has the keys. */
export function ChangedArticles({ articles, changed, ticks, isBusy, onGoTo }: ChangedArticlesProps) {
  const [wanted, setActive] = useState(0);
  const [look, setLook] = useState<WrittenLook | "changes">("changes");
  const active = Math.min(wanted, changed.length - 1);
  // Errors are counted while the list is shown.
  useStore(articles, (state) => state.rows);
  const list = useRowList({ count: changed.length, active, height: ROW_HEIGHT, onMove: setActive });
  const shown = changed[active];
  if (shown === undefined) return <p className="hand-over-none">No article differs from its file.</p>;
  const errorsIn = (path: string) => articles.row(path)?.counted?.findings.error ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.moveBy(event) || event.key !== " " || isBusy || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    ticks.turn(shown.path);
  };
  return (
    <>
      <TicksHead changed={changed} ticks={ticks} isBusy={isBusy} errorsIn={errorsIn} />
      <div
        role="grid"
        aria-label="Changed articles"
        aria-rowcount={changed.length}
        ref={list.scroller}
        className="hand-over-list"
        style={{ blockSize: Math.min(MOST_ROWS, changed.length) * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="hand-over-rows" style={{ blockSize: list.size }}>
          {list.rows.map(({ index, start }) => {
            const article = changed[index];
            return (
              article && (
                <ChangedRow
                  key={article.path}
                  article={article}
                  errors={errorsIn(article.path)}
                  isTicked={!ticks.leftOut.has(article.path)}
                  isSaved={ticks.saved.get(article.path) ?? null}
                  isBusy={isBusy}
                  onTurn={() => ticks.turn(article.path)}
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

interface TicksHeadProps extends Pick<ChangedArticlesProps, "changed" | "ticks" | "isBusy"> {
  readonly errorsIn: (path: string) => number;
}

/** How many of them go out, and all at once. */
function TicksHead({ changed, ticks, isBusy, errorsIn }: TicksHeadProps) {
  const { leftOut, ticked, leaveOut } = ticks;
  const faulty = changed.filter(({ path }) => errorsIn(path) > 0).map(({ path }) => path);
  return (
    <div className="hand-over-ticks">
      <label>
        <input
          type="checkbox"
          ref={(field) => {
            if (field !== null) field.indeterminate = ticked.length > 0 && ticked.length < changed.length;
          }}
          checked={ticked.length === changed.length}
          disabled={isBusy}
          onChange={() => leaveOut(leftOut.size === 0 ? changed.map(({ path }) => path) : [])}
        />
        {someOf(ticked.length, changed.length, "article")}
      </label>
      {faulty.length > 0 && (
        <Button disabled={isBusy} onClick={() => leaveOut(faulty)}>
          Leave out those with errors
        </Button>
      )}
    </div>
  );
}

interface ChangedRowProps {
  readonly article: ChangedArticle;
  /** That are open in it, as far as they are known. */
  readonly errors: number;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  /** Null where it was not to be saved yet. */
  readonly isSaved: boolean | null;
  readonly isBusy: boolean;
  readonly onTurn: () => void;
  readonly onChoose: () => void;
}

function ChangedRow(props: ChangedRowProps) {
  const { article, errors, index, start, isActive, isTicked, isSaved, isBusy, onTurn, onChoose } = props;
  const { path, changed, unapproved } = article;
  const name = shownName(path);
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
      <div role="gridcell">
        <input
          type="checkbox"
          aria-label={`Hand over ${name}`}
          tabIndex={-1}
          checked={isTicked}
          disabled={isBusy}
          onChange={onTurn}
        />
      </div>
      <div role="gridcell" className="hand-over-path" title={name} aria-label={name}>
        <CutMiddle text={name} />
      </div>
      <div role="gridcell" className="hand-over-counts">
        {isSaved !== null && (
          <span className={isSaved ? "hand-over-approved" : "hand-over-errors"}>{isSaved ? "saved" : "not saved"}</span>
        )}
        {errors > 0 && <span className="hand-over-errors">{counted(errors, "error")}</span>}
        {unapproved > 0 && <span className="hand-over-open">{grouped(unapproved)} not approved</span>}
        {counted(changed, "text")}
      </div>
    </div>
  );
}
