import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { PagesShown } from "#state/workspace/article-view.ts";

interface NearChunksOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly pages: PagesShown;
  /** Index of the chunk with the active sentence, which is always built: the editor stands in it. */
  readonly active: number;
  /** So many are built from the first on, to be printed; null while nothing is. */
  readonly built: number | null;
}

/** Which chunks are built: those in view and about a window's height around it. */
export function useNearChunks({ scroller, count, pages, active, built }: NearChunksOptions) {
  const [seen, setSeen] = useState<ReadonlySet<number>>(() => new Set([active - 1, active, active + 1]));
  const heights = useRef(new Map<number, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: chunks of another article, or on other pages, are other elements
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const take = (entries: readonly IntersectionObserverEntry[]) => {
      setSeen((before) => {
        const next = new Set(before);
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const index = chunkAt(target);
          if (isIntersecting) next.add(index);
          else if (next.delete(index)) heights.current.set(index, boundingClientRect.height);
        }
        return next;
      });
    };
    const observer = new IntersectionObserver(take, { root, rootMargin: "100% 0px" });
    const page = root.querySelector(".page-document:last-child");
    const observe = () => {
      for (const chunk of page?.children ?? []) observer.observe(chunk);
    };
    observe();
    // A chunk that is built, or taken down, is another element.
    const mutations = new MutationObserver(observe);
    if (page !== null) mutations.observe(page, { childList: true });
    return () => {
      observer.disconnect();
      mutations.disconnect();
    };
  }, [scroller, count, pages]);
  const near = useMemo(
    () => new Set([...seen, active, ...Array(Math.min(built ?? 0, count)).keys()]),
    [built, count, seen, active],
  );
  return { near, heights: heights.current };
}

function chunkAt(element: Element): number {
  return element instanceof HTMLElement ? Number(element.dataset["chunk"]) : -1;
}
