/** What an article that people made does in several segments is how they write it, and no slip. */
import type { Article, Segment } from "#core/document/article.ts";
import { isMadeByPeople } from "./made-by.ts";

/** In as many segments nobody slips. */
const HABIT = 5;

/**
 * Asks of articles whether people made them and do a thing in five segments or more. Each article is counted once, and only when it is asked about.
 *
 * @param isOne whether a segment, as it was loaded, does it
 */
export function habitOf(isOne: (segment: Segment) => boolean): (article: Article) => boolean {
  const known = new WeakMap<Article, boolean>();
  return (article) => {
    const answer = known.get(article) ?? (isMadeByPeople(article) && hasMany(article, isOne));
    known.set(article, answer);
    return answer;
  };
}

function hasMany({ units }: Article, isOne: (segment: Segment) => boolean): boolean {
  let count = 0;
  for (const unit of units) {
    if (unit.kind === "segment" && unit.source !== unit.target && isOne(unit)) count++;
    if (count >= HABIT) return true;
  }
  return false;
}
