import { useEffect } from "react";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticleStore } from "#state/article/use-article.ts";

/**
 * Remembers what is selected in a source, for a term that is made of it: the browser forgets it as soon as something is selected in the
 * target. A selection elsewhere changes nothing; a mere click into the source takes it back.
 */
export function useSourceSelection(): void {
  const store = useArticleStore();
  useEffect(() => {
    const remember = () => {
      const selection = getSelection();
      const cell = selection?.anchorNode?.parentElement?.closest('[data-part="source"]');
      const row = cell?.closest("[aria-rowindex]");
      const unit = selectShownUnits(store.getState()).units[Number(row?.getAttribute("aria-rowindex")) - 2];
      if (selection === null || !row || unit === undefined) return;
      const text = selection.toString();
      store.getState().actions.selectSource(text === "" ? null : { key: unit.key, text });
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, [store]);
}
