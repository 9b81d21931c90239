import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { heightOf, type PageSection } from "./page-chunks.ts";

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

/** Which chunks are built: those in view and about a window's height around it. */
export function useNearChunks({ scroller, sections, count, pages, active, built }: NearChunksOptions) {
  const [seen, setSeen] = useState<ReadonlySet<number>>(() => new Set([active - 1, active, active + 1]));
  const heights = useRef(new Map<number, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: chunks of another article, or on other pages, are other elements
  useEffect(() => {
    const root = scroller.current;
    const page = root?.querySelector(".page-document:last-child") ?? null;
    if (root === null || page === null) return;
    const change = (entries: readonly IntersectionObserverEntry[], by: typeof takeChunk) => {
      // What was built meanwhile, or taken down, is another element.
      const there = entries.filter(({ target }) => target.isConnected);
      setSeen((before) => {
        const next = new Set(before);
        for (const entry of there) by(entry, next, heights.current);
        return next;
      });
    };
    const ofChunks = new IntersectionObserver((all) => change(all, takeChunk), { root, rootMargin: "110% 0px" });
    // Sections open later than chunks leave, so that none does both.
    const ofSections = new IntersectionObserver((all) => change(all, takeSection(sections)), {
      root,
      rootMargin: "100% 0px",
    });
    const observe = () => {
      for (const element of page.children)
        (element.hasAttribute("data-chunk") ? ofChunks : ofSections).observe(element);
    };
    observe();
    // A chunk that is built, or taken down, is another element.
    const mutations = new MutationObserver(observe);
    mutations.observe(page, { childList: true });
    return () => {
      ofChunks.disconnect();
      ofSections.disconnect();
      mutations.disconnect();
    };
  }, [scroller, sections, count, pages]);
  const near = useMemo(
    () => new Set([...seen, active, ...Array(Math.min(built ?? 0, count)).keys()]),
    [built, count, seen, active],
  );
  return { near, heights: heights.current };
}

function takeChunk(
  { target, isIntersecting, boundingClientRect }: IntersectionObserverEntry,
  near: Set<number>,
  heights: Map<number, number>,
): void {
  const index = numberOf(target, "chunk");
  if (isIntersecting) near.add(index);
  else if (near.delete(index)) heights.set(index, boundingClientRect.height);
}

/** Of a section that comes near: those of its chunks that do. */
function takeSection(sections: readonly PageSection[]): typeof takeChunk {
  return ({ target, isIntersecting, boundingClientRect, rootBounds }, near, heights) => {
    if (!isIntersecting || rootBounds === null) return;
    let { top } = boundingClientRect;
    for (const chunk of sections[numberOf(target, "section")]?.chunks ?? []) {
      const bottom = top + heightOf(chunk, heights);
      if (bottom >= rootBounds.top && top <= rootBounds.bottom) near.add(chunk.index);
      top = bottom;
    }
  };
}

function numberOf(element: Element, name: "chunk" | "section"): number {
  return element instanceof HTMLElement ? Number(element.dataset[name] ?? -1) : -1;
}
