/**
 * What the grid needs of an editor. The application passes one in, so that the grid knows no editor and the editor no grid:
 * `const editor = useSegmentEditor(); <SegmentGrid editor={editor} />`.
 */

import type { Unit, UnitKey } from "#core/document/article.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** The place in the active row where the editor stands. */
export interface EditorSlot {
  readonly element: HTMLElement;
  readonly store: ArticleStore;
  readonly unit: Unit;
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  /** Id of the element that says why the text was refused; it exists only while there is a refusal. */
  readonly refusalId: string;
}

export interface EditorPort {
  /** False until the editor's code has arrived; the row shows the text meanwhile. */
  readonly ready: boolean;
  /** Calls `listener` when `ready` changes. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Moves the one editor into the slot. Returns the function that takes it out. */
  attach(slot: EditorSlot): () => void;
  /** Gives it the focus without scrolling. */
  focus(): void;
  /** Puts the caret nearest to a point of the window. */
  placeCaret(x: number, y: number): void;
  /** Selects a stretch of the unit's text, offsets into it. */
  select(key: UnitKey, from: number, to: number): void;
  /** Number of the piece of markup that the caret stands beside or in, as `data-node` names it; null where there is none. */
  readonly caretNode: number | null;
  /** Calls `listener` whenever `caretNode` may have changed, once the editor is ready. Returns the function that ends it. */
  onCaret(listener: () => void): () => void;
  /** Lights up a piece of the target's markup because its counterpart is touched; null ends it. */
  lightNode(number: number | null): void;
}
