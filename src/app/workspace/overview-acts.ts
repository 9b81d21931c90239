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
      const { settling } = articles.repeats;
      const acts = new Map<string, () => void>([
        ...(replacing.state.getState().isOpen ? [["approve-and-next", () => now.current.main()] as const] : []),
        ["filter-segments", filter],
        ["find", filter],
        ["replace", () => replacing.open()],
      ]);
      // What is being done still is what is to be undone.
      for (const way of ["undo", "redo"] as const)
        if (journal.next(way) !== null || settling.isWorking)
          acts.set(way, () => void settling.rest().then(() => journal.ask(way)));
      articles.setActs(acts);
    };
    take();
    const ends = [
      articles.repeats.list.state.subscribe(take),
      articles.journal.state.subscribe(take),
      articles.replacing.state.subscribe(take),
    ];
    return () => {
      for (const end of ends) end();
      articles.setActs(new Map());
    };
  }, [articles]);
}
