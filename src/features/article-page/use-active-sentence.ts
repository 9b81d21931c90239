import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { UnitKey } from "#core/document/article.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { useEditorReady, useView } from "#state/editor/use-view.ts";
import type { PagesShown } from "#state/workspace/article-view.ts";
import { caretScrolled } from "#ui/caret-scrolled.ts";
import { focusedBehindStandIn } from "#ui/held-keys/stand-in.ts";

interface ActiveSentenceOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly activeKey: UnitKey | null;
  readonly pages: PagesShown;
  /** True while a click activates a sentence: it stays where it is. */
  readonly byPointer: RefObject<boolean>;
}

/** Keeps the active sentence in the upper middle of the view, and the focus in it. */
export function useActiveSentence({ scroller, activeKey, pages, byPointer }: ActiveSentenceOptions): void {
  const { editor, units } = useView();
  const { scrolled } = useArticleStore().getState().actions;
  const mode = useArticle((state) => state.mode);
  const ready = useEditorReady();
  useKeptInView({ scroller, activeKey, pages });
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const [whole] = activeKey === null ? [] : units.elementsOf(activeKey, "whole");
    if (whole === undefined) return;
    const asked = before.current === null || (before.current !== mode && mode === "editor");
    before.current = mode;
    if (!asked && !isFocusOurs(scroller.current)) return;
    if (mode === "editor" && ready && pages !== "source") editor.current.focus();
    else if (document.activeElement !== whole) whole.focus({ preventScroll: true });
  }, [activeKey, scroller, editor, units, mode, ready, pages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other pages the sentence stands elsewhere
  useLayoutEffect(() => {
    if (activeKey === null || byPointer.current) return;
    let frames = 0;
    let handle = 0;
    const end = () => cancelAnimationFrame(handle);
    const look = () => {
      const [whole] = units.elementsOf(activeKey, "whole");
      if (scroller.current === null || whole === undefined) return;
      const distance = distanceFromPlace(scroller.current, whole);
      if (Math.abs(distance) >= 1) scroller.current.scrollTop += distance;
      // What comes into view is built then, and moves what is below it.
      if (++frames < 6) handle = requestAnimationFrame(look);
    };
    look();
    const height = scroller.current?.clientHeight ?? 0;
    scrolled({ key: activeKey, offset: -Math.round(height / 3) });
    for (const event of interruptions) scroller.current?.addEventListener(event, end, { passive: true });
    const element = scroller.current;
    return () => {
      end();
      for (const event of interruptions) element?.removeEventListener(event, end);
    };
  }, [activeKey, scroller, units, byPointer, pages, scrolled]);
}

/** A sentence that was in view stays there when the view gets another size: the window's, or the Markdown's beside it. */
function useKeptInView({ scroller, activeKey, pages }: Omit<ActiveSentenceOptions, "byPointer">): void {
  const { units } = useView();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other pages it is another element
  useEffect(() => {
    const root = scroller.current;
    const [whole] = activeKey === null ? [] : units.elementsOf(activeKey, "whole");
    if (root === null || whole === undefined) return;
    // What is told of the view comes after what is told of its size: it is as it was before that.
    let wasSeen = false;
    const seen = new IntersectionObserver((entries) => (wasSeen = entries.at(-1)?.isIntersecting === true), { root });
    let [width, height] = [root.clientWidth, root.clientHeight];
    const resized = new ResizeObserver(() => {
      if (root.clientWidth === width && root.clientHeight === height) return;
      [width, height] = [root.clientWidth, root.clientHeight];
      if (wasSeen && !isWithin(root, whole)) root.scrollTop += distanceFromPlace(root, whole);
    });
    seen.observe(whole);
    resized.observe(root);
    return () => {
      seen.disconnect();
      resized.disconnect();
    };
  }, [scroller, activeKey, pages, units]);
}

function isWithin(scroller: HTMLElement, sentence: HTMLElement): boolean {
  const [view, { top, bottom }] = [scroller.getBoundingClientRect(), sentence.getBoundingClientRect()];
  return top >= view.top && bottom <= view.bottom;
}

const interruptions = ["wheel", "pointerdown", caretScrolled] as const;

/** How far to scroll until the sentence begins a third of the view from its top, or as near to that as the article's ends allow. */
function distanceFromPlace(scroller: HTMLElement, sentence: HTMLElement): number {
  const view = scroller.getBoundingClientRect();
  const { top } = sentence.getBoundingClientRect();
  const room = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  return Math.max(-scroller.scrollTop, Math.min(top - view.top - view.height / 3, room));
}

/** The focus is in the page, or nowhere because what had it is gone. */
function isFocusOurs(scroller: HTMLElement | null): boolean {
  const focused = focusedBehindStandIn();
  return !focused || focused === document.body || scroller?.contains(focused) === true;
}
