import { filterFieldId } from "#features/filter-bar/filter-field-id.ts";
import { loadArticleFilter } from "./lazy-article-filter.tsx";

/** How many frames the field may take to stand once its code is there. */
const PATIENCE = 20;

/** Gives the filter's field the focus, with what is in it selected; as soon as it stands, where its code is still on its way. */
export function focusFilterField(): void {
  if (select()) return;
  // What is typed meanwhile is meant for the field and must not get into the text.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  loadArticleFilter().then(
    () => selectSoon(PATIENCE),
    () => undefined,
  );
}

function selectSoon(frames: number): void {
  if (frames > 0 && !select()) requestAnimationFrame(() => selectSoon(frames - 1));
}

function select(): boolean {
  const field = document.getElementById(filterFieldId);
  if (!(field instanceof HTMLInputElement)) return false;
  field.select();
  return true;
}
