import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PagesShown } from "#state/workspace/article-view.ts";

interface NearChunksOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly pages: PagesShown;
  /** Index of the chunk with the active sentence, which is always built: the editor stands in it. */
  readonly active: number;
}

/** Which chunks are built: those in view and about a window's height around it. */
export function useNearChunks({ scroller, count, pages, active }: NearChunksOptions) {
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
  const isPrinting = usePrinting();
  const near = useMemo(
    () => new Set(isPrinting ? Array(count).keys() : [...seen, active]),
    [isPrinting, count, seen, active],
  );
  return { near, heights: heights.current };
}

/** While the page is printed, all of it is built. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

function chunkAt(element: Element): number {
  return element instanceof HTMLElement ? Number(element.dataset["chunk"]) : -1;
}
