/**
 * The one place that turns key presses into commands. It listens on the window while the event is still on its way down, so that
 * the editor cannot swallow a shortcut, and stops what it has acted on.
 */
import { tinykeys } from "tinykeys";
import type { Command } from "#state/commands/command.ts";
import { isTyping } from "./typing-event.ts";

export interface KeyDispatch {
  /** With the keys they have now. */
  readonly commands: readonly Command[];
  isEnabled(command: Command): boolean;
  /** Grid mode with the focus in the grid or nowhere, or no article open: where a bare key is not typing. */
  isGridMode(): boolean;
  run(command: Command): void;
}

/** Commands that a held key may repeat. All others act once a press: nobody approves by leaning on a key. */
const repeatable: ReadonlySet<string> = new Set([
  "next-segment",
  "previous-segment",
  "extend-selection-down",
  "extend-selection-up",
  "find-next",
  "find-previous",
  "undo",
  "redo",
]);

/** Commands of the window, which a field of the interface has no use for. */
const everywhere: ReadonlySet<string> = new Set([
  "command-palette",
  "shortcut-sheet",
  "filter-segments",
  "find",
  "go-to-segment",
  "replace",
]);

/** Begins to listen; returns the function that ends it. */
export function dispatchKeys(dispatch: KeyDispatch): () => void {
  return tinykeys(window, bindingsOf(dispatch), { capture: true });
}

function bindingsOf(dispatch: KeyDispatch) {
  const bindings = new Map<string, (event: KeyboardEvent) => void>();
  const bind = (keys: readonly string[], allows: (event: KeyboardEvent) => boolean, command: Command) => {
    for (const key of keys) {
      const earlier = bindings.get(key);
      bindings.set(key, (event) => {
        earlier?.(event);
        if (!event.defaultPrevented && allows(event)) act(dispatch, command, event);
      });
    }
  };
  for (const command of dispatch.commands) {
    const allows = (event: KeyboardEvent) =>
      isShortcut(event) && (!isPlainField(event.target) || everywhere.has(command.id) || isFunctionKey(event));
    bind(command.keys, allows, command);
    bind(command.keys.flatMap(byPosition), (event) => allows(event) && !isLatin(event), command);
    const gridKeys = command.gridKeys.flatMap(withOrWithoutShift);
    bind(gridKeys, (event) => isShortcut(event) && isBareKeyFree(event) && dispatch.isGridMode(), command);
  }
  return Object.fromEntries(bindings);
}

/** A letter's shortcut by where the letter stands, for layouts of other scripts: `$mod+z` also as `$mod+KeyZ`. */
function byPosition(key: string): readonly string[] {
  return /\+[a-z]$/.test(key) ? [key.replace(/[a-z]$/, (letter) => `Key${letter.toUpperCase()}`)] : [];
}

/** Latin layouts say by the letter itself which key is meant, wherever it stands. */
function isLatin(event: KeyboardEvent): boolean {
  return /^[ -~]$/.test(event.key);
}

/** A sign is what it is, whether or not the keyboard's layout needs Shift for it. */
function withOrWithoutShift(keys: string): readonly string[] {
  return /^[^\p{L}\p{N}\s]$/u.test(keys) ? [keys, `Shift+${keys}`] : [keys];
}

function act(dispatch: KeyDispatch, command: Command, event: KeyboardEvent): void {
  if (!dispatch.isEnabled(command)) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || repeatable.has(command.id)) dispatch.run(command);
}

function isShortcut(event: KeyboardEvent): boolean {
  if (isTyping(event) || document.querySelector("dialog[open], :popover-open") !== null) return false;
  return event.key !== "Escape" || !isInOwnEscape(event.target);
}

function isFunctionKey(event: KeyboardEvent): boolean {
  return /^F\d+$/.test(event.key);
}

/** A field of the interface, which has its own undo, arrows and Enter. */
function isPlainField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.closest("[role=grid]") === null;
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** A part of the window that Escape closes, whatever has the focus in it. */
function isInOwnEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-own-escape]") !== null;
}

/** Enter on a button presses the button, arrows on an edge move it; bare keys belong to what has the focus, unless that is the grid or nothing. */
function isBareKeyFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target === document.body) return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || isPlainField(target)) return false;
  return (
    target.closest("button, a, label, summary, [role=button], [role=separator]") === null ||
    !/^(Enter| |Arrow.*)$/.test(event.key)
  );
}
