// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { RepeatRow } from "./repeat-row.tsx";
import type { ViewActs } from "./view-acts.ts";
import "#ui/row-list/row-table.css";

interface RepeatGridProps {
  readonly articles: WorkspaceArticles;
  readonly acts: ViewActs;
  /** Is given what brings the active row back where it is scrolled out of view. */
  readonly bring: { current: () => void };
}

const ROW_HEIGHT = 40;

/** A row for each sentence; the active one is open in place. */
export function RepeatGrid({ articles, acts, bring }: RepeatGridProps) {
  const { list } = articles.repeats;
  const { rows, active } = useStore(list.state);
  // Counts follow what is decided.
  useStore(articles.repeats.surveying.state, (state) => state.revision);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    overscan: 8,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index] ?? index,
  });
  const shown = virtualizer.getVirtualItems();
  useActiveFocus(scroller, active, (index, isTall) =>
    virtualizer.scrollToIndex(index, { align: isTall ? "start" : "auto" }),
  );
  useLayoutEffect(() => {
    bring.current = () => virtualizer.scrollToIndex(active, { align: "auto" });
  });
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    void list.read(Array.from({ length: last - first + 1 }, (_, at) => first + at));
  }, [list, first, last]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.target instanceof HTMLTextAreaElement ? null : movedTo(event, active, rows.length);
    if (to === null) return;
    event.preventDefault();
    list.moveTo(to);
  };
  return (
    <div
      role="grid"
      aria-label="Inconsistencies"
      aria-rowcount={rows.length + 1}
      className="repeat-grid row-table"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="repeat-row repeat-row-head row-table-head">
          <div role="columnheader">Segments</div>
          <div role="columnheader">Sentence</div>
          <div role="columnheader">Shares</div>
          <div role="columnheader">Articles</div>
          <div role="columnheader">State</div>
        </div>
      </div>
      <div role="rowgroup" ref={scroller} className="row-table-scroller" tabIndex={-1}>
        <div role="presentation" className="row-table-rows" style={{ blockSize: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const group = rows[index];
            return (
              group !== undefined && (
                <RepeatRow
                  key={group}
                  list={list}
                  group={group}
                  index={index}
                  start={start}
                  isActive={index === active}
                  measure={virtualizer.measureElement}
                  acts={acts}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Whether somebody goes through the lists by keys, who would lose the place among them. Behind the mouse the row has the keys. */
export function isChoosing(): boolean {
  return document.activeElement?.matches("input[type=radio]:focus-visible") === true;
}

/** The active row has the focus when it comes: it may have to be mounted first. It has it back when what had it in the row is gone, as the field of a text that was given to the last one. */
function useActiveFocus(
  scroller: { readonly current: HTMLElement | null },
  active: number,
  scrollTo: (index: number, isTall: boolean) => void,
): void {
  const shown = useRef(-1);
  const scroll = useRef(scrollTo);
  useLayoutEffect(() => {
    scroll.current = scrollTo;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (shown.current === active) {
      if (document.activeElement === document.body) (row ?? scroller.current)?.focus({ preventScroll: true });
      return;
    }
    if (row === null || row === undefined) {
      // What has the focus goes when it is out of view: keys would be nobody's until the new row has come.
      if (scroller.current?.contains(document.activeElement)) scroller.current.focus({ preventScroll: true });
      return scroll.current(active, false);
    }
    shown.current = active;
    if (isChoosing()) return;
    // Of one that is higher than the list, as at 200 %, the sentence is seen and not the end.
    scroll.current(active, row.offsetHeight > (scroller.current?.clientHeight ?? 0));
    row.focus({ preventScroll: true });
  });
}

/** Null for a key that moves nowhere. */
function movedTo({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, active: number, count: number) {
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, active + step));
}
