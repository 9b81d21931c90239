import type { FilterLanguage } from "#core/search/filter-language.ts";
import { everything, type Query } from "#core/search/query.ts";
import type { QueryError } from "#core/search/query-parse.ts";
import type { QueryPredicate } from "#core/search/query-predicate.ts";
import { tryQuery } from "#state/article/selectors/shown-units.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleFilter } from "#state/article/session/article-state.ts";

export const noFilter: ArticleFilter = { text: "", query: everything, predicate: () => true, errors: [] };

/** How long a filter may take over the whole article, in milliseconds. A usual one takes some tens. */
const PATIENCE = 1_000;

/** Takes what is typed into the filter. The active row stays, whether it matches or not, until it is left. */
export function setFilter(session: ArticleSession, text: string, language: FilterLanguage): void {
  const { filter } = session.get();
  if (text === filter.text) return;
  const { query, errors } = language.parse(text);
  const predicate = language.compile(query);
  const problems = errors.length > 0 ? errors : slowness(session, text, query, predicate);
  const applied = problems.length > 0 ? filter : { query, predicate };
  session.patch({ filter: { text, query: applied.query, predicate: applied.predicate, errors: problems } });
}

export function clearFilter(session: ArticleSession): void {
  if (session.get().filter.text !== "") session.patch({ filter: noFilter });
}

/** Tries the filter, so that one that takes too long is told of and never used again. */
function slowness(
  session: ArticleSession,
  text: string,
  query: Query,
  predicate: QueryPredicate,
): readonly QueryError[] {
  const begin = session.ports.clock.now();
  const isOverdue = () => session.ports.clock.now() - begin > PATIENCE;
  if (tryQuery(session.get(), { query, predicate }, isOverdue)) return [];
  const message = "This filter takes too long here. Make its regular expressions simpler.";
  return [{ from: 0, to: text.length, message, suggestion: null }];
}
