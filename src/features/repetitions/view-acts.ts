import type { KeyboardEvent } from "react";
import { latinKey } from "#ui/latin-key.ts";
import { choiceBy } from "./choosing-key.ts";

/** What the view's keys and buttons do with the active row. */
export interface ViewActs {
  readonly apply: () => void;
  /** Ctrl or ⌘ with Enter, as the reviewer's keyboard has it. */
  readonly applyKeys: string;
  readonly showContexts: () => void;
  readonly choose: (index: number) => void;
  readonly write: () => void;
  readonly turnAside: () => void;
  readonly leave: () => void;
  /** Back from writing to what there is. */
  readonly endWriting: () => void;
  /** What is asked is answered: not as it is. */
  readonly dropNote: () => void;
  /** Whether something is asked, or said, of the choice. */
  readonly isNoted: boolean;
  /** The active row of that index stands there, with what its keys are for. */
  readonly stands: (index: number) => void;
}

/** What a key does in the view; null for one that is not the view's. */
export function actOf(event: KeyboardEvent, acts: ViewActs): (() => void) | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, target } = event;
  if (ctrlKey || metaKey) return key === "Enter" && !shiftKey && !repeat ? acts.apply : null;
  if (altKey) return null;
  const isWriting = target instanceof HTMLTextAreaElement;
  const isInControl = target instanceof HTMLElement && target.closest("button, input, textarea") !== null;
  const choice = isWriting ? null : choiceBy(event);
  if (typeof choice === "number") return () => acts.choose(choice);
  if (shiftKey) return null;
  if (key === "Escape") return escapeOf(acts, isWriting);
  if (key === "F2") return acts.showContexts;
  if (isWriting || repeat || (isInControl && key.length > 1)) return null;
  if (choice === "written") return acts.write;
  const others: Readonly<Record<string, () => void>> = { a: acts.turnAside, Enter: acts.showContexts };
  return others[latinKey(event)] ?? null;
}

/** What is asked goes first, then what is written, then the view. */
function escapeOf({ isNoted, dropNote, endWriting, leave }: ViewActs, isWriting: boolean): () => void {
  if (isNoted) return dropNote;
  return isWriting ? endWriting : leave;
}
