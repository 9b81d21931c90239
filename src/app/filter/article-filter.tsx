import { filterLanguage } from "#core/search/filter-language.ts";
import { FilterBar } from "#features/filter-bar/filter-bar.tsx";
import { useArticle, useArticleStore } from "#state/article/use-article.ts";
import { savedFiltersCommand } from "#state/commands/find-commands.ts";
import { useRunCommand } from "#state/commands/use-command.ts";
import { useView } from "#state/editor/use-view.ts";
import { focusText } from "./focus-text.ts";
import { useSavedFilters } from "./use-saved-filters.ts";

/** The filter bar with what it needs of the window: the filters saved in this browser, and the way back to the rows. */
export function ArticleFilter() {
  const run = useRunCommand();
  const store = useArticleStore();
  const view = useView();
  const saved = useSavedFilters();
  const used = useArticle((state) => state.filter.text);
  const items = saved.map(({ name, text }) => ({
    id: `filter ${name}`,
    label: name,
    checked: text === used,
    run: () => store.getState().actions.setFilter(text, filterLanguage),
  }));
  const manage = { id: "manage", label: savedFiltersCommand.title, run: () => run(savedFiltersCommand) };
  return <FilterBar saved={[...items, manage]} onLeave={() => focusText(view, store)} />;
}
