import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { notLoaded } from "#core/not-loaded.ts";
import { unpairedAt } from "#core/page/open-fields.ts";
import { offsetAtPoint } from "#parts/offset-at-point.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import { useView } from "#state/editor/use-view.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";

/**
 * What makes a field of the text without a pair that begins at an offset of the article, and edits it at a point of the window.
 *
 * @param byPointer true while the sentence stays where it is
 */
export function useOpenUnpaired(byPointer: RefObject<boolean>) {
  const store = useArticleStore();
  const { editor, units } = useView();
  return async (from: number, x: number, y: number): Promise<void> => {
    const { open, actions } = store.getState();
    const field = unpairedAt(open.article, from);
    if (field === null || getSelection()?.isCollapsed === false) return;
    const opening = actions.openFields([field.key]).then(
      () => true,
      () => false,
    );
    if (!(await holdKeysUntil(opening))) {
      actions.raise(notLoaded("This part of Recto", "so the text was not opened"));
      return;
    }
    const [element] = units.elementsOf(field.key, "target");
    const offset = (element && offsetAtPoint(element, x, y)) ?? field.target.length;
    byPointer.current = true;
    flushSync(() => actions.activate(field.key, "editor"));
    byPointer.current = false;
    editor.current.focus();
    editor.current.select(field.key, offset, offset);
  };
}
