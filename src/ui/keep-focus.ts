/**
 * The keyboard never falls to the page. Where what has the focus goes from the page, or is switched off, and nobody gives the focus to anything else, it goes to where it is
 * useful: into the field of the form that it was in, else wherever the window says.
 */
import { isTextField } from "./held-keys/give-key.ts";

const GROUP = "form, search, [role=search]";

/**
 * Begins to watch; returns the function that ends it.
 *
 * @param recover gives the focus to what is useful now. Where there is nothing yet it is asked again when something comes
 */
export function keepFocus(recover: () => void): () => void {
  /** What has the focus, or had it when it went. */
  let last: Element | null = null;
  /** What it was in, to be looked for when it is gone. */
  let group: Element | null = null;
  const note = (focused: EventTarget | null) => {
    last = focused instanceof Element && focused !== document.body ? focused : null;
    group = last?.closest(GROUP) ?? null;
  };
  const isLost = () => last !== null && (last.isConnected ? last.matches(":disabled") : isNowhere());
  const check = () => {
    if (!isLost()) return;
    const fields = group?.isConnected === true ? [...group.querySelectorAll("input, textarea")] : [];
    const field = fields.find((one) => isTextField(one) && !one.matches(":disabled"));
    if (field instanceof HTMLElement) field.focus();
    else recover();
  };
  const onFocus = ({ target }: FocusEvent) => note(target);
  // Whoever clicks beside everything leaves by will; what goes from the page or is switched off is left in the same task.
  const onLeave = () => setTimeout(() => !isLost() && isNowhere() && note(null));
  // Once whoever took it away, and whatever came in its place, could give the focus to something.
  const observer = new MutationObserver(() => isLost() && setTimeout(check));
  note(document.activeElement);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onLeave);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("focusin", onFocus);
    document.removeEventListener("focusout", onLeave);
    observer.disconnect();
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
