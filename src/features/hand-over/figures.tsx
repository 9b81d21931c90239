import { useMemo } from "react";
import { useStore } from "zustand";
import { grouped } from "#core/count-in-words.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { ChangedArticle, HandOverSummary } from "#state/workspace/articles/handed-over.ts";

interface FiguresProps {
  readonly articles: WorkspaceArticles;
  /** Null until it is known. */
  readonly summary: HandOverSummary | null;
}

export function Figures({ articles, summary }: FiguresProps) {
  const all = useStore(articles, (state) => state.totals.articles);
  const indexing = useStore(articles, (state) => state.indexing);
  const namesake = useStore(articles, (state) => state.namesake);
  const sum = (of: (article: ChangedArticle) => number) =>
    summary === null ? null : summary.articles.reduce((total, article) => total + of(article), 0);
  const errors = useOpenErrors(articles, summary);
  return (
    <div className="hand-over-figures" aria-busy={summary === null}>
      <dl>
        <Figure name="Articles changed" count={summary?.articles.length ?? null} rest={`of ${grouped(all)}`} />
        <Figure name="Texts changed" count={sum(({ changed }) => changed)} />
        <Figure name="Words edited" count={sum(({ words }) => words)} />
        {errors !== null && (
          <Figure name="Open errors" count={errors.count} rest={errors.isWhole ? "" : "so far"} isBad />
        )}
        <Figure name="Not approved" count={sum(({ unapproved }) => unapproved)} isOpen />
      </dl>
      {indexing !== null && <p>Not all articles have been read yet: what was reviewed in the others is not counted.</p>}
      {namesake !== null && (
        <p>
          It is not said yet whether this is the workspace <bdi>{namesake.name}</bdi>: what was reviewed there in other
          versions of these files is left out. Close this and answer first to hand it over.
        </p>
      )}
    </div>
  );
}

/** Of the articles that are handed over, in all their segments; null until they are known. */
function useOpenErrors(articles: WorkspaceArticles, summary: HandOverSummary | null) {
  const rows = useStore(articles, (state) => state.rows);
  return useMemo(() => {
    if (summary === null) return null;
    const changed = new Set(summary.articles.map(({ path }) => path));
    const counts = rows.filter(({ path }) => changed.has(path)).map(({ counted }) => counted?.findings.error ?? null);
    const count = counts.reduce((sum: number, errors) => sum + (errors ?? 0), 0);
    return { count, isWhole: !counts.includes(null) };
  }, [rows, summary]);
}

interface FigureProps {
  readonly name: string;
  readonly count: number | null;
  readonly rest?: string;
  /** Says by its colour that something is left to do. */
  readonly isOpen?: boolean;
  /** Says that something is wrong. */
  readonly isBad?: boolean;
}

function Figure({ name, count, rest, isOpen = false, isBad = false }: FigureProps) {
  const is = (marked: boolean) => (marked && (count ?? 0) > 0 ? "" : undefined);
  return (
    <div data-open={is(isOpen)} data-bad={is(isBad)}>
      <dt>{name}</dt>
      <dd>
        {count === null ? "…" : grouped(count)} {rest && <span>{rest}</span>}
      </dd>
    </div>
  );
}
