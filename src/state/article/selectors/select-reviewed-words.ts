import type { Unit } from "#core/document/article.ts";
import { countWords } from "#core/workspace/count-words.ts";
import type { ArticleState, Progress } from "#state/article/session/article-state.ts";
import { selectProgress } from "./select-progress.ts";
import { unitStatus } from "./select-unit.ts";

const words = new WeakMap<Unit, number>();
const known = new WeakMap<Progress, number>();

/** Words of the sources of approved segments: counted again only when the progress is another one. */
export function selectReviewedWords(state: ArticleState): number {
  const progress = selectProgress(state);
  const last = known.get(progress);
  if (last !== undefined) return last;
  const { units } = state.open.article;
  const sum = units.reduce((all, unit) => all + (unitStatus(state, unit) === "approved" ? wordsOf(unit) : 0), 0);
  known.set(progress, sum);
  return sum;
}

function wordsOf(unit: Unit): number {
  const counted = words.get(unit) ?? (unit.kind === "segment" ? countWords(unit.source) : 0);
  words.set(unit, counted);
  return counted;
}
