import { type ComponentType, createContext, type ReactNode } from "react";
import type { PageBlock } from "#core/page/page.ts";
import type { ShownOriginal } from "#state/article/original/originals.ts";
import type { PagesShown } from "#state/workspace/article-view.ts";

/** One of the two pages, and how its units are shown. */
export interface PageSide {
  readonly part: "source" | "target";
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly pages: PagesShown;
  /** Whether each segment has its number before it. */
  readonly hasNumbers?: boolean;
  /** In what the article includes: nothing of it can be edited, and none of its units is the article's. */
  readonly isIncluded?: boolean;
}

export interface PageIncludeProps {
  /** As written. */
  readonly address: string;
  /** The line that includes it, as a box. */
  readonly children: ReactNode;
}

/** What shows a file that is included: it is made of the same blocks as the page, which therefore cannot know it. */
export const IncludeContext = createContext<ComponentType<PageIncludeProps> | null>(null);

/** What shows a block of Markdown between tags of HTML: blocks are made of nodes, which therefore cannot know them. */
export const BlockWithinContext = createContext<(block: PageBlock) => ReactNode>(() => null);

/** The English original, where the reviewer has chosen one. */
export const OriginalContext = createContext<ShownOriginal | null>(null);

export const PageSideContext = createContext<PageSide>({
  part: "target",
  lang: undefined,
  dir: "auto",
  pages: "facing",
});
