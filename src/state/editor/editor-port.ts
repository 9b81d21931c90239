/**
 * The editor as everything else sees it: one thing that stands in one slot of the page and edits the target of one unit. The grid, or whatever else shows
 * units, gives it a slot; commands act on it. It knows an `EditedUnit`, not the article it belongs to.
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import type { LinkDefinitions } from "#core/markup/link-definitions.ts";
import type { UnitState } from "#core/review/record.ts";

/** `markup` shows Markdown as what it is; `plain` is a text field. */
export type EditorKind = "markup" | "plain";

/** What changed the editor's text: the reviewer, or the editor's own undo or redo. */
export type TypedBy = "hand" | "undo" | "redo";

/** What is put into a text: as it is, or as what stands before and behind it asks for. */
export type InsertedText = string | ((before: string, behind: string) => string);

/** A unit's target at one moment, as an editor needs it. */
export interface EditedText {
  /** As the reviewer sees it: the draft where there is one, else what was decided. */
  readonly text: string;
  /** Why the text was refused; null if it was not. */
  readonly refusal: string | null;
  /** What was decided about the unit. */
  readonly committed: UnitState;
  /** False once the reviewer has gone on: the editor is about to leave the unit, and what becomes of it is no longer shown there. */
  readonly isActive: boolean;
}

/** A unit of an open article, as an editor sees it. */
export interface EditedUnit {
  readonly unit: Unit;
  /** The file's, for line breaks that are new. */
  readonly lineEnding: "\n" | "\r\n";
  /** Its article's. */
  readonly defines: LinkDefinitions;
  getState(): EditedText;
  /** Calls `listener` whenever the text may have changed. Returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** The text as it is now, at every change. */
  type(text: string, by: TypedBy): void;
  /** Says in the status region what was done. `lasts`: it speaks of something else than the text, and is not over when that changes. */
  say(message: string, lasts?: boolean): void;
}

/** Where the editor is to stand, and for which unit. */
export interface EditorSlot {
  /** Empty; the editor puts its own element into it. */
  readonly element: HTMLElement;
  readonly edited: EditedUnit;
  readonly lang: string | undefined;
  readonly dir: "ltr" | "rtl" | "auto";
  /** Id of the element that says why the text was refused; it exists only while there is a refusal. */
  readonly refusalId: string;
}

/** Offsets are UTF-16 code units into the unit's text. What names a unit does nothing where the editor stands in another one. */
export interface EditorPort {
  /** Moves it into the slot. Returns the function that takes it out, which does nothing once it stands in another slot. */
  attach(slot: EditorSlot): () => void;
  /** Gives it the focus without scrolling. */
  focus(): void;
  /** Offset of the caret in the unit's text; null where the editor does not stand in the unit or the reviewer is not in the editor. */
  caret(key: UnitKey): number | null;
  /** What is selected in the unit's text, also while the focus is elsewhere; empty for nothing, and where the editor does not stand in the unit. */
  selectedText(key: UnitKey): string;
  /** Puts the caret nearest to a point of the window. */
  placeCaret(x: number, y: number): void;
  /** Makes the editor hold `text` as if it were typed at once, as one step of its own undo. False where the editor does not stand in the unit. */
  rewrite(key: UnitKey, text: string): boolean;
  /**
   * Selects a stretch of the unit's text, at once or as soon as it stands there; the focus stays where it is. A stretch beside which no word is left is
   * selected only where the reviewer chose it: else the caret goes behind it.
   */
  select(key: UnitKey, from: number, to: number, by?: "reviewer"): void;
  /** Puts text at the caret, in place of what is selected, as one step for undo. */
  insertText(text: InsertedText): void;
  /** Takes back, or does again, its own last step. False where it has none, or does not stand in the active unit: the article's history is next. */
  stepHistory(way: "undo" | "redo"): boolean;
  /** Puts the first piece of the source's markup that the text lacks around the selection, or at the caret. */
  insertMissingMarkup(): void;
  /** Moves the piece of markup at the caret past a word or a mark, as the line reads on the screen. */
  moveMarkup(way: "left" | "right"): void;
  /** From chips to the Markdown itself, or back. */
  toggleRaw(): void;
  /** Number of the innermost piece of markup that the caret stands beside or in, as `data-node` names it; null where there is none, or none is shown. */
  readonly caretNode: number | null;
  /** Lights up the piece of the target's markup of that number, because its counterpart is touched; null ends it. */
  lightNode(number: number | null): void;
  /** Calls `listener` when the caret may have moved. Returns the function that ends it. */
  onCaret(listener: () => void): () => void;
}
