/** The field that takes text for one that is still to come: an input method needs a real one. */
import { isInputOrTextarea, isTextField } from "./give-key.ts";

/** Marks a field that stands in. */
export const standInAttribute = "data-held-keys";

/** One that was put where none was, and what had the focus before it. */
let own: { readonly field: HTMLInputElement; readonly before: Element | null } | null = null;

/** The field that stands in, where it has the focus. */
export function focusedStandIn(): HTMLInputElement | HTMLTextAreaElement | null {
  const field = document.activeElement;
  return isInputOrTextarea(field) && isStandIn(field) ? field : null;
}

export function isStandIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute(standInAttribute);
}

/** What has the focus, or had it before a field was put beside it that stands in. */
export function focusedBehindStandIn(): Element | null {
  const focused = document.activeElement;
  if (own === null || own.field !== focused) return focused;
  return own.before?.isConnected === true ? own.before : null;
}

/** Whether it was put where no field is to come, perhaps: nobody knows which kind of field its text is for. */
export function isOwnStandIn(target: EventTarget | null): boolean {
  return own !== null && own.field === target;
}

/**
 * Puts one into the page and gives it the focus, so that the key that is on its way down gets there; false where one has it. Where text has another field,
 * only an input method needs one, for what it composes can't be kept from the field that has the focus. What had the focus may go from the page meanwhile, and
 * what is composed must not go with it; but below an open dialog nothing can have the focus.
 */
export function openStandIn(isForInputMethod: boolean): boolean {
  const before = document.activeElement;
  if (isStandIn(before) || (isTextField(before) && !isForInputMethod)) return false;
  closeStandIn();
  const field = document.createElement("input");
  field.className = "stand-in";
  field.setAttribute(standInAttribute, "");
  field.setAttribute("aria-label", "Text typed ahead");
  field.dir = "auto";
  (before?.closest("dialog[open]") ?? document.body).append(field);
  own = { field, before };
  field.focus({ preventScroll: true });
  return true;
}

/** Takes it away, and gives the focus back where it still has it. */
export function closeStandIn(): void {
  if (own === null) return;
  const { field, before } = own;
  own = null;
  const hadFocus = document.activeElement === field;
  field.remove();
  if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
}
