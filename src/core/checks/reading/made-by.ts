/** Who made a translation, as the article says of itself: what an engine does by mistake, a person may do on purpose. */
import type { Article } from "#core/document/article.ts";

const known = new WeakMap<Article, boolean>();

/** Whether the article's `ms.translationtype` is `MT`. One that says nothing is taken for the work of people. */
export function isMachineMade(article: Article): boolean {
  const answer = known.get(article) ?? saysMachine(article);
  known.set(article, answer);
  return answer;
}

/** Whether it says that people did. One that says nothing may have been made by either. */
export function isMadeByPeople(article: Article): boolean {
  return !isMachineMade(article) && typeOf(article) !== "";
}

function saysMachine(article: Article): boolean {
  return typeOf(article) === "MT";
}

function typeOf({ metadata }: Article): string {
  const field = metadata.find(({ key }) => /[:.]ms\.translationtype$/.test(key));
  return field?.target.trim().toUpperCase() ?? "";
}
