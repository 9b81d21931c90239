/**
 * No key is lost while what it is meant for is on its way. From the moment something is asked for until it stands and has the focus, keys are held here, in
 * the order they were pressed, and then given to what has the focus as if they were pressed again. What a key given back asks for may be on its way
 * too: the rest is held on until that stands.
 *
 * What is clicked meanwhile waits behind them: what was typed before is where it was meant.
 *
 * Where a text is to be typed, a field stands in for the one to come (`HoldKeys`), so that input methods, pasting and corrections work as ever. Only what it
 * holds in the end is given on.
 */

import { latinKey } from "#ui/latin-key.ts";
import { doWhatWaits } from "./before-next-key.ts";
import { isComposed, watchCompositions } from "./composition.ts";
import {
  forgetCopied,
  giveCaret,
  giveClick,
  giveKey,
  givePaste,
  giveText,
  isTextKey,
  notePlace,
  onNotCopied as tellNotCopied,
} from "./give-key.ts";
import { type Held, keyQueue, textOf, textsOf } from "./key-queue.ts";
import { closeStandIn, focusedStandIn, isOwnStandIn, isStandIn, openStandIn } from "./stand-in.ts";
import { caretIn, isBeyond } from "./stand-in-caret.ts";

export interface KeyHold {
  /** False once it has ended or was called off. */
  isOn(): boolean;
  /** Holds this key too, which has arrived where nothing can be done with it yet; one that is given back, in front of those behind it. */
  take(event: KeyboardEvent): void;
  /** What the keys are for has the focus. */
  end(): void;
  /** What the keys are for stands, and is about to take the focus. */
  endWithFocus(): void;
  /**
   * What the keys are for won't come: they are for nothing else. `keep` is offered what was typed before any key that may lead elsewhere, and says
   * whether it keeps that; of all other text it is told that it was given up.
   */
  drop(keep?: (typed: string) => boolean): void;
}

interface HoldOptions {
  /** Whether the hold begins with this key; where it begins, all that follow are held. Any key, unless said otherwise. */
  readonly begins?: (event: KeyboardEvent | ClipboardEvent) => boolean;
  /** What Escape does where it calls the hold off, with what was typed for it: true where it keeps that. Without this, it does what it does without a hold. */
  readonly onCallOff?: (typed: string) => unknown;
}

/** After so long Escape gives everything up: what doesn't come must not keep the keyboard. Long enough that on a slow machine nobody means that by it. */
const PATIENCE_MS = 10_000;
/** How many frames the focus may take where nothing asks for it. */
const FRAMES = 2;
/** The same for a whole screen, whose rows are measured first. */
const SCREEN_FRAMES = 20;

const holds = new Map<KeyHold, HoldOptions & { readonly since: number }>();
const held = keyQueue();
/** In the field that stands in, behind all that is held. */
let typed = "";
/** Gives keys back, so that they are not held again. */
let isGiving = false;

interface HeldKeysListeners {
  /** Is told the texts that were typed for what did not come and that nobody else keeps: one for each place they were meant for. */
  readonly onGivenUp: (texts: readonly string[]) => void;
  /** Is told where a key that was held cut or copied nothing: browsers allow that only some seconds after it was pressed. */
  readonly onNotCopied: () => void;
}

let tellGivenUp = (_texts: readonly string[]) => {};

