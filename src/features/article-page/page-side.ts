import { createContext } from "react";
import type { PagesShown } from "#state/workspace/article-view.ts";

/** One of the two pages, and how its units are shown. */
export interface PageSide {
  readonly part: "source" | "target";
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  readonly pages: PagesShown;
}

export const PageSideContext = createContext<PageSide>({
  part: "target",
  lang: undefined,
  dir: "auto",
  pages: "facing",
});
