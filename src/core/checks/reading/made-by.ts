/** Who made a translation, as the article says of itself: what an engine does by mistake, a person may do on purpose. */
import type { Article } from "#core/document/article.ts";

const known = new WeakMap<Article, boolean>();

/** Whether the article's `ms.translationtype` is `MT`. One that says nothing is taken for the work of people. */
export function isMachineMade(article: Article): boolean {
  const answer = known.get(article) ?? saysMachine(article);
  known.set(article, answer);
  return answer;
}

function saysMachine({ metadata }: Article): boolean {
  return metadata.some(
    ({ key, target }) => /[:.]ms\.translationtype$/.test(key) && target.trim().toUpperCase() === "MT",
  );
}
