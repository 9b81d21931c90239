import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { heightOf, type PageSection } from "./page-chunks.ts";
import { type BuiltChunks, nextStep } from "./page-pace.ts";

interface NearChunksOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly sections: readonly PageSection[];
  /** How many chunks there are. */
  readonly count: number;
  readonly pages: PagesShown;
  /** Index of the chunk with the active sentence, which is always built: the editor stands in it. */
  readonly active: number;
  /** So many are built from the first on, to be printed; null while nothing is. */
  readonly built: number | null;
}

/** Milliseconds after which a reviewer who has not scrolled rests. */
const REST = 250;

/** Which chunks are built: those in view and about a window's height around it. */
export function useNearChunks({ scroller, sections, count, pages, active, built }: NearChunksOptions) {
  const [seen, setSeen] = useState<BuiltChunks>(() => {
    const first = new Set([active - 1, active, active + 1]);
    return { near: first, behind: first };
  });
  const now = useRef(seen);
  const heights = useRef(new Map<number, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: chunks of another article, or on other pages, are other elements
  useEffect(() => {
    const root = scroller.current;
    const page = root?.querySelector(".page-document:last-child") ?? null;
    if (root === null || page === null) return;
    const wanted = new Set<number>();
    const pacer = paceFrames(root, (isResting) => {
      const next = nextStep(now.current, wanted, isResting);
      if (next === null) return false;
      now.current = next;
      flushSync(() => setSeen(next));
      return true;
    });
    const change = (entries: readonly IntersectionObserverEntry[], by: typeof takeChunk) => {
      // What was built meanwhile, or taken down, is another element.
      for (const entry of entries) if (entry.target.isConnected) by(entry, wanted, heights.current);
      pacer.go();
    };
    const ofChunks = new IntersectionObserver((all) => change(all, takeChunk), { root, rootMargin: "110% 0px" });
    // Sections open later than chunks leave, so that none does both.
    const ofSections = new IntersectionObserver((all) => change(all, takeSection(sections)), {
      root,
      rootMargin: "100% 0px",
    });
    const observe = (elements: Iterable<Node>) => {
      for (const element of elements)
        if (element instanceof Element) (element.hasAttribute("data-chunk") ? ofChunks : ofSections).observe(element);
    };
    observe(page.children);
    // A chunk that is built, or taken down, is another element.
    const mutations = new MutationObserver((records) => {
      for (const { addedNodes } of records) observe(addedNodes);
    });
    mutations.observe(page, { childList: true });
    return () => {
      pacer.dispose();
      ofChunks.disconnect();
      ofSections.disconnect();
      mutations.disconnect();
    };
  }, [scroller, sections, count, pages]);
  const near = useMemo(
    () => new Set([...seen.near, active, ...Array(Math.min(built ?? 0, count)).keys()]),
    [built, count, seen.near, active],
  );
  const behind = useMemo(() => new Set([...seen.behind, active]), [seen.behind, active]);
  return { near, behind: built === null ? behind : near, heights: heights.current };
}

/**
 * A step in each frame, for as long as there is one. While there is, and one scrolls, the scroller says so: the browser need not look at what is out of view.
 *
 * @param step is told whether nothing was scrolled for a while @returns whether it had something to do
 */
function paceFrames(scroller: HTMLElement, step: (isResting: boolean) => boolean) {
  let handle = 0;
  let scrolled = Number.NEGATIVE_INFINITY;
  const frame = () => {
    handle = 0;
    const isResting = performance.now() - scrolled > REST;
    if (step(isResting) || !isResting) go();
    else scroller.removeAttribute("data-scrolling");
  };
  const go = () => {
    if (handle === 0) handle = requestAnimationFrame(frame);
  };
  const onScroll = () => {
    scrolled = performance.now();
    scroller.setAttribute("data-scrolling", "");
    go();
  };
  scroller.addEventListener("scroll", onScroll, { passive: true });
  const dispose = () => {
    cancelAnimationFrame(handle);
    scroller.removeEventListener("scroll", onScroll);
    scroller.removeAttribute("data-scrolling");
  };
  return { go, dispose };
}

function takeChunk(
  { target, isIntersecting, boundingClientRect }: IntersectionObserverEntry,
  wanted: Set<number>,
  heights: Map<number, number>,
): void {
  const index = numberOf(target, "chunk");
  if (isIntersecting) wanted.add(index);
  else if (wanted.delete(index)) heights.set(index, boundingClientRect.height);
}

/** Of a section that comes near: those of its chunks that do. */
function takeSection(sections: readonly PageSection[]): typeof takeChunk {
  return ({ target, isIntersecting, boundingClientRect, rootBounds }, wanted, heights) => {
    if (!isIntersecting || rootBounds === null) return;
    let { top } = boundingClientRect;
    for (const chunk of sections[numberOf(target, "section")]?.chunks ?? []) {
      const bottom = top + heightOf(chunk, heights);
      if (bottom >= rootBounds.top && top <= rootBounds.bottom) wanted.add(chunk.index);
      top = bottom;
    }
  };
}

function numberOf(element: Element, name: "chunk" | "section"): number {
  return element instanceof HTMLElement ? Number(element.dataset[name] ?? -1) : -1;
}
