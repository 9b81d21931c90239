import type { KeyboardEvent } from "react";

/** What the view's keys and buttons do with the active row. */
export interface ViewActs {
  readonly apply: () => void;
  readonly showContexts: () => void;
  readonly choose: (index: number) => void;
  readonly write: () => void;
  readonly turnAside: () => void;
  readonly leave: () => void;
  /** Back from writing to what there is. */
  readonly endWriting: () => void;
}

/** What a key does in the view; null for one that is not the view's. */
export function actOf({ key, ctrlKey, metaKey, altKey, shiftKey, repeat, target }: KeyboardEvent, acts: ViewActs) {
  if (ctrlKey || metaKey) return key === "Enter" && !shiftKey && !repeat ? acts.apply : null;
  if (altKey || shiftKey) return null;
  const isWriting = target instanceof HTMLTextAreaElement;
  if (key === "Escape") return isWriting ? acts.endWriting : acts.leave;
  if (key === "F2") return acts.showContexts;
  const isInControl = target instanceof HTMLElement && target.closest("button, input, textarea") !== null;
  if (isWriting || (isInControl && key.length > 1)) return null;
  if (/^[1-9]$/.test(key)) return () => acts.choose(Number(key) - 1);
  const letters: Readonly<Record<string, () => void>> = { w: acts.write, a: acts.turnAside, enter: acts.showContexts };
  return repeat ? null : (letters[key.toLowerCase()] ?? null);
}
