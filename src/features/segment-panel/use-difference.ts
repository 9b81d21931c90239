import { useMemo } from "react";
import { differenceOf } from "#core/difference/difference.ts";
import { differenceParts } from "#core/difference/difference-parts.ts";
import { directionOf } from "#core/document/locale.ts";
import { useArticle } from "#state/article/use-article.ts";

/** The difference between two texts of the open article, and how to show it. */
export function useDifference(base: string, text: string) {
  const locale = useArticle((state) => state.open.article.locale);
  return useMemo(() => {
    const hunks = differenceOf(base, text, locale);
    const parts = differenceParts(base, text, hunks, locale);
    return { hunks, parts, lang: locale ?? undefined, dir: directionOf(locale) };
  }, [base, text, locale]);
}
