import { useEffect } from "react";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";

/**
 * Remembers what is selected in a source, for a term that is made of it: the browser forgets it as soon as something is selected in the
 * target. A selection elsewhere changes nothing; a mere click into the source takes it back.
 */
export function useSourceSelection(): void {
  const store = useArticleStore();
  const { units } = useView();
  useEffect(() => {
    const remember = () => {
      const selection = getSelection();
      const cell = units.cellAt(selection?.anchorNode ?? null);
      if (selection === null || cell?.part !== "source") return;
      const text = selection.toString();
      store.getState().actions.selectSource(text === "" ? null : { key: cell.key, text });
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, [store, units]);
}
