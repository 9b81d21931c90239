import type { View } from "#state/editor/use-view.ts";
import type { ArticleState } from "./session/article-state.ts";

/** Gives the focus back to where the reviewer works: the editor in the active unit, or outside it the unit. Nothing happens where that is not mounted. */
export function focusActiveUnit({ editor, units }: View, { activeKey, mode }: ArticleState): void {
  const target = activeKey === null ? undefined : units.elementsOf(activeKey, "target")[0];
  if (activeKey === null || target === undefined) return;
  if (mode === "grid" || !editor.isReady) {
    units.focus(activeKey);
    return;
  }
  if (!target.contains(document.activeElement)) target.scrollIntoView({ block: "nearest" });
  editor.current.focus();
}
