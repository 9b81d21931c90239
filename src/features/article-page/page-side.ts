import { createContext } from "react";
import type { ShownOriginal } from "#state/article/original/originals.ts";
import type { PagesShown } from "#state/workspace/article-view.ts";

/** One of the two pages, and how its units are shown. */
export interface PageSide {
  readonly part: "source" | "target";
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly pages: PagesShown;
}

/** The English original, where the reviewer has chosen one. */
export const OriginalContext = createContext<ShownOriginal | null>(null);

export const PageSideContext = createContext<PageSide>({
  part: "target",
  lang: undefined,
  dir: "auto",
  pages: "facing",
});
