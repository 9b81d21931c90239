/** Opens the first article of a workspace before its files are all listed, where that takes longer than a moment. */
import type { ArticleReading } from "#core/document/read-head.ts";
import { LISTING } from "#features/workspace-summary/workspace-summary.tsx";
import type { Beginning } from "#state/workspace/articles/beginning.ts";
import type { ArticlesHost } from "./articles-window-context.ts";
import { show } from "./go-to-articles.ts";

/** A folder of some thousand files is listed by then, and its first article is open a moment later. */
const LISTING_MS = 500;

interface ToBegin {
  readonly find: (isOver: () => boolean) => Promise<Beginning | null>;
  /** Asked before it is shown. */
  readonly isWanted: () => boolean;
  /** Whether the workspace may be another one of that name. */
  readonly isInDoubt: (first: ArticleReading) => Promise<boolean>;
}

/** The first article, shown. */
interface Begun {
  readonly isInDoubt: boolean;
  /** Whether the reviewer has opened nothing else since. */
  isOpen(): boolean;
  /** The article stays, alone. */
  close(): void;
}

export interface BegunListing {
  /** Resolves when the first article is shown; never where it isn't. */
  readonly shown: Promise<void>;
  /** All are listed, or can't be. Null where nothing was shown before, and now won't be. */
  end(): Promise<Begun | null>;
}

export function beginListing(host: ArticlesHost, { find, isWanted, isInDoubt }: ToBegin): BegunListing {
  const { workspace } = host;
  let isOver = false;
  let tellShown = () => {};
  const shown = new Promise<void>((resolve) => {
    tellShown = resolve;
  });
  const begin = async (): Promise<Begun | null> => {
    const beginning = isWanted() ? await find(() => isOver) : null;
    if (beginning === null) return null;
    const { articles, reading } = beginning;
    const inDoubt = await isInDoubt(reading);
    if (isOver || !isWanted()) {
      articles.dispose();
      return null;
    }
    workspace.getState().actions.setArticles(articles);
    await show(host, reading);
    workspace.getState().actions.say(LISTING);
    tellShown();
    const isOpen = () => workspace.getState().articles === articles;
    const close = () => isOpen() && workspace.getState().actions.setArticles(null);
    return { isInDoubt: inDoubt, isOpen, close };
  };
  let begun: Promise<Begun | null> = Promise.resolve(null);
  const timer = setTimeout(() => {
    begun = begin();
  }, LISTING_MS);
  return {
    shown,
    end: () => {
      isOver = true;
      clearTimeout(timer);
      return begun;
    },
  };
}
