/** What the interface needs from the outside besides the store; `main.tsx` chooses the implementations. */
import { createContext, useContext } from "react";
import type {
  ArticleSource,
  Checker,
  ChosenFile,
  Clock,
  Downloads,
  GlossaryStore,
  PatternSearch,
} from "#core/ports.ts";
import type { SpellingPorts } from "#state/languages/spelling.ts";

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
  /** Fetches what runs the checks. */
  readonly loadChecker: () => Promise<Checker>;
  /** Fetches what keeps the glossaries. */
  readonly loadGlossaries: () => Promise<GlossaryStore>;
  /** Fetches what finds dictionaries and keeps the reviewer's words. */
  readonly loadSpelling: () => Promise<SpellingPorts>;
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
