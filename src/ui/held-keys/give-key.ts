/** Gives keys to what has the focus as if they were pressed: first as an event, then, where nobody took it, by what the browser makes of it. */

import { latinKey } from "#ui/latin-key.ts";

/** Whether the key types one character and does nothing else. */
export function isTextKey(event: KeyboardEvent): boolean {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.key.length === 1 && (isPlain || event.getModifierState("AltGraph"));
}

/** Where on the keyboard the characters stand that were typed: of another script, only the place says which key is meant. */
const places = new Map<string, string>();

/** Remembers where its character stands. */
export function notePlace({ key, code }: KeyboardEvent): void {
  places.set(key, code);
}

/** @returns what is still to be given: where no text is typed, a letter may do something, and only the next knows where it belongs */
export function giveText(text: string): string {
  const focused = document.activeElement;
  if (isTextField(focused)) {
    document.execCommand("insertText", false, text);
    return "";
  }
  const [letter = "", ...rest] = text;
  const code = places.get(letter) ?? "";
  const event = new KeyboardEvent("keydown", { key: letter, code, bubbles: true, cancelable: true });
  if (target().dispatchEvent(event) && letter === " " && isPressed(focused)) focused.click();
  return rest.join("");
}

/** What a key that was held has cut or copied: what was pasted behind it is that, and not what the clipboard held when it was pressed. */
let copied: string | null = null;

/** What is pasted from now on was copied by a key of now. */
export function forgetCopied(): void {
  copied = null;
}

/** @returns nothing: all of what was pasted is given at once */
export function givePaste(held: string): "" {
  const text = copied ?? held;
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  if (target().dispatchEvent(event) && isTextField(document.activeElement))
    document.execCommand("insertText", false, text);
  return "";
}

/**
 * Puts the caret, or what is selected, behind a text that was given to so many characters before its end.
 *
 * @returns nothing: all of it is given at once
 */
export function giveCaret({ anchor, head }: { readonly anchor: number; readonly head: number }): "" {
  if (!isTextField(document.activeElement)) return "";
  const selection = getSelection();
  for (let step = 0; step < anchor; step++) selection?.modify("move", "backward", "character");
  const way = head > anchor ? "backward" : "forward";
  for (let step = Math.abs(head - anchor); step > 0; step--) selection?.modify("extend", way, "character");
  // At once, and not in a task of its own: the next key goes by what the editor knows.
  document.dispatchEvent(new Event("selectionchange"));
  return "";
}

const presses = new WeakMap<KeyboardEvent, KeyboardEvent>();

/** @returns what the reviewer pressed, of a key that was held and is given; any other event itself */
export function pressOf(event: KeyboardEvent): KeyboardEvent {
  return presses.get(event) ?? event;
}

/** @returns nothing: all of a key is given at once */
export function giveKey(pressed: KeyboardEvent): "" {
  const again = new KeyboardEvent("keydown", {
    key: pressed.key,
    code: pressed.code,
    ctrlKey: pressed.ctrlKey,
    metaKey: pressed.metaKey,
    shiftKey: pressed.shiftKey,
    altKey: pressed.altKey,
    repeat: pressed.repeat,
    bubbles: true,
    cancelable: true,
  });
  presses.set(again, pressOf(pressed));
  if (target().dispatchEvent(again)) doAsBrowser(again);
  return "";
}

/** @returns nothing: all of a click is given at once */
export function giveClick(event: MouseEvent): "" {
  const { clientX, clientY, detail, ctrlKey, metaKey, shiftKey } = event;
  const pressed = event.target instanceof Element && event.target.isConnected ? event.target : null;
  const element = pressed ?? document.elementFromPoint(clientX, clientY) ?? document.body;
  const keys = { clientX, clientY, detail, ctrlKey, metaKey, shiftKey };
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
    const isLeft = element.dispatchEvent(new PointerEvent(type, { ...keys, bubbles: true, cancelable: true }));
    if (isLeft && type === "mousedown") element.closest<HTMLElement>(STOPS)?.focus();
  }
  return "";
}

/** What a blank presses. */
function isPressed(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.matches("button, summary, input[type=checkbox], input[type=radio]");
}

function target(): Element {
  return document.activeElement ?? document.body;
}

/** Whether it holds its text as a value, which only it knows the caret in. */
export function isInputOrTextarea(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Whether text can be typed there. */
export function isTextField(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLInputElement)
    return !/^(?:button|checkbox|color|file|radio|range|reset|submit)$/.test(element.type);
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable);
}

