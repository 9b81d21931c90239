import type { UnitKey } from "#core/document/article.ts";
import type { MatchPreview } from "#core/ports/segment-search.ts";
import type { ReplacedArticle } from "#state/workspace/articles/segments/replacing.ts";

export interface ReplaceTotals {
  readonly matches: number;
  /** Matches that would be replaced. */
  readonly ticked: number;
  /** Of segments and fields that would change. */
  readonly keys: readonly UnitKey[];
  /** That would change. */
  readonly articles: number;
  readonly refused: number;
  readonly warned: number;
  /** Matches in approved segments that are not ticked. */
  readonly approved: number;
}

const known = new WeakMap<readonly ReplacedArticle[], ReplaceTotals>();

/** The same object for the same articles. */
export function totalsOf(articles: readonly ReplacedArticle[]): ReplaceTotals {
  const before = known.get(articles);
  if (before !== undefined) return before;
  const units = articles.flatMap((article) => article.units);
  const all = units.flatMap((unit) => unit.matches.map((match) => ({ unit, match })));
  const count = (is: (one: (typeof all)[number]) => boolean) => all.filter(is).length;
  const totals = {
    matches: all.length,
    ticked: count(({ unit, match }) => match.ticked && unit.to !== null),
    keys: units.flatMap(({ key, to }) => (to === null ? [] : [key])),
    articles: articles.filter((article) => article.units.some(({ to }) => to !== null)).length,
    refused: count(({ match }) => match.refusal !== null),
    warned: count(({ match }) => match.refusal === null && match.isMarkupChanged),
    approved: count(({ unit, match }) => unit.from.status === "approved" && !match.ticked && isInOrder(match)),
  };
  known.set(articles, totals);
  return totals;
}

function isInOrder({ refusal, isMarkupChanged }: MatchPreview): boolean {
  return refusal === null && !isMarkupChanged;
}
