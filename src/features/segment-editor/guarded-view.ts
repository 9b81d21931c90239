/**
 * Keeps what a page translator or an extension writes into the editor's elements out of the text (docs/decisions/0013). CodeMirror reads its elements when
 * they change, for that is how a browser types; but where a browser types it says so by an event, and whoever rewrites a page doesn't.
 */

import type { SelectionRange, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { isKeyBeingGiven } from "#ui/held-keys/held-keys.ts";
import { ChipWidget } from "./chip-widget.ts";
import { lineEdge } from "./line-edge.ts";

/** Redraws in one frame from which on somebody is taken to rewrite at once whatever is drawn, which would never end. */
const MOST_REDRAWS = 8;

export class GuardedView extends EditorView {
  /** While CodeMirror reads what has changed in its elements. */
  #isBeingRead = false;
  /** The browser has announced a change that CodeMirror has not read yet. */
  #isTyped = false;
  #isAnnounced = false;
  /** While the application writes. */
  #isOwn = false;
  #redraws = 0;
  /** What somebody else changed in the editor since the last frame. */
  readonly #touched = new Set<Node>();
  readonly #observer: MutationObserver;

  constructor() {
    let notice = (_records: readonly MutationRecord[]) => {};
    // Observers are called in the order they were made: this one has to be called before CodeMirror's.
    const observer = new MutationObserver((records) => notice(records));
    super();
    notice = (records) => this.#notice(records);
    this.#observer = observer;
    observer.observe(this.contentDOM, { childList: true, characterData: true, subtree: true });
    this.#listen();
  }

  /**
   * Takes no transactions that say what somebody else wrote, or where the caret went with it. CodeMirror then asks for an update without any, which draws the
   * text as it is. What the application does to the text meanwhile is taken, and so is what keys do that were held and are given back then.
   */
  override update(transactions: readonly Transaction[]): void {
    if (transactions.length === 0) {
      this.#redraw();
      return;
    }
    const isRead = this.#isBeingRead && !this.#isOwn && !isKeyBeingGiven();
    if (isRead && !this.#isTyped && !this.composing) return;
    if (isRead) this.#isTyped = false;
    super.update(transactions);
  }

  override moveToLineBoundary(start: SelectionRange, forward: boolean, includeWrap = true): SelectionRange {
    const edge = includeWrap ? lineEdge(this, start, forward) : null;
    return edge ?? super.moveToLineBoundary(start, forward, includeWrap);
  }

  /** What the application does by `act` is taken in any case: it may come in the very moment in which CodeMirror is told of what it drew itself. */
  own<T>(act: () => T): T {
    const before = this.#isOwn;
    this.#isOwn = true;
    try {
      return act();
    } finally {
      this.#isOwn = before;
    }
  }

  /** Whether what is drawn is rewritten at once, so that for now the elements are not what they should be. */
  get #isOverruled(): boolean {
    return this.#redraws >= MOST_REDRAWS;
  }

  #redraw(): void {
    this.#redraws += 1;
    if (!this.#isOverruled) super.update([]);
    if (this.#redraws > 1) return;
    requestAnimationFrame(() => {
      const isOwed = this.#isOverruled;
      this.#redraws = 0;
      if (isOwed) super.update([]);
    });
  }

  #notice(records: readonly MutationRecord[]): void {
    this.#isBeingRead = true;
    // Comes after all observers.
    queueMicrotask(() => {
      this.#isBeingRead = false;
    });
    if (this.#touched.size === 0) requestAnimationFrame(() => this.#restoreChips());
    for (const { target } of records) this.#touched.add(target);
  }

  /** CodeMirror does not look into a chip, which is made whole and changed by nobody but others. */
  #restoreChips(): void {
    for (const node of this.#touched) ChipWidget.restoreAround(node);
    this.#touched.clear();
    this.#observer.takeRecords();
  }

  #listen(): void {
    const { contentDOM } = this;
    contentDOM.addEventListener(
      "beforeinput",
      (event) => {
        if (this.#isOverruled && event.inputType === "insertText" && event.data !== null)
          this.#typeInto(event, event.data);
        else this.#expect(true);
      },
      { capture: true },
    );
    contentDOM.addEventListener("input", () => {
      // CodeMirror may have read by now what was announced.
      if (!this.#isAnnounced) this.#expect(false);
      this.#isAnnounced = false;
    });
    contentDOM.addEventListener("compositionend", () => this.#expect(false), { capture: true });
  }

  /** Where the elements hold another's words, a letter typed there could not be told from them. */
  #typeInto(event: InputEvent, text: string): void {
    event.preventDefault();
    this.dispatch(this.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
  }

  #expect(isAnnounced: boolean): void {
    this.#isTyped = true;
    this.#isAnnounced = isAnnounced;
    // What is called off, or changes nothing, is never read.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isTyped = false;
        this.#isAnnounced = false;
      }),
    );
  }
}
