/** What the interface needs from the outside besides the store; `main.tsx` chooses the implementations. */
import { createContext, useContext } from "react";
import type { ArticleSource, ChosenFile, Clock, Downloads, GlossaryStore, PatternSearch } from "#core/ports.ts";

/** What a drop held. */
export type Dropped =
  | { readonly kind: "files"; readonly files: readonly ChosenFile[] }
  | { readonly kind: "folder" | "other" };

export interface Services {
  /** Fetches what fetches articles by address. */
  readonly loadArticles: () => Promise<ArticleSource>;
  readonly downloads: Downloads;
  readonly clock: Clock;
  readonly patterns: PatternSearch;
  /** Fetches what keeps the glossaries. */
  readonly loadGlossaries: () => Promise<GlossaryStore>;
  readonly files: {
    chosen(files: Iterable<File>): readonly ChosenFile[];
    /** Only while the drop event is handled. */
    dropped(data: DataTransfer): Dropped;
  };
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("useServices outside of ServicesProvider");
  return services;
}
