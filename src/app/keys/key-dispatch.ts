/**
 * The one place that turns key presses into commands. It listens on the window while the event is still on its way down, so that
 * the editor cannot swallow a shortcut, and stops what it has acted on.
 */
import { tinykeys } from "tinykeys";
import type { AnyCommand } from "#state/commands/command.ts";
import { isTextField } from "#ui/held-keys/give-key.ts";
import { isOfOtherScript, placeOf } from "#ui/latin-key.ts";
import { isTyping } from "./typing-event.ts";

export interface KeyDispatch {
  /** With the keys they have now. */
  readonly commands: readonly AnyCommand[];
  isEnabled(command: AnyCommand): boolean;
  /** Grid mode with the focus in the grid or nowhere, or no article open: where a bare key is not typing. */
  isGridMode(): boolean;
  /** Whether the element stands in a unit of the article: a field there is the editor. */
  isInUnit(target: Node): boolean;
  run(command: AnyCommand): void;
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

/** Commands of the window and those that only move on, which a field of the interface has no use for. All others act on what has the focus. */
const everywhere: ReadonlySet<string> = new Set([
  "command-palette",
  "export",
  "shortcut-sheet",
  "filter-segments",
  "find",
  "go-to-segment",
  "replace",
  "find-next",
  "find-previous",
  "next-finding",
  "previous-finding",
  "find-article",
  "next-article",
  "previous-article",
  "overview",
  "inconsistencies",
  "view",
  "next-pages",
]);

/** Begins to listen; returns the function that ends it. */
export function dispatchKeys(dispatch: KeyDispatch): () => void {
  const bindings = bindingsOf(dispatch.commands);
  const ends = [
    tinykeys(
      window,
      handlersOf(bindings, (event, bound) => actOn(dispatch, event, bound)),
      { capture: true },
    ),
    tinykeys(
      window,
      handlersOf(bindings, (event, bound) => keepFromBrowser(dispatch, event, bound)),
    ),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** A command under one of its keys. */
interface Binding {
  readonly command: AnyCommand;
  /** A bare key, which acts only where no text is typed. */
  readonly isGridKey: boolean;
  /** Named by the key's place, for layouts of other scripts. */
  readonly isByPlace: boolean;
}

/** All commands by their keys, in tinykeys' syntax. */
export function bindingsOf(commands: readonly AnyCommand[]): ReadonlyMap<string, readonly Binding[]> {
  const bindings = new Map<string, Binding[]>();
  const bind = (keys: readonly string[], binding: Binding) => {
    for (const key of keys) bindings.set(key, [...(bindings.get(key) ?? []), binding]);
  };
  for (const command of commands) {
    bind(command.keys, { command, isGridKey: false, isByPlace: false });
    bind(command.keys.flatMap(byPosition), { command, isGridKey: false, isByPlace: true });
    bind(command.gridKeys.flatMap(withOrWithoutShift), { command, isGridKey: true, isByPlace: false });
    bind(command.gridKeys.flatMap(bareByPosition), { command, isGridKey: true, isByPlace: true });
  }
  return bindings;
}

function handlersOf(
  bindings: ReadonlyMap<string, readonly Binding[]>,
  handle: (event: KeyboardEvent, bound: readonly Binding[]) => void,
) {
  return Object.fromEntries(
    Array.from(bindings, ([key, bound]) => [key, (event: KeyboardEvent) => handle(event, bound)]),
  );
}

/**
 * Runs the first command in whose scope the key is pressed and that is on; a key of commands that are all off goes nowhere, but to one that says why it is
 * off.
 */
function actOn(dispatch: KeyDispatch, event: KeyboardEvent, bound: readonly Binding[]): void {
  if (event.defaultPrevented || !isShortcut(event)) return;
  const inScope = bound.filter((binding) => isInScope(dispatch, event, binding));
  const on = inScope.find((binding) => dispatch.isEnabled(binding.command));
  const { command } = on ?? inScope.find((binding) => "off" in binding.command) ?? {};
  const isKept = isOwn(event) && (inScope.length > 0 || (isFunctionKey(event) && bound.length > 0));
  if (on !== undefined || isKept) {
    event.preventDefault();
    event.stopPropagation();
  }
  if (command !== undefined && (!event.repeat || repeatable.has(command.id))) dispatch.run(command);
}

/** In a dialog or a menu no command acts; its keys are no more the browser's there than elsewhere, once what is open has had no use for them. */
function keepFromBrowser(dispatch: KeyDispatch, event: KeyboardEvent, bound: readonly Binding[]): void {
  if (event.defaultPrevented || isTyping(event) || !isCovered() || !isOwn(event)) return;
  if (bound.some((binding) => !binding.isGridKey && isFreeOfField(dispatch, event, binding))) event.preventDefault();
}

function isInScope(dispatch: KeyDispatch, event: KeyboardEvent, binding: Binding): boolean {
  if (!binding.isGridKey) return isFreeOfField(dispatch, event, binding);
  return isMeantSo(event, binding) && isBareKeyFree(event) && dispatch.isGridMode();
}

/** Whether no field of the interface has the key for itself: with Ctrl or ⌘ only one for text has. */
function isFreeOfField(dispatch: KeyDispatch, event: KeyboardEvent, binding: Binding): boolean {
  const { target } = event;
  if (!isMeantSo(event, binding)) return false;
  const isText = target instanceof Element && isTextField(target);
  const isField = isPlainField(dispatch, target) && (isText || !(event.ctrlKey || event.metaKey));
  return !isField || everywhere.has(binding.command.id);
}

/** A combination with Ctrl or ⌘, or a function key: where it means a command it never means anything else. Keys with digits are the browser's where none acts. */
function isOwn(event: KeyboardEvent): boolean {
  return ((event.ctrlKey || event.metaKey) && !/\d$/.test(event.code)) || isFunctionKey(event);
}

/** A letter's or digit's shortcut by where it stands: `$mod+z` also as `$mod+KeyZ`. */
function byPosition(key: string): readonly string[] {
  return /\+[a-z\d]$/.test(key) ? [`${key.slice(0, -1)}${placeOf(key.slice(-1))}`] : [];
}

/** A bare letter, or a sign, so: `n` also as `KeyN`, `?` as `Shift+Slash`. */
function bareByPosition(keys: string): readonly string[] {
  return keys.length > 1 ? byPosition(keys) : [placeOf(keys) ?? keys];
}

/** Latin layouts say by the letter itself which key is meant, wherever it stands; what they type in a digit's place says nothing (French, Czech, Lithuanian). */
export function isMeantSo({ key, code }: Pick<KeyboardEvent, "key" | "code">, { isByPlace }: Binding): boolean {
  return !isByPlace || isOfOtherScript(key) || /^Digit/.test(code);
}

/** A sign is what it is, whether or not the keyboard's layout needs Shift for it. */
function withOrWithoutShift(keys: string): readonly string[] {
  return /^[^\p{L}\p{N}\s]$/u.test(keys) ? [keys, `Shift+${keys}`] : [keys];
}

function isShortcut(event: KeyboardEvent): boolean {
  return !isTyping(event) && !isCovered() && !isOfPart(event);
}

/** A dialog or a menu stands over the window and has the keys. */
function isCovered(): boolean {
  return document.querySelector("dialog[open], :popover-open") !== null;
}

function isFunctionKey(event: KeyboardEvent): boolean {
  return /^F\d+$/.test(event.key);
}

/** A field of the interface, which has its own undo, arrows and Enter. */
function isPlainField(dispatch: KeyDispatch, target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !dispatch.isInUnit(target);
  return isControl(target);
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** A part of the window has keys for itself that mean a command elsewhere, as one that Escape closes has Escape: `data-own-keys="Escape Ctrl+Enter"`, ⌘ as Ctrl. */
function isOfPart({ target, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const part = target instanceof Element ? target.closest("[data-own-keys]") : null;
  if (part === null || altKey || shiftKey) return false;
  const keys = part.getAttribute("data-own-keys")?.split(" ") ?? [];
  return keys.includes(ctrlKey || metaKey ? `Ctrl+${key}` : key);
}

/** Enter on a button presses the button, arrows on an edge move it; bare keys belong to what has the focus, unless that is the grid or nothing. */
function isBareKeyFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement) || target === document.body) return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || isControl(target)) return false;
  // The tree of a workspace has its own arrows and letters.
  if (target.closest("[role=treegrid]") !== null) return false;
  return (
    target.closest("button, a, label, summary, [role=button], [role=separator]") === null ||
    !/^(Enter| |Arrow.*)$/.test(event.key)
  );
}
