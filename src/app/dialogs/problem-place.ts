import type { Article, Problem, Unit } from "#core/document/article.ts";

/** Line of a problem's beginning, counted from 1. */
export function problemLine(article: Article, problem: Problem): number {
  let line = 1;
  for (let at = article.text.indexOf("\n"); at !== -1 && at < problem.from; at = article.text.indexOf("\n", at + 1))
    line++;
  return line;
}

/** The unit the problem touches, else the next one after it, else the last. */
export function problemUnit(article: Article, problem: Problem): Unit | undefined {
  return article.units.find((unit) => extentOf(unit).to > problem.from) ?? article.units.at(-1);
}

function extentOf(unit: Unit) {
  return unit.kind === "segment" ? unit.pairRange : unit.range;
}
