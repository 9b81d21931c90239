import { filterFieldId } from "#features/filter-bar/filter-field-id.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { View } from "#state/editor/use-view.ts";
import { whenComposed } from "#ui/held-keys/composition.ts";
import { holdKeys, type KeyHold } from "#ui/held-keys/held-keys.ts";
import { articleFilterCode } from "./article-filter-place.tsx";
import { focusAwaitedFilter } from "./awaited-filter.tsx";
import { focusText } from "./focus-text.ts";

/** How many frames the field may take to stand once its code is there. */
const PATIENCE = 20;

/** Gives the filter's field the focus, with what is in it selected; as soon as it stands, where its code is still on its way. */
export function focusFilterField(view: View, store: ArticleStore | null): void {
  if (select()) return;
  const hold = holdKeys({ onCallOff: () => focusText(view, store) });
  focusAwaitedFilter();
  void articleFilterCode.load().then(() => whenComposed(() => selectSoon(hold, PATIENCE)));
}

function selectSoon(hold: KeyHold, frames: number): void {
  if (!hold.isOn()) return;
  if (select()) hold.end();
  else if (frames === 0) hold.drop();
  else requestAnimationFrame(() => selectSoon(hold, frames - 1));
}

function select(): boolean {
  const field = document.getElementById(filterFieldId);
  if (!(field instanceof HTMLInputElement)) return false;
  field.select();
  return true;
}
