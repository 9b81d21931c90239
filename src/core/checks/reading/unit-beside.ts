import type { Subject } from "#core/checks/reading/subject.ts";
import type { Article, Unit } from "#core/document/article.ts";

const known = new WeakMap<Article, ReadonlyMap<Unit, number>>();

/** The unit before (-1) or behind (1) this one in its article, with its target as it was loaded; null at either end. */
export function unitBeside({ unit, context: { article } }: Subject, step: 1 | -1): Unit | null {
  const places = known.get(article) ?? new Map(article.units.map((one, index) => [one, index]));
  known.set(article, places);
  const place = places.get(unit);
  return place === undefined ? null : (article.units[place + step] ?? null);
}