/** Begins to listen, before anything else does, so that no key that is held is acted on. */
export function listenForHeldKeys({ onGivenUp, onNotCopied }: HeldKeysListeners): void {
  tellGivenUp = onGivenUp;
  tellNotCopied(onNotCopied);
  window.addEventListener("keydown", onKeyDown, true);
  window.addEventListener("beforeinput", onBeforeInput, true);
  window.addEventListener("input", onInput, true);
  watchCompositions(() => held.add(...takeTyped()), give);
  window.addEventListener("paste", onPaste, true);
  for (const part of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
    window.addEventListener(part, onPointer, true);
  for (const deed of ["pointerdown", "compositionstart", "drop", "pagehide"])
    window.addEventListener(deed, doWhatWaits, true);
}

let isRefused = (_event: KeyboardEvent) => false;

/** Has each key that the rule tells go nowhere. It is asked when a key is pressed, and again when one that was held is given. */
export function refuseKeys(rule: typeof isRefused): void {
  isRefused = rule;
}

let tell = () => {};

/** Calls `listener` when keys begin or cease to be held; one listens at a time. Returns the function that ends it. */
export function watchHeldKeys(listener: () => void): () => void {
  tell = listener;
  return () => {
    tell = () => {};
  };
}

/** Whether keys are held, or would be. */
export function areKeysHeld(): boolean {
  return isHeld(null);
}

/** Whether something was pressed that nobody has acted on yet: it goes with the page. */
export function areKeysWaiting(): boolean {
  return held.all().length > 0 || typed !== "";
}

/** Whether a key that was held is being acted on in this very call: what is done now is the reviewer's doing, and nobody else's. */
export function isKeyBeingGiven(): boolean {
  return isGiving;
}

/** Begins to hold keys. */
export function holdKeys(options: HoldOptions = {}): KeyHold {
  const hold: KeyHold = {
    isOn: () => holds.has(hold),
    take: (event) => keep(event),
    end: () => {
      if (holds.delete(hold)) give();
      tell();
    },
    endWithFocus: () => whenFocusMoves(hold.end),
    drop: (keepFirst) => {
      if (holds.delete(hold)) giveUp(keepFirst);
    },
  };
  holds.set(hold, { ...options, since: performance.now() });
  tell();
  return hold;
}

/** Holds keys until the promise is settled and what waits for it has been done. Gives the same promise, to be waited for. */
export function holdKeysUntil<T>(done: Promise<T>): Promise<T> {
  const hold = holdKeys();
  const end = () => setTimeout(hold.end);
  done.then(end, end);
  return done;
}

/**
 * Holds keys until the promise is settled and the screen that it brings has the focus, or some frames later where nothing there takes it. What has the focus
 * until then may be of the screen before.
 */
export function holdKeysUntilShown(done: Promise<unknown>): void {
  const hold = holdKeys();
  const look = (frames: number) => {
    const focused = document.activeElement;
    if (frames === 0 || (focused?.closest("main") != null && !isStandIn(focused))) hold.end();
    else requestAnimationFrame(() => look(frames - 1));
  };
  const begin = () => setTimeout(look, 0, SCREEN_FRAMES);
  done.then(begin, begin);
}

function giveUp(keep: (typed: string) => boolean = () => false): void {
  const [first, ...others] = textsOf([...held.all(), ...takeTyped()]);
  held.clear();
  closeStandIn();
  tell();
  const lost = (keep(first) ? others : [first, ...others]).filter((text) => text !== "");
  if (lost.length > 0) tellGivenUp(lost);
}

function onKeyDown(event: KeyboardEvent): void {
  if (!isModifier(event)) {
    if (isRefused(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    doWhatWaits();
  }
  if (!isHolding(event) || isModifier(event) || isOfBrowser(event)) return;
  if (isTextKey(event)) notePlace(event);
  if (event.key === "Escape" && !event.isComposing && isCalledOff()) {
    callOff(event);
    return;
  }
  if (isForStandIn(event)) return;
  if (isPasteKey(event)) {
    // Only the browser knows what is on the clipboard: what it pastes is held.
    event.stopImmediatePropagation();
    return;
  }
  const isBegun = isOfInputMethod(event) && !event.isComposing;
  // What was typed before something else took the focus stands in front.
  if (focusedStandIn() === null) held.add(...takeTyped());
  // It types there, and is nobody else's.
  if ((isBegun || isTextKey(event)) && openStandIn(isBegun)) event.stopImmediatePropagation();
  else if (!isOfInputMethod(event)) keep(event);
}

function isHolding(event: KeyboardEvent | ClipboardEvent | null): boolean {
  return !isGiving && isHeld(event);
}

function isHeld(event: KeyboardEvent | ClipboardEvent | null): boolean {
  if (holds.size === 0) return false;
  if (held.all().length > 0 || typed !== "") return true;
  return [...holds.values()].some(({ begins }) => begins === undefined || (event !== null && begins(event)));
}

/** Into the field that stands in for one of its kind it goes as ever; else it is kept with its line breaks, and for whatever it is meant for. */
function onPaste(event: ClipboardEvent): void {
  doWhatWaits();
  const isAtHome = isStandIn(event.target) && !isOwnStandIn(event.target) && !held.all().some(isKey);
  if (isAtHome || !isHolding(event)) return;
  held.add(...takeTyped(), { kind: "paste", text: event.clipboardData?.getData("text/plain") ?? "" });
  event.preventDefault();
  event.stopImmediatePropagation();
  tell();
}

/** Text that comes without a key, from an input method, into a field that is not what it is meant for. */
function onBeforeInput(event: InputEvent): void {
  doWhatWaits();
  const { data } = event;
  // What is composed elsewhere can't be taken from where it is, and comes again with each of its letters.
  if (data === null || !event.cancelable || isStandIn(event.target) || !isHolding(null)) return;
  held.add(...takeTyped(), ...textOf(data));
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether what the pointer is doing is held until it is a click. */
let isClickHeld = false;

function onPointer(event: Event): void {
  if (!(event instanceof MouseEvent) || isGiving) return;
  if (event.type === "pointerdown") isClickHeld = isClickToHold(event);
  // A click without the pointer is a key's.
  if (!isClickHeld || (event.detail === 0 && event.type === "click")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.type !== "click") return;
  isClickHeld = false;
  held.add(...takeTyped(), { kind: "click", event });
  give();
}

/** A dialog that waits can always be left; so can what does not come. */
function isClickToHold({ button, target }: MouseEvent): boolean {
  if (button !== 0 || !areKeysWaiting() || isStandIn(target) || document.querySelector("dialog[open]") !== null)
    return false;
  if (holds.size > 0 && isGivenUp()) {
    holds.clear();
    giveUp();
    return false;
  }
  return true;
}

function keep(event: KeyboardEvent): void {
  held.add(...takeTyped(), ...(isTextKey(event) ? textOf(event.key) : [{ kind: "key", event } as const]));
  event.preventDefault();
  event.stopImmediatePropagation();
  tell();
}

/** One after the other, each once what the one before it did is on the page, and no other key comes in between. */
function give(): void {
  // The one that is being given ends first, and so does what is being composed.
  if (holds.size > 0 || isGiving || isComposed()) return;
  held.add(...takeTyped());
  closeStandIn();
  const isGiven = held.give((next) => {
    isGiving = true;
    const rest = giveHeld(next);
    isGiving = false;
    return rest;
  });
  if (isGiven) queueMicrotask(give);
  else if (held.all().length === 0) forgetCopied();
}

function giveHeld(next: Held): string {
  if (next.kind === "key") return giveKey(next.event);
  if (next.kind === "click") return giveClick(next.event);
  if (next.kind === "caret") return giveCaret(next);
  return next.kind === "text" ? giveText(next.text) : givePaste(next.text);
}

/** In the task that moves the focus, or some frames later where nothing takes it. */
function whenFocusMoves(then: () => void): void {
  const ended = new AbortController();
  const { signal } = ended;
  const end = () => {
    if (signal.aborted) return;
    ended.abort();
    then();
  };
  const wait = (frames: number) => {
    if (frames === 0) end();
    else requestAnimationFrame(() => wait(frames - 1));
  };
  // Once the task is over: the focus may go back to where it was before it goes on.
  const onFocus = ({ target }: FocusEvent) => {
    if (!isStandIn(target)) queueMicrotask(end);
  };
  addEventListener("focusin", onFocus, { capture: true, signal });
  wait(FRAMES);
}

/** A dialog goes with Escape and all that was typed into it; elsewhere what was typed stays, so that Escape is for what comes. */
function isCalledOff(): boolean {
  if (isGivenUp()) return true;
  if (document.querySelector("dialog[open]") !== null) return !held.all().some(isKey);
  return held.all().length === 0 && typed === "";
}

function isGivenUp(): boolean {
  const [oldest] = holds.values();
  return oldest !== undefined && performance.now() - oldest.since > PATIENCE_MS;
}

function callOff(event: KeyboardEvent): void {
  const ways = [...holds.values()].flatMap(({ onCallOff }) => onCallOff ?? []);
  const isLost = isGivenUp();
  holds.clear();
  // What goes with its dialog goes by the reviewer's will.
  giveUp((text) => ways.map((way) => way(text)).includes(true) || !isLost);
  if (ways.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** What stands in the field, which may be gone before its text is taken. */
function onInput({ target }: Event): void {
  const field = focusedStandIn();
  if (field !== null && field === target) typed = field.value;
}

function takeTyped(): readonly Held[] {
  const field = focusedStandIn();
  const text = typed;
  const caret = field === null ? [] : caretIn(field);
  typed = "";
  if (field !== null) field.value = "";
  return text === "" ? [] : [...textOf(text), ...caret];
}

function isKey({ kind }: Held): boolean {
  return kind === "key" || kind === "click" || kind === "caret";
}

/** What is typed into the field that stands in, or done to what is typed there. */
function isForStandIn(event: KeyboardEvent): boolean {
  const field = focusedStandIn();
  if (field === null) return false;
  if (isOfInputMethod(event) || event.getModifierState("AltGraph")) return true;
  // Behind a key such as Escape nobody knows yet where the next ones belong: what is text in one place is a command in another.
  if (held.all().some(isKey)) return isTextKey(event);
  // Which text is around it, only what comes knows.
  if (isOwnStandIn(field) && isBeyond(event, field)) return false;
  const isCorrection = field.value !== "" && CORRECTIONS.test(event.key);
  const withCtrl = keyWithCtrl(event);
  if (withCtrl !== "") return isCorrection || /^[acvxyz]$/.test(withCtrl);
  if (field instanceof HTMLTextAreaElement && IN_LINES.test(event.key)) return true;
  return isCorrection || event.key.length === 1;
}

function isPasteKey(event: KeyboardEvent): boolean {
  const withCtrl = keyWithCtrl(event);
  return withCtrl === "v" || (withCtrl === "" && event.shiftKey && event.key === "Insert");
}

const CORRECTIONS = /^(?:Backspace|Delete|ArrowLeft|ArrowRight|Home|End)$/;
const IN_LINES = /^(?:Enter|ArrowUp|ArrowDown)$/;

function isModifier({ key }: KeyboardEvent): boolean {
  return /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(key);
}

/** Whether the key types, also by an input method, deletes, or moves the caret: it is meant for a text that is edited. */
export function isOfText(event: KeyboardEvent): boolean {
  const isOther = keyWithCtrl(event) === "a" || CORRECTIONS.test(event.key);
  return isTextKey(event) || isOfInputMethod(event) || (isOther && !event.altKey);
}

/** Key code 229 is how browsers mark a key that an input method has taken before the composition begins. */
function isOfInputMethod({ key, keyCode, isComposing }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229 || /^(?:Dead|Process|Unidentified)$/.test(key);
}

/** What pages leave to the browser: reloading, the address, printing, zooming, its tools. */
function isOfBrowser(event: KeyboardEvent): boolean {
  return /^F(?:5|11|12)$/.test(event.key) || /^[rlp+\-0]$/.test(keyWithCtrl(event));
}

/** What is pressed with Ctrl or ⌘, as a Latin layout names it; empty where neither is. */
function keyWithCtrl(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? latinKey(event) : "";
}