/** Of what browsers do with keys, what somebody may press before the page has come so far. */
function doAsBrowser(event: KeyboardEvent): void {
  const { key, shiftKey } = event;
  const step = caretSteps.get(nameOf(event));
  if (step !== undefined) getSelection()?.modify(shiftKey ? "extend" : "move", ...step);
  else if (key === "Backspace" || key === "Delete") erase(event);
  else if (event.ctrlKey || event.metaKey) doWithCtrl(event);
  else if (key === "Enter") pressEnter();
  else if (key === "Escape") closeTop();
  else if (key === "Tab") focusNext(shiftKey ? -1 : 1);
}

function doWithCtrl(event: KeyboardEvent): void {
  const command = commandsWithCtrl.get(latinKey(event));
  if (command === "copy" || command === "cut") copy(command);
  else if (command !== undefined) document.execCommand(command);
}

const commandsWithCtrl: ReadonlyMap<string, string> = new Map([
  ["a", "selectAll"],
  ["z", "undo"],
  ["y", "redo"],
  ["c", "copy"],
  ["x", "cut"],
]);

let tellNotCopied = () => {};

/** Calls `listener` where the browser no longer lets a key that was held cut or copy. */
export function onNotCopied(listener: () => void): void {
  tellNotCopied = listener;
}

function copy(command: "copy" | "cut"): void {
  const field = document.activeElement;
  let text = isInputOrTextarea(field) ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : "";
  const note = ({ clipboardData }: ClipboardEvent) => {
    text ||= clipboardData?.getData("text/plain") ?? "";
  };
  const hasSelected = text !== "" || getSelection()?.isCollapsed === false;
  window.addEventListener(command, note);
  const isDone = document.execCommand(command);
  window.removeEventListener(command, note);
  if (isDone && text !== "") copied = text;
  if (!isDone && hasSelected) tellNotCopied();
}

function pressEnter(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement) focused.form?.requestSubmit();
  else if (focused instanceof HTMLElement && focused.matches("button, a[href], summary")) focused.click();
  else if (isTextField(focused)) document.execCommand("insertText", false, "\n");
}

/** Whichever was opened last: a menu may stand over a dialog, but no dialog over a menu, which closes when one comes. */
function closeTop(): void {
  const [menu] = [...document.querySelectorAll<HTMLElement>(":popover-open")].slice(-1);
  const [dialog] = [...document.querySelectorAll("dialog[open]")].slice(-1);
  if (menu !== undefined) menu.hidePopover();
  else dialog?.dispatchEvent(new Event("cancel", { cancelable: true }));
}

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';

function focusNext(way: 1 | -1): void {
  const [dialog] = [...document.querySelectorAll("dialog[open]")].slice(-1);
  const stops = [...(dialog ?? document).querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
  const at = stops.findIndex((stop) => stop.matches(":focus"));
  stops[(at + way + stops.length) % stops.length]?.focus();
}

function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(":disabled") && element.getClientRects().length > 0;
}

function erase(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey) eraseUpTo(event);
  else if (event.key === "Backspace") document.execCommand("delete");
  else if (event.shiftKey) copy("cut");
  else document.execCommand("forwardDelete");
}

/** What is selected goes, else what lies between the caret and the end of a word, with ⌘ of the line. */
function eraseUpTo({ key, metaKey }: KeyboardEvent): void {
  const field = document.activeElement;
  const isCaret = isInputOrTextarea(field)
    ? field.selectionStart === field.selectionEnd
    : getSelection()?.isCollapsed === true;
  if (isCaret)
    getSelection()?.modify("extend", key === "Delete" ? "forward" : "backward", metaKey ? "lineboundary" : "word");
  document.execCommand("delete");
}

function nameOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  return `${ctrlKey ? "Control+" : ""}${metaKey ? "Meta+" : ""}${altKey ? "Alt+" : ""}${key}`;
}

type Step = readonly [
  "left" | "right" | "backward" | "forward",
  "character" | "word" | "line" | "lineboundary" | "documentboundary",
];

/** With ⌘ and Option as on a Mac. */
const caretSteps: ReadonlyMap<string, Step> = new Map([
  ["ArrowLeft", ["left", "character"]],
  ["ArrowRight", ["right", "character"]],
  ["ArrowUp", ["backward", "line"]],
  ["ArrowDown", ["forward", "line"]],
  ["Home", ["backward", "lineboundary"]],
  ["End", ["forward", "lineboundary"]],
  ["Control+ArrowLeft", ["left", "word"]],
  ["Control+ArrowRight", ["right", "word"]],
  ["Control+Home", ["backward", "documentboundary"]],
  ["Control+End", ["forward", "documentboundary"]],
  ["Alt+ArrowLeft", ["left", "word"]],
  ["Alt+ArrowRight", ["right", "word"]],
  ["Meta+ArrowLeft", ["left", "lineboundary"]],
  ["Meta+ArrowRight", ["right", "lineboundary"]],
  ["Meta+ArrowUp", ["backward", "documentboundary"]],
  ["Meta+ArrowDown", ["forward", "documentboundary"]],
]);
