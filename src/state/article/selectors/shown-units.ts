/**
 * Which rows are shown: a pure function of filter and state, kept for as long as what it depends on stays the same.
 *
 * What changed between two looks (`changed-keys.ts`) is asked about again, nothing else: a key typed costs one unit, and the list stays the same object where
 * the unit matches as before. Rules L1 to L7 in `docs/spec/search.md`.
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import { asksForFindings, everything, type Query } from "#core/search/query.ts";
import type { QueryPredicate } from "#core/search/query-predicate.ts";
import type { ArticleFilter, ArticleState, OpenArticle } from "#state/article/session/article-state.ts";
import { changedSince } from "./changed-keys.ts";
import { type FilteredState, subjectOf } from "./query-subject.ts";

export interface ShownUnits {
  /** In document order: those that match, and the active one even where it does not. */
  readonly units: readonly Unit[];
  /** Index into `units` by key. */
  readonly indexOf: ReadonlyMap<UnitKey, number>;
  /** Those that match: what is counted, and what an action on all rows shown means. */
  readonly matching: readonly Unit[];
}

/** A filter as it is asked about a unit. */
type Asked = Pick<ArticleFilter, "query" | "predicate">;

interface Matches {
  readonly query: Query;
  readonly predicate: QueryPredicate;
  /** What it was asked about. */
  readonly state: FilteredState;
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
  const { marks, matching } = matchesOf(open, state, state.filter);
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
export function tryQuery(state: FilteredState, asked: Asked, isOverdue: () => boolean): boolean {
  return matchAll(state.open, state, asked, isOverdue) !== null;
}

function listOf(open: OpenArticle, matching: readonly Unit[], marks: Uint8Array, kept: UnitKey | null): ShownUnits {
  const { article, indexOf } = open;
  if (matching === article.units) return { units: matching, indexOf, matching };
  const units = kept === null ? matching : article.units.filter(({ key }, index) => marks[index] === 1 || key === kept);
  return { units, indexOf: new Map(units.map(({ key }, index) => [key, index])), matching };
}

function matchesOf(open: OpenArticle, state: FilteredState, asked: Asked): Matches {
  const last = matches.get(open);
  const isSame = last?.query === asked.query && isOtherwiseSame(last, state);
  const changed = isSame ? changedSince(state, last.state.changedKeys.revision) : null;
  if (isSame && changed?.size === 0) return last;
  const next =
    isSame && changed !== null ? matchAgain(state, last, changed) : matchAll(open, state, asked, () => false);
  // It is never overdue.
  if (next === null) throw new Error("A filter was given up that nobody stopped");
  matches.set(open, next);
  return next;
}

/** But for texts and statuses. What the checks answer counts only where the filter asks for it. */
function isOtherwiseSame(
  { query, state: last }: Matches,
  { comments, filled, checked, dismissals }: FilteredState,
): boolean {
  const isFoundSame = !asksForFindings(query) || (last.checked === checked && last.dismissals === dismissals);
  return last.comments === comments && last.filled === filled && isFoundSame;
}

function matchAll(
  open: OpenArticle,
  state: FilteredState,
  { query, predicate }: Asked,
  isOverdue: () => boolean,
): Matches | null {
  const { units } = open.article;
  const marks = new Uint8Array(units.length);
  if (query.kind === "all") marks.fill(1);
  else {
    for (const [index, unit] of units.entries()) {
      marks[index] = Number(predicate(subjectOf(state, unit)));
      if (isOverdue()) return null;
    }
  }
  const found = { query, predicate, state, marks, matching: matchingOf(open, marks) };
  matches.set(open, found);
  return found;
}

/** The matches after some units changed. */
function matchAgain(state: FilteredState, last: Matches, changed: ReadonlySet<UnitKey>): Matches {
  const { open } = state;
  const flipped = last.query.kind === "all" ? [] : flippedBy(state, last, changed);
  if (flipped.length === 0) return { ...last, state };
  const marks = last.marks.slice();
  for (const index of flipped) marks[index] = 1 - (marks[index] ?? 0);
  return { ...last, state, marks, matching: matchingOf(open, marks) };
}

/** Indexes of units that match now and did not, or the other way round. */
function flippedBy(state: FilteredState, last: Matches, changed: ReadonlySet<UnitKey>): readonly number[] {
  const { indexOf, article } = state.open;
  return Array.from(changed, (key) => indexOf.get(key) ?? -1).filter((index) => {
    const unit = article.units[index];
    return unit !== undefined && last.marks[index] !== Number(last.predicate(subjectOf(state, unit)));
  });
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
