import { useEffect, useState } from "react";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { HandOverSummary } from "#state/workspace/articles/handed-over.ts";

/**
 * Null until it is known.
 *
 * @param looked another number has it worked out anew; what was known stays until then
 */
export function useSummary(articles: WorkspaceArticles, looked: number): HandOverSummary | null {
  const [summary, setSummary] = useState<HandOverSummary | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look is the occasion
  useEffect(() => {
    let isWanted = true;
    void articles.handOver.summarize().then((found) => isWanted && setSummary(found));
    return () => {
      isWanted = false;
    };
  }, [articles, looked]);
  return summary;
}
