import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import { jumpOfKey } from "#parts/jump-of-key.ts";
import { tellNotTyped } from "#parts/tell-not-typed.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";

/** What the page itself does with keys and focus: Home, End and the page keys while a sentence has the focus. All else is commands, dispatched at the window. */
export function usePageKeys(scroller: RefObject<HTMLDivElement | null>) {
  const store = useArticleStore();
  const { editor, units } = useView();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isSentence(event.target)) return;
    const state = store.getState();
    const shown = selectShownUnits(state);
    const at = shown.indexOf.get(state.activeKey ?? "");
    if (at === undefined) return;
    const step = jumpOfKey(event, shown.units.length, (way) => {
      const key = farSentence(scroller.current, units, way);
      return (key === null ? at + way : (shown.indexOf.get(key) ?? at + way)) - at;
    });
    if (step === 0) return tellNotTyped(event.nativeEvent, store);
    event.preventDefault();
    state.actions.move(step);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { activeKey, mode, actions } = store.getState();
    if (activeKey === null || !editor.isReady || units.cellAt(event.target)?.key !== activeKey) return;
    // Where the source stands alone nothing is edited, and the mode is kept for when the target comes back.
    if (units.elementsOf(activeKey, "target").length === 0) return;
    if (isSentence(event.target) && mode === "editor") actions.setMode("grid");
    else if (event.target.closest("[role=textbox]") && mode === "grid") actions.setMode("editor");
  };
  return { onKeyDown, onFocus };
}

/** The sentence that begins most of a window's height away. */
function farSentence(
  scroller: HTMLElement | null,
  units: ReturnType<typeof useView>["units"],
  way: 1 | -1,
): string | null {
  const here = document.activeElement?.getBoundingClientRect().top;
  if (scroller === null || here === undefined) return null;
  const goal = here + way * scroller.clientHeight * 0.75;
  let best: { readonly key: string; readonly away: number } | null = null;
  for (const { key, part, element } of units.cells()) {
    if (part !== "whole") continue;
    const away = Math.abs(element.getBoundingClientRect().top - goal);
    if (best === null || away < best.away) best = { key, away };
  }
  return best?.key ?? null;
}

function isSentence(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.classList.contains("page-unit");
}
