import { counted, someOf } from "#core/count-in-words.ts";
import { isFiltered, selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle } from "#state/article/use-article.ts";

/** How many rows match. It is told when it changes, politely: after what is being typed. */
export function FilterCount() {
  const matching = useArticle((state) => selectShownUnits(state).matching.length);
  const total = useArticle((state) => state.open.article.units.length);
  const filtered = useArticle(isFiltered);
  const kept = useArticle((state) => selectShownUnits(state).units.length) > matching;
  return (
    <p className="filter-count" aria-live="polite">
      {filtered ? someOf(matching, total, "row") : counted(total, "row")}
      {kept && <span className="filter-kept"> + the active row</span>}
    </p>
  );
}
