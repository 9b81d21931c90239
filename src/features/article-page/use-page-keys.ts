import type { FocusEvent, KeyboardEvent, RefObject } from "react";
import type { UnitKey } from "#core/document/article.ts";
import { jumpOfKey } from "#parts/jump-of-key.ts";
import { tellNotTyped } from "#parts/tell-not-typed.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { isTextKey } from "#ui/held-keys/give-key.ts";

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
    if (step === 0) return isAlone(state.activeKey) ? tellNothingEdited(event) : tellNotTyped(event.nativeEvent, store);
    event.preventDefault();
    state.actions.move(step);
  };
  const isAlone = (key: UnitKey | null) => key !== null && units.elementsOf(key, "target").length === 0;
  const tellNothingEdited = ({ nativeEvent }: KeyboardEvent) => {
    if (isTextKey(nativeEvent))
      store.getState().actions.say("Not typed: the source stands alone, and nothing is edited in it");
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const { activeKey, mode, actions } = store.getState();
    if (activeKey === null || !editor.isReady || units.cellAt(event.target)?.key !== activeKey) return;
    // Where the source stands alone nothing is edited, and the mode is kept for when the target comes back.
    if (isAlone(activeKey)) return;
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
