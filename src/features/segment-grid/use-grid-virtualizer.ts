import { defaultRangeExtractor, observeElementOffset, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import type { Unit } from "#core/document/article.ts";
import { afterPaint } from "#ui/when-idle.ts";
import { readMetrics, sameMetrics } from "./grid-metrics.ts";
import { exactHeight, type RowVirtualizer } from "./grid-rows.ts";
import { HeightEstimates } from "./height-estimates.ts";

interface GridVirtualizerOptions {
  /** The rows shown. */
  readonly units: readonly Unit[];
  /** Of the targets. */
  readonly locale: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** A hidden row from which sizes are read. */
  readonly probe: RefObject<HTMLDivElement | null>;
  readonly activeIndex: number;
}

interface GridVirtualizer {
  readonly virtualizer: RowVirtualizer;
  /**
   * Scrolls. Rows that come into view are rendered in the same task: by the scroll event they would come only once the page has been laid out for the next frame, and it
   * would be laid out again for them. Where all that come into view stand already, those beyond are rendered after the paint, whatever else has the rows rendered before it.
   */
  readonly scrollBy: (distance: number) => void;
}

/** The rows in view, from the first to the last of them. */
type RowRange = NonNullable<RowVirtualizer["range"]>;

/** Rows beyond either edge of the view. */
const margin = 8;

/** The virtualizer of the rows. The active row is always among its items, so that the editor survives scrolling away. */
export function useGridVirtualizer({
  units,
  locale,
  scroller,
  probe,
  activeIndex,
}: GridVirtualizerOptions): GridVirtualizer {
  const estimates = useRef<HeightEstimates | null>(null);
  estimates.current ??= new HeightEstimates(locale);
  const overscan = useMargin();
  const told = useRef<(offset: number, isScrolling: boolean) => void>(() => {});
  const held = useRef<RowRange | null>(null);
  const [released, letGo] = useReducer((count: number) => count + 1, 0);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: units.length,
    overscan,
    paddingEnd: 32,
    initialRect: expectedView(),
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => units[index]?.key ?? index, [units]),
    observeElementOffset: useCallback<typeof observeElementOffset>((rows, tell) => {
      told.current = tell;
      return observeElementOffset(rows, (offset, isScrolling) => {
        if (held.current) rows.scrollOffset = offset;
        else tell(offset, isScrolling);
      });
    }, []),
    estimateSize: useCallback((index: number) => estimates.current?.at(units, index) ?? 0, [units]),
    measureElement: useCallback(
      (row: HTMLElement, entry: ResizeObserverEntry | undefined) =>
        entry?.borderBoxSize[0]?.blockSize ?? exactHeight(row),
      [],
    ),
    // biome-ignore lint/correctness/useExhaustiveDependencies: what is held is let go
    rangeExtractor: useCallback(
      (range: Range) => withActive(defaultRangeExtractor(standing(range, held.current)), activeIndex),
      [activeIndex, released],
    ),
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = changesAboveView;
  useMetrics({ virtualizer, scroller, probe, estimates });
  const scrollBy = useScrollBy({ virtualizer, scroller, told, held, letGo });
  return { virtualizer, scrollBy };
}

/** What is held, as long as the list still reaches that far. */
function standing(range: Range, held: RowRange | null): Range {
  return held !== null && held.endIndex < range.count ? { ...range, ...held } : range;
}

interface ScrollByOptions {
  readonly virtualizer: RowVirtualizer;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Tells the virtualizer an offset. */
  readonly told: RefObject<(offset: number, isScrolling: boolean) => void>;
  /** The rows that stand while those beyond wait for the paint. */
  readonly held: RefObject<RowRange | null>;
  /** Has the rows rendered anew by what is held now. */
  readonly letGo: () => void;
}

