import type { Query } from "./query.ts";
import { type ParsedQuery, parseQuery } from "./query-parse.ts";
import { compileQuery, type QueryPredicate } from "./query-predicate.ts";

/** What it takes to understand a filter. Whoever shows all rows has no need of it, so that it is handed to those who set one. */
export interface FilterLanguage {
  parse(text: string): ParsedQuery;
  compile(query: Query): QueryPredicate;
}

export const filterLanguage: FilterLanguage = { parse: parseQuery, compile: compileQuery };
