import { filterLanguage } from "#core/search/filter-language.ts";
import { type ChoosableTerm, toggleTerm } from "#core/search/query-controls.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** Writes the term into the filter's text, or takes it out. What cannot be understood in the text gives way. */
export function toggleFilterTerm(article: ArticleStore, term: ChoosableTerm): void {
  const { filter, actions } = article.getState();
  actions.setFilter(serializeQuery(toggleTerm(filterLanguage.parse(filter.text).query, term)), filterLanguage);
}
