import type { Article } from "#core/document/article.ts";

const known = new WeakMap<Article, string>();

/** The sources of all segments, a line each: put together once for an article. */
export function allSources(article: Article): string {
  const found =
    known.get(article) ?? article.units.map((unit) => (unit.kind === "segment" ? unit.source : "")).join("\n");
  known.set(article, found);
  return found;
}
