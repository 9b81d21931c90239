import { useEffect, useRef } from "react";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";

interface OverviewActs {
  /** Gives the filter's field the keys. */
  readonly filter: () => void;
  /** The main thing, where there is one. */
  readonly main: () => void;
}

/** While the overview is shown, commands that act on an article act on all of them, where that means something. */
export function useOverviewActs(articles: WorkspaceArticles, acts: OverviewActs): void {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useEffect(() => {
    const filter = () => now.current.filter();
    const take = () => {
      const { journal, replacing } = articles;
      const acts = new Map<string, () => void>([
        ...(replacing.state.getState().isOpen ? [["approve-and-next", () => now.current.main()] as const] : []),
        ["filter-segments", filter],
        ["find", filter],
        ["replace", () => replacing.open()],
      ]);
      for (const way of ["undo", "redo"] as const)
        if (journal.next(way) !== null) acts.set(way, () => journal.ask(way));
      articles.setActs(acts);
    };
    take();
    const ends = [articles.journal.state.subscribe(take), articles.replacing.state.subscribe(take)];
    return () => {
      for (const end of ends) end();
      articles.setActs(new Map());
    };
  }, [articles]);
}
