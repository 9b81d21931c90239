import type { Unit } from "#core/document/article.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** Where the editor is to stand, and for which unit. */
export interface EditorPlace {
  readonly element: HTMLElement;
  readonly store: ArticleStore;
  readonly unit: Unit;
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  /** Id of the element that says why the text was refused. */
  readonly refusalId: string;
}
