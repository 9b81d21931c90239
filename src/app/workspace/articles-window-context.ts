import { createContext, useContext } from "react";
import type { ArticleOpener } from "#app/opening/article-opener.ts";
import type { Dropped, Services } from "#app/services.ts";
import type { ListedAddress } from "#core/ports/workspace-files.ts";
import type { ChosenFile } from "#core/ports.ts";
import type { ArticlesStep, CommandContext } from "#state/commands/command.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** What was chosen or dropped. */
export type ChosenArticles =
  | {
      readonly kind: "files" | "folder";
      readonly files: readonly ChosenFile[];
      readonly handles?: Dropped["handles"];
      /** For that of imported memories, where one of them is a memory. */
      readonly showDialog?: CommandContext["showDialog"];
    }
  | {
      readonly kind: "dropped";
      readonly entries: readonly FileSystemEntry[];
      readonly handles: Dropped["handles"];
    }
  /** Looks like a repository's. */
  | { readonly kind: "address"; readonly address: string; readonly token?: string }
  /** Of articles, several. */
  | { readonly kind: "addresses"; readonly addresses: readonly ListedAddress[] }
  /** The browser is to ask for a folder. */
  | { readonly kind: "ask" };

export interface ArticlesHost {
  readonly workspace: WorkspaceStore;
  readonly opener: ArticleOpener;
  readonly services: Services;
}

export interface ArticlesWindow {
  open(chosen: ChosenArticles): Promise<void>;
  /** Opens a workspace that is known. Where nobody is asked and it can't be opened so, nothing happens. */
  reopen(name: string, isAsking: boolean): Promise<void>;
  /** The workspace that was taken for one of its name is another, or is not. */
  answerName(isSame: boolean): Promise<void>;
  /** Opens what the article in view has on disk by now. */
  openNewText(): Promise<void>;
  /** Resolves when the article is in view, or it is said why it is not. */
  goTo(path: string): Promise<void>;
  step(step: ArticlesStep): Promise<void>;
}

/** Holds it for everything below. */
export const ArticlesWindowContext = createContext<ArticlesWindow | null>(null);

export function useArticlesWindow(): ArticlesWindow {
  const found = useContext(ArticlesWindowContext);
  if (found === null) throw new Error("useArticlesWindow outside of its context");
  return found;
}
