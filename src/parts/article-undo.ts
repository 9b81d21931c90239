/** Once what was found is replaced there is nothing left to press: the next thing is to find something else, or to undo, which means the review until something is typed. */
import { redoCommand, undoCommand } from "#state/commands/editor-commands.ts";
import { latinKey } from "#ui/latin-key.ts";

/** Marks a field in which undo means what was done in the review. */
const ARTICLE_UNDO = "data-article-undo";

export function beginAnew(field: HTMLInputElement | null | undefined): void {
  field?.focus({ preventScroll: true });
  field?.select();
  field?.setAttribute(ARTICLE_UNDO, "");
}

/** Something is typed in the field: undo means that. */
export function takeBackTyping(field: HTMLInputElement): void {
  field.removeAttribute(ARTICLE_UNDO);
}

/** Undo or redo, pressed in a field in which it means the review; else null. */
export function reviewStepOf(event: KeyboardEvent): typeof undoCommand | typeof redoCommand | null {
  const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isMod = (ctrlKey || metaKey) && !altKey;
  if (!isMod || latinKey(event) !== "z" || !(target instanceof Element) || !target.hasAttribute(ARTICLE_UNDO))
    return null;
  return shiftKey ? redoCommand : undoCommand;
}
