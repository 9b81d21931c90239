import { selectLeft } from "#state/article/selectors/select-left.ts";
import { useArticle } from "#state/article/use-article.ts";

/** What is not done yet, for whoever is about to export. A chunk of its own. */
export function ExportLeft() {
  return useArticle(selectLeft);
}
