/**
 * The store of the open article, with what belongs to it and is shown by one part of the window each: small stores of their own, so that a key in the find
 * field or another selected row asks nothing of whoever shows the article.
 */
import type { StoreApi } from "zustand/vanilla";
import type { Unit } from "#core/document/article.ts";
import type { ReviewState } from "./article-state.ts";
import type { FindStore } from "./find-state.ts";
import type { FindingsPanel } from "./findings-state.ts";
import type { RowSelection } from "./selection-state.ts";

export interface ArticleStore extends StoreApi<ReviewState> {
  readonly find: FindStore;
  readonly selection: StoreApi<RowSelection>;
  readonly findings: StoreApi<FindingsPanel>;
  /** The text of each unit that whoever approved it was last asked about, because of its open errors. */
  readonly askedAbout: Map<Unit, string>;
  /** Calls off what waits for the checks to tell more; null while nothing does. */
  endWaiting: (() => void) | null;
}
