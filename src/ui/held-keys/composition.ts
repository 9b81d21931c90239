/**
 * What an input method is composing in a field that stands in is finished before anything else takes the focus: a composition that loses it is cut off, and what is
 * composed on is there twice.
 */
import { focusedStandIn, isStandIn } from "./stand-in.ts";

/** The field that stands in in which an input method is composing. */
let composedIn: EventTarget | null = null;
/** What asked for the focus meanwhile, the last one. */
let toFocus: (() => void) | null = null;
const waiting: (() => void)[] = [];

/** Whether a composition is under way. One that lost its field is over. */
export function isComposed(): boolean {
  return composedIn !== null && composedIn === focusedStandIn();
}

/** Calls `then` once what is being composed is finished; at once where nothing is. */
export function whenComposed(then: () => void): void {
  if (isComposed()) waiting.push(then);
  else then();
}

/** Begins to watch. Where something asked for the focus during a composition, `onLeave` is called before it has it; `onEnd` once all that waited is done. */
export function watchCompositions(onLeave: () => void, onEnd: () => void): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    const take = () => focus.call(this, options);
    if (isComposed() && this !== composedIn) toFocus = take;
    else take();
  };
  const note = ({ target, type }: CompositionEvent) => {
    if (!isStandIn(target)) return;
    composedIn = type === "compositionstart" ? target : null;
    // What was composed is in the field by then.
    if (composedIn === null) queueMicrotask(end);
  };
  const end = () => {
    const take = toFocus;
    toFocus = null;
    if (take !== null) {
      onLeave();
      take();
    }
    for (const then of waiting.splice(0)) then();
    onEnd();
  };
  window.addEventListener("compositionstart", note, true);
  window.addEventListener("compositionend", note, true);
}