function useScrollBy({ virtualizer, scroller, told, held, letGo }: ScrollByOptions): GridVirtualizer["scrollBy"] {
  return useCallback(
    (distance) => {
      const view = scroller.current;
      if (view === null) return;
      const go = () => {
        held.current = null;
        letGo();
        told.current(view.scrollTop, false);
      };
      view.scrollTop += distance;
      const range = held.current ?? virtualizer.range;
      if (!range || !standInView(virtualizer, view, range)) return go();
      virtualizer.scrollOffset = view.scrollTop;
      if (held.current) return;
      held.current = range;
      afterPaint(() => {
        if (view.isConnected) go();
      });
    },
    [virtualizer, scroller, told, held, letGo],
  );
}

/** Whether each row in view is among those rendered last, the margin beside them included. */
function standInView(virtualizer: RowVirtualizer, view: HTMLElement, range: RowRange): boolean {
  const { overscan } = virtualizer.options;
  const first = virtualizer.getVirtualItemForOffset(view.scrollTop);
  const last = virtualizer.getVirtualItemForOffset(view.scrollTop + view.clientHeight);
  if (!first || !last) return false;
  return first.index >= range.startIndex - overscan && last.index <= range.endIndex + overscan;
}

/**
 * About what the window leaves to the rows, until it can be measured: so that the first rendering has them already, and the page is not laid out twice before its
 * first paint. Too few are followed by the others, too many are only wasted.
 */
function expectedView() {
  return { width: 0, height: Math.round(innerHeight * 0.8) };
}

/** None until the rows in view have been painted: they are what one waits for. */
function useMargin(): number {
  const [overscan, setOverscan] = useState(0);
  useEffect(() => afterPaint(() => setOverscan(margin)), []);
  return overscan;
}

function withActive(indexes: number[], activeIndex: number): number[] {
  const first = indexes[0];
  const last = indexes.at(-1);
  if (activeIndex < 0 || first === undefined || last === undefined) return indexes;
  if (activeIndex < first) return [activeIndex, ...indexes];
  return activeIndex > last ? [...indexes, activeIndex] : indexes;
}

/**
 * In natural flow whatever changes above the view would move the view, in either scroll direction; a row that reaches into the view grows
 * downwards instead, except when its estimate is replaced by its first measure.
 */
const changesAboveView: NonNullable<RowVirtualizer["shouldAdjustScrollPositionOnItemSizeChange"]> = (
  item,
  _delta,
  rows,
) => {
  const offset = rows.scrollOffset ?? 0;
  return item.end <= offset || (!rows.itemSizeCache.has(item.key) && item.start < offset);
};

interface MetricsOptions extends Pick<GridVirtualizerOptions, "scroller" | "probe"> {
  readonly virtualizer: RowVirtualizer;
  readonly estimates: RefObject<HeightEstimates | null>;
}

/** When the window, the text size or the density changes, every height is worked out anew. */
function useMetrics({ virtualizer, scroller, probe, estimates }: MetricsOptions) {
  useLayoutEffect(() => {
    const cell = probe.current?.querySelector(".row-text");
    if (!cell || !scroller.current) return;
    const update = () => {
      const metrics = readMetrics(cell);
      if (!metrics || !estimates.current || sameMetrics(metrics, estimates.current.metrics)) return;
      estimates.current.reset(metrics);
      measureAnew(virtualizer);
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(cell);
    return () => observer.disconnect();
  }, [virtualizer, scroller, probe, estimates]);
}

/** Forgets every height but those of the mounted rows; the row at the top stays at the top. */
function measureAnew(virtualizer: RowVirtualizer) {
  const offset = virtualizer.scrollOffset ?? 0;
  const anchor = virtualizer.getVirtualItemForOffset(offset);
  const within = anchor ? offset - anchor.start : 0;
  virtualizer.measure();
  for (const row of virtualizer.elementsCache.values()) {
    if (row.isConnected) virtualizer.resizeItem(virtualizer.indexFromElement(row), exactHeight(row));
  }
  const start = anchor && offset > 0 ? virtualizer.getOffsetForIndex(anchor.index, "start")?.[0] : undefined;
  if (start !== undefined) virtualizer.scrollToOffset(start + within);
}
