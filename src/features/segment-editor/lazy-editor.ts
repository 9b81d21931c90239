import type { StoreApi } from "zustand/vanilla";
import type { UnitKey } from "#core/document/article.ts";
import type { ReviewState } from "#state/review-state.ts";
import type { EditorPlace } from "./editor-place.ts";
import type { EditorSession } from "./editor-session.ts";

/** The editor before and after its code has arrived. Its code is a chunk of its own, asked for as soon as an article opens. */
export class LazyEditor {
  readonly #store: StoreApi<ReviewState>;
  readonly #listeners = new Set<() => void>();
  #session: EditorSession | null = null;
  #wanted = false;

  constructor(store: StoreApi<ReviewState>) {
    this.#store = store;
  }

  get ready(): boolean {
    return this.#session !== null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Fetches the code and builds the editor, once. Without the code rows stay readable and can be approved; the failure is told. */
  async load(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    const code = await import("./editor-session.ts").catch(() => null);
    if (!code) {
      this.#wanted = false;
      this.#store
        .getState()
        .actions.raise("The editor could not be loaded. Nothing is lost; check the connection and reload the page.");
      return;
    }
    this.#session = new code.EditorSession(this.#store);
    for (const listener of this.#listeners) listener();
  }

  attach(place: EditorPlace): () => void {
    return this.#session?.attach(place) ?? (() => {});
  }

  focus() {
    this.#session?.focus();
  }

  caret(key: UnitKey): number | null {
    return this.#session?.caret(key) ?? null;
  }

  rewrite(key: UnitKey, text: string): boolean {
    return this.#session?.rewrite(key, text) ?? false;
  }

  placeCaret(x: number, y: number) {
    this.#session?.placeCaret(x, y);
  }

  insertMissingMarkup() {
    this.#session?.insertMissingMarkup();
  }

  moveMarkup(way: "left" | "right") {
    this.#session?.moveMarkup(way);
  }

  toggleRaw() {
    this.#session?.toggleRaw();
  }

  get caretNode(): number | null {
    return this.#session?.caretNode ?? null;
  }

  lightNode(number: number | null) {
    this.#session?.lightNode(number);
  }

  onCaret(listener: () => void): () => void {
    return this.#session?.onCaret(listener) ?? (() => {});
  }
}
