import type { ArticleState } from "#state/article/session/article-state.ts";
import { selectUnit } from "./select-unit.ts";

const known = new WeakMap<ArticleState["records"], number>();

/** Units that have another text than the machine translation: counted again only when anything else is decided. */
export function selectChanged(state: ArticleState): number {
  const { records } = state;
  const last = known.get(records);
  if (last !== undefined) return last;
  let changed = 0;
  for (const [key, { target }] of records) {
    const unit = selectUnit(state, key);
    if (unit !== null && unit.target !== target) changed += 1;
  }
  known.set(records, changed);
  return changed;
}
