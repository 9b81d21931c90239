/** How the article in view is shown; the next one is shown the same way. */

/** Source and target beside each other, or one of them alone. */
export type PagesShown = "facing" | "target" | "source";

export interface ArticleView {
  /** The page, not the segments. */
  readonly isPage: boolean;
  readonly pages: PagesShown;
  /** The page is being built whole, to be printed. */
  readonly isPrinting?: boolean;
}
