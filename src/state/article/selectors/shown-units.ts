/**
 * Which rows are shown: a pure function of filter, records and drafts, kept for as long as they stay the same.
 *
 * What changes between two looks is asked about again, nothing else: a key typed costs one unit, and the list stays the same object where
 * the unit matches as before. Rules L1 to L7 in `docs/spec/search.md`.
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import { everything, type Query } from "#core/search/query.ts";
import { compileQuery, type QueryPredicate } from "#core/search/query-predicate.ts";
import type { ArticleState, OpenArticle } from "#state/article/session/article-state.ts";
import { type FilteredState, selectCommented, subjectOf } from "./query-subject.ts";

export interface ShownUnits {
  /** In document order: those that match, and the active one even where it does not. */
  readonly units: readonly Unit[];
  /** Index into `units` by key. */
  readonly indexOf: ReadonlyMap<UnitKey, number>;
  /** Those that match: what is counted, and what an action on all rows shown means. */
  readonly matching: readonly Unit[];
}

interface Matches {
  readonly query: Query;
  readonly predicate: QueryPredicate;
  readonly state: FilteredState;
  readonly commented: ReadonlySet<UnitKey>;
  /** 1 where the unit of that index matches. */
  readonly marks: Uint8Array;
  readonly matching: readonly Unit[];
}

interface Shown {
  readonly matching: readonly Unit[];
  readonly kept: UnitKey | null;
  readonly shown: ShownUnits;
}

/** By open article, so that several stores don't share lists and a closed article's go with it. */
const matches = new WeakMap<OpenArticle, Matches>();
const lists = new WeakMap<OpenArticle, Shown>();

/** The rows the filter shows: the same object for as long as they are the same rows. */
export function selectShownUnits(state: FilteredState & Pick<ArticleState, "filter" | "activeKey">): ShownUnits {
  const { open, activeKey } = state;
  const { marks, matching } = matchesOf(open, state, state.filter.query);
  const active = activeKey === null ? undefined : open.indexOf.get(activeKey);
  const kept = active === undefined || marks[active] === 1 ? null : activeKey;
  const last = lists.get(open);
  if (last?.matching === matching && last.kept === kept) return last.shown;
  const shown = listOf(open, matching, marks, kept);
  lists.set(open, { matching, kept, shown });
  return shown;
}

/**
 * Asks about every unit, for a filter that is new. False where `isOverdue`, asked now and then, says that it takes too long; then nothing
 * is kept of it.
 */
export function tryQuery(state: FilteredState, query: Query, isOverdue: () => boolean): boolean {
  return matchAll(state.open, state, query, isOverdue) !== null;
}

function listOf(open: OpenArticle, matching: readonly Unit[], marks: Uint8Array, kept: UnitKey | null): ShownUnits {
  const { article, indexOf } = open;
  if (matching === article.units) return { units: matching, indexOf, matching };
  const units = kept === null ? matching : article.units.filter(({ key }, index) => marks[index] === 1 || key === kept);
  return { units, indexOf: new Map(units.map(({ key }, index) => [key, index])), matching };
}

function matchesOf(open: OpenArticle, state: FilteredState, query: Query): Matches {
  const last = matches.get(open);
  const known =
    last?.query === query && last.commented === selectCommented(state) && sameFindings(last, state) ? last : null;
  if (known?.state.records === state.records && known.state.drafts === state.drafts) return known;
  const next = known === null ? matchAll(open, state, query, () => false) : matchAgain(open, state, known);
  // It is never overdue.
  if (next === null) throw new Error("A filter was given up that nobody stopped");
  matches.set(open, next);
  return next;
}

/** What the checks answer counts only where the filter asks for it. */
function sameFindings({ query, state }: Matches, { checked, dismissals }: FilteredState): boolean {
  return !asksForFindings(query) || (state.checked === checked && state.dismissals === dismissals);
}

function asksForFindings(query: Query): boolean {
  if (query.kind === "not") return asksForFindings(query.query);
  if (query.kind === "and" || query.kind === "or") return query.queries.some(asksForFindings);
  return query.kind === "finding" || (query.kind === "is" && query.flag === "finding");
}

function matchAll(
  open: OpenArticle,
  { records, drafts, comments, checked, dismissals }: FilteredState,
  query: Query,
  isOverdue: () => boolean,
): Matches | null {
  const state = { open, records, drafts, comments, checked, dismissals };
  const { units } = open.article;
  const predicate = compileQuery(query);
  const marks = new Uint8Array(units.length);
  if (query.kind === "all") marks.fill(1);
  else {
    for (const [index, unit] of units.entries()) {
      marks[index] = Number(predicate(subjectOf(state, unit)));
      if (isOverdue()) return null;
    }
  }
  const found = {
    query,
    predicate,
    state,
    commented: selectCommented(state),
    marks,
    matching: matchingOf(open, marks),
  };
  matches.set(open, found);
  return found;
}

/** The matches after some units changed. */
function matchAgain(
  open: OpenArticle,
  { records, drafts, comments, checked, dismissals }: FilteredState,
  last: Matches,
): Matches {
  const state = { open, records, drafts, comments, checked, dismissals };
  const flipped: number[] = [];
  if (last.query.kind !== "all") {
    for (const key of changedKeys(last.state, state)) {
      const index = open.indexOf.get(key);
      const unit = index === undefined ? undefined : open.article.units[index];
      if (index === undefined || unit === undefined) continue;
      if (last.marks[index] !== Number(last.predicate(subjectOf(state, unit)))) flipped.push(index);
    }
  }
  if (flipped.length === 0) return { ...last, state };
  const marks = last.marks.slice();
  for (const index of flipped) marks[index] = 1 - (marks[index] ?? 0);
  return { ...last, state, marks, matching: matchingOf(open, marks) };
}

/** Units whose record or draft is another one. */
function changedKeys(before: FilteredState, after: FilteredState): ReadonlySet<UnitKey> {
  const keys = new Set<UnitKey>();
  const compare = <V>(a: ReadonlyMap<UnitKey, V>, b: ReadonlyMap<UnitKey, V>) => {
    if (a === b) return;
    for (const [key, value] of a) if (b.get(key) !== value) keys.add(key);
    for (const key of b.keys()) if (!a.has(key)) keys.add(key);
  };
  compare(before.records, after.records);
  compare(before.drafts, after.drafts);
  return keys;
}

function matchingOf({ article }: OpenArticle, marks: Uint8Array): readonly Unit[] {
  const matching = article.units.filter((_, index) => marks[index] === 1);
  return matching.length === article.units.length ? article.units : matching;
}

/** The row to begin with when one turns to the rows: the active one where it matches, else the next that does, from the top again after the end. */
export function selectFirstMatch(state: Parameters<typeof selectShownUnits>[0]): UnitKey | null {
  const { open, activeKey } = state;
  const { matching } = selectShownUnits(state);
  const at = activeKey === null ? -1 : (open.indexOf.get(activeKey) ?? -1);
  return (matching.find(({ key }) => (open.indexOf.get(key) ?? -1) >= at) ?? matching[0])?.key ?? null;
}

/** Whether any row is left out, the active one aside. */
export function isFiltered({ filter }: Pick<ArticleState, "filter">): boolean {
  return filter.query !== everything;
}
