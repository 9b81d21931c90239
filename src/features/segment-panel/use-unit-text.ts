import { useCallback } from "react";
import type { Unit } from "#core/document/article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { useArticleAfterPaint } from "#state/article/use-article-after-paint.ts";

/** The text the unit's row shows, after the row has shown it. */
export function useUnitText(unit: Unit): string {
  return useArticleAfterPaint(useCallback((state: ArticleState) => selectUnitView(state, unit).text, [unit]));
}

/** What is stored about the unit, after its row has shown it. */
export function useUnitRecord(unit: Unit): UnitRecord | undefined {
  return useArticleAfterPaint(useCallback((state: ArticleState) => state.records.get(unit.key), [unit]));
}
