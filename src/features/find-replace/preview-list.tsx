import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useMemo, useRef, useState } from "react";
import { directionOf } from "#core/document/locale.ts";
import { findPanelOf } from "#state/find-panel.ts";
import { occurrencesByUnit, type ReplacePreview } from "#state/replace-preview.ts";
import { useFindPanel } from "#state/use-find-panel.ts";
import { useReview, useReviewStore } from "#state/use-review.ts";
import { PreviewEntry } from "./preview-entry.tsx";

const rowHeight = 30;

/** Every occurrence in the targets, one a row. One tick has the tab stop; arrows move among them. */
export const PreviewList = memo(function PreviewList({ preview }: { readonly preview: ReplacePreview }) {
  const store = useReviewStore();
  const panel = useFindPanel((state) => state);
  const locale = useReview((state) => state.open?.article.locale ?? null);
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);
  const entries = useMemo(() => entriesOf(panel.result), [panel.result]);
  const virtualizer = useVirtualizer({
    count: entries.length,
    overscan: 6,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
  });
  if (entries.length === 0) return null;
  const stop = Math.min(wanted, entries.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, stop, entries.length);
    if (to !== null) {
      event.preventDefault();
      setWanted(to);
      virtualizer.scrollToIndex(to);
      // The row may have to be mounted first.
      requestAnimationFrame(() => requestAnimationFrame(() => tickAt(scroller.current, to)?.focus()));
    } else if (event.key === "Enter" && entries[stop] !== undefined) {
      event.preventDefault();
      panel.actions.goTo(panel.result.occurrences.indexOf(entries[stop].occurrence));
    }
  };
  return (
    <div ref={scroller} className="preview-list">
      <ul aria-label="Replacements" style={{ blockSize: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          const unit = entry && preview.of(store.getState(), findPanelOf(store).getState(), entry.key);
          const row = entry && unit?.rows[entry.ordinal];
          return (
            row && (
              <PreviewEntry
                key={item.key}
                ref={virtualizer.measureElement}
                row={row}
                index={item.index}
                count={entries.length}
                offset={item.start}
                isStop={item.index === stop}
                lang={locale ?? undefined}
                dir={directionOf(locale)}
                onTick={(ticked) => panel.actions.tick([row.tickKey], ticked)}
                onFocus={() => setWanted(item.index)}
                onShow={() => panel.actions.goTo(panel.result.occurrences.indexOf(row.occurrence))}
              />
            )
          );
        })}
      </ul>
    </div>
  );
});

function entriesOf(result: Parameters<typeof occurrencesByUnit>[0]) {
  return [...occurrencesByUnit(result)].flatMap(([key, occurrences]) =>
    occurrences.map((occurrence, ordinal) => ({ key, occurrence, ordinal })),
  );
}

function destination(key: string, from: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(from + 1, count - 1);
  if (key === "ArrowUp") return Math.max(from - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

function tickAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${index}"] input`) ?? null;
}
