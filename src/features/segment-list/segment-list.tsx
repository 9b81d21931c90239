// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells do not
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { directionOf, SOURCE_LOCALE } from "#core/document/locale.ts";
import { shownName } from "#core/document/shown-name.ts";
import { FragmentText } from "#parts/fragment-text.tsx";
import { StatusMark } from "#parts/status-mark.tsx";
import { MarkupReaderContext, useMarkupReader } from "#parts/use-markup-reader.ts";
import type { ListedSegment, SegmentList } from "#state/workspace/articles/segments/segment-list.ts";
import { Button } from "#ui/button.tsx";
import { isEnter } from "#ui/enter-key.ts";
import { useRowList } from "#ui/row-list/use-row-list.ts";
import "#ui/row-list/row-table.css";
import "./segment-list.css";

interface SegmentListProps {
  readonly segments: SegmentList;
  /** Whether its active row takes the keys as soon as it is there. */
  readonly takesFocus: boolean;
  readonly onGoTo: (segment: ListedSegment) => void;
  /** Gives the keys back to the filter. */
  readonly onLeave: () => void;
}

const ROW_HEIGHT = 52;

/** What their articles define is not at hand: a label stands for itself. */
const OF_MANY = { text: "" };

/** The segments that the filter means: Enter or a click goes to one in its article. */
export function SegmentListView({ segments, takesFocus, onGoTo, onLeave }: SegmentListProps) {
  const { found, active, progress } = useStore(segments.state);
  const readMarkup = useMarkupReader(OF_MANY);
  const current = Math.min(active, found.length - 1);
  const list = useRowList({
    count: found.length,
    active: current,
    height: ROW_HEIGHT,
    onMove: (index) => segments.setActive(index),
  });
  useArrival(() => {
    // What had the keys may have gone with what stood here.
    const isFree = document.activeElement === document.body;
    if ((takesFocus || isFree) && found.length > 0) list.moveTo(current);
    else if (current > 0) list.scrollTo(current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      return onLeave();
    }
    const segment = found[current];
    if (list.moveBy(event) || !isEnter(event) || segment === undefined) return;
    event.preventDefault();
    onGoTo(segment);
  };
  if (found.length === 0) return <NothingFound segments={segments} isLooking={progress !== null} />;
  return (
    <MarkupReaderContext value={readMarkup}>
      <div
        role="grid"
        aria-label="Segments found"
        aria-rowcount={found.length + 1}
        className="row-table"
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className="segment-list-row segment-list-head row-table-head">
            <div role="columnheader">
              <span className="visually-hidden">Status</span>
            </div>
            <div role="columnheader">Source</div>
            <div role="columnheader">Target</div>
            <div role="columnheader">Article</div>
          </div>
        </div>
        <div role="rowgroup" ref={list.scroller} className="row-table-scroller">
          <div role="presentation" className="row-table-rows" style={{ blockSize: list.size }}>
            {list.rows.map(({ index, start }) => {
              const segment = found[index];
              return (
                segment && (
                  <Row
                    key={`${segment.path}\n${segment.key}`}
                    segment={segment}
                    index={index}
                    start={start}
                    isActive={index === current}
                    onGoTo={() => {
                      segments.setActive(index);
                      onGoTo(segment);
                    }}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </MarkupReaderContext>
  );
}

/** Once the list is there. */
function useArrival(arrive: () => void): void {
  const first = useRef<(() => void) | null>(arrive);
  useEffect(() => {
    first.current?.();
    first.current = null;
  }, []);
}

interface RowProps {
  readonly segment: ListedSegment;
  readonly index: number;
  readonly start: number;
  readonly isActive: boolean;
  readonly onGoTo: () => void;
}

function Row({ segment, index, start, isActive, onGoTo }: RowProps) {
  const { key, name, path, source, target, status, place, locale, isMatch } = segment;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      role="row"
      className="segment-list-row"
      data-index={index}
      data-article-path={path}
      data-segment-id={key}
      data-status={status}
      data-settled={isMatch ? undefined : ""}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      style={{ insetBlockStart: start }}
      onClick={onGoTo}
    >
      <div role="gridcell" className="segment-list-status">
        <StatusMark status={status} />
        {!isMatch && <span className="visually-hidden">Does not match any more</span>}
      </div>
      <div role="gridcell" data-part="source" className="segment-list-text page-reading" lang={SOURCE_LOCALE} dir="ltr">
        {source === null ? (
          <span className="segment-list-field">{name}</span>
        ) : (
          <FragmentText text={source} place={place} />
        )}
      </div>
      <div
        role="gridcell"
        data-part="target"
        className="segment-list-text page-reading"
        lang={locale ?? undefined}
        dir={directionOf(locale)}
      >
        <FragmentText text={target} place={place} />
      </div>
      <div role="gridcell" className="segment-list-path" title={shownName(path)}>
        <bdi>{shownName(path)}</bdi>
      </div>
    </div>
  );
}

function NothingFound({ segments, isLooking }: { readonly segments: SegmentList; readonly isLooking: boolean }) {
  const text = useStore(segments.state, (state) => state.text);
  if (isLooking) return <p className="segment-list-empty">Looking…</p>;
  return (
    <div className="segment-list-empty">
      <p>
        No segment of any article matches <bdi>{text}</bdi>.
      </p>
      <Button look="bordered" onClick={() => segments.setFilter("")}>
        Clear the filter
      </Button>
    </div>
  );
}
