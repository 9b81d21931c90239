import type { EditorHand, InsertedText } from "#state/commands/command.ts";
import type { EditorPlace } from "./editor-place.ts";

/** What stands in the active row and edits its target, in whichever way the reviewer prefers. */
export interface TargetEditor extends EditorHand {
  /** Moves it to the place. Returns the function that takes it out. */
  attach(place: EditorPlace): () => void;
  /** Puts the caret nearest to a point of the window. */
  placeCaret(x: number, y: number): void;
  /** Puts text at the caret, in place of what is selected, as one step for undo. */
  insertText(text: InsertedText): void;
  /** Number of the innermost piece of markup that the caret stands beside or in; null where there is none, or none is shown. */
  readonly caretNode: number | null;
  /** Lights up the piece of markup of that number. */
  lightNode(number: number | null): void;
  /** Calls `listener` when the caret has moved. Returns the function that ends it. */
  onCaret(listener: () => void): () => void;
}
