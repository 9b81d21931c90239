import { filterLanguage } from "#core/search/filter-language.ts";
import { FilterErrorNote } from "#parts/filter-error-note.tsx";
import { isFiltered, selectShownUnits } from "#state/article/selectors/shown-units.ts";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { clearFilterCommand } from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { Button } from "#ui/button.tsx";

export const errorId = "filter-error";

/** Below the line: what is wrong with the filter, or that nothing matches it. */
export function FilterNotes() {
  const error = useArticle((state) => state.filter.errors[0] ?? null);
  const empty = useArticle((state) => isFiltered(state) && selectShownUnits(state).matching.length === 0);
  if (error !== null) return <FilterError />;
  return empty ? <NoMatch /> : null;
}

function FilterError() {
  const store = useArticleStore();
  const text = useArticle((state) => state.filter.text);
  const error = useArticle((state) => state.filter.errors[0]);
  if (error === undefined) return null;
  const use = (mended: string) => store.getState().actions.setFilter(mended, filterLanguage);
  return (
    <div className="filter-note filter-error">
      <FilterErrorNote id={errorId} text={text} error={error} onUse={use} />
    </div>
  );
}

function NoMatch() {
  const run = useRunCommand();
  return (
    <div className="filter-note">
      <p>No segment matches this filter. The active row stays until you leave it.</p>
      <Button look="bordered" onClick={() => run(clearFilterCommand)}>
        Show all segments
      </Button>
    </div>
  );
}
