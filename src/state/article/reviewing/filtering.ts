import { everything, type Query } from "#core/search/query.ts";
import { parseQuery, type QueryError } from "#core/search/query-parse.ts";
import { tryQuery } from "#state/article/selectors/shown-units.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import type { ArticleFilter } from "#state/article/session/article-state.ts";

export const noFilter: ArticleFilter = { text: "", query: everything, errors: [] };

/** How long a filter may take over the whole article, in milliseconds. A usual one takes some tens. */
const PATIENCE = 1_000;

/** Takes what is typed into the filter. The active row stays, whether it matches or not, until it is left. */
export function setFilter(session: ArticleSession, text: string): void {
  const state = session.get();
  if (text === state.filter.text) return;
  const { query, errors } = parseQuery(text);
  const problems = errors.length > 0 ? errors : slowness(session, text, query);
  const applied = problems.length > 0 ? state.filter.query : query;
  session.patch({ filter: { text, query: applied, errors: problems } });
}

/** Tries the filter, so that one that takes too long is told of and never used again. */
function slowness(session: ArticleSession, text: string, query: Query): readonly QueryError[] {
  const begin = session.ports.clock.now();
  if (tryQuery(session.get(), query, () => session.ports.clock.now() - begin > PATIENCE)) return [];
  const message = "This filter takes too long in this article. Make its regular expressions simpler.";
  return [{ from: 0, to: text.length, message, suggestion: null }];
}
