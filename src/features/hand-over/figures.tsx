import { useStore } from "zustand";
import { grouped } from "#core/count-in-words.ts";
import type { ChangedArticle, HandOverSummary, WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";

interface FiguresProps {
  readonly articles: WorkspaceArticles;
  /** Null until it is known. */
  readonly summary: HandOverSummary | null;
}

export function Figures({ articles, summary }: FiguresProps) {
  const all = useStore(articles, (state) => state.totals.articles);
  const indexing = useStore(articles, (state) => state.indexing);
  const sum = (of: (article: ChangedArticle) => number) =>
    summary === null ? null : summary.articles.reduce((total, article) => total + of(article), 0);
  return (
    <div className="hand-over-figures" aria-busy={summary === null}>
      <dl>
        <Figure name="Articles changed" count={summary?.articles.length ?? null} rest={`of ${grouped(all)}`} />
        <Figure name="Texts changed" count={sum(({ changed }) => changed)} />
        <Figure name="Words edited" count={sum(({ words }) => words)} />
        <Figure name="Not approved" count={sum(({ unapproved }) => unapproved)} isOpen />
      </dl>
      {indexing !== null && <p>Not all articles have been read yet: what was reviewed in the others is not counted.</p>}
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly count: number | null;
  readonly rest?: string;
  /** Says by its colour that something is left to do. */
  readonly isOpen?: boolean;
}

function Figure({ name, count, rest, isOpen = false }: FigureProps) {
  return (
    <div data-open={isOpen && (count ?? 0) > 0 ? "" : undefined}>
      <dt>{name}</dt>
      <dd>
        {count === null ? "…" : grouped(count)} {rest && <span>{rest}</span>}
      </dd>
    </div>
  );
}
