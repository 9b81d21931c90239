/**
 * Keeps what a page translator or an extension writes into the editor's elements out of the text. CodeMirror reads its elements when they change, for that is
 * how a browser types; but where a browser types it says so by an event, and whoever rewrites a page doesn't.
 */

import type { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { ChipWidget } from "./chip-widget.ts";

export class ForeignWriting {
  /** While the editor reads what has changed in its elements. */
  #isBeingRead = false;
  /** The browser has announced a change that the editor has not read yet. */
  #isTyped = false;
  #isAnnounced = false;
  readonly #observer: MutationObserver;

  /** To be made before the view: observers are called in the order they were made, and this one has to be asked first. */
  constructor() {
    this.#observer = new MutationObserver((records) => {
      // A chip is made whole and changed by nobody but others.
      for (const { target } of records) ChipWidget.restoreAround(target);
      this.#observer.takeRecords();
      this.#isBeingRead = true;
      // Comes after all observers.
      queueMicrotask(() => {
        this.#isBeingRead = false;
      });
    });
  }

  watch({ contentDOM }: EditorView): void {
    this.#observer.observe(contentDOM, { childList: true, characterData: true, subtree: true });
    contentDOM.addEventListener("beforeinput", () => this.#announce(true), { capture: true });
    contentDOM.addEventListener("input", () => {
      // The editor may have read by now what was announced.
      if (!this.#isAnnounced) this.#announce(false);
      this.#isAnnounced = false;
    });
    contentDOM.addEventListener("compositionend", () => this.#announce(false), { capture: true });
  }

  /**
   * Shows the transactions, except where they say what somebody else wrote, or where the caret went with it. Of these the view knows that its elements are
   * not what they should be, and draws them anew.
   */
  dispatch(transactions: readonly Transaction[], view: EditorView): void {
    if (this.#isBeingRead && !this.#isTyped && !view.composing) return;
    if (this.#isBeingRead) this.#isTyped = false;
    view.update(transactions);
  }

  #announce(isAhead: boolean): void {
    this.#isTyped = true;
    this.#isAnnounced = isAhead;
    // What is called off, or changes nothing, is not read.
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isTyped = false;
        this.#isAnnounced = false;
      }),
    );
  }
}
