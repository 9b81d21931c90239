import type { EditorKind, EditorPort, EditorSlot } from "./editor-port.ts";
import { noEditor } from "./no-editor.ts";

interface EditorHostOptions {
  /** Fetches the code of a kind and makes the editor. */
  readonly load: (kind: EditorKind) => Promise<EditorPort>;
  /** The code could not be fetched. Without it rows stay readable and can be approved. */
  readonly onFailure: () => void;
}

/**
 * The slot of the one editor, and which editor stands in it: none until its code has arrived, then one of the kind that the reviewer prefers. Whoever keeps
 * `current` keeps an editor that may have been exchanged since.
 */
export class EditorHost {
  readonly #options: EditorHostOptions;
  readonly #listeners = new Set<() => void>();
  #kind: EditorKind = "markup";
  /** The kind whose code is here or on its way. */
  #loaded: EditorKind | null = null;
  #hasFailed = false;
  #current = noEditor;
  #slot: EditorSlot | null = null;
  #detach = () => {};

  constructor(options: EditorHostOptions) {
    this.#options = options;
  }

  /** One that stands nowhere until the code is here, so that nobody has to ask. */
  get current(): EditorPort {
    return this.#current;
  }

  /** False until the editor's code has arrived; whoever has a slot shows the text meanwhile. */
  get isReady(): boolean {
    return this.#current !== noEditor;
  }

  /** Whether it is still to come, as far as one can tell. */
  get isAwaited(): boolean {
    return !this.isReady && !this.#hasFailed;
  }

  /** Calls `listener` when any of these has changed. Returns the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Moves whichever editor there is, and those that come, into the slot. Returns the function that takes it out. */
  attach(slot: EditorSlot): () => void {
    this.#slot = slot;
    this.#detach = this.#current.attach(slot);
    return () => {
      if (this.#slot !== slot) return;
      this.#detach();
      this.#slot = null;
    };
  }

  /** Changes the kind; an editor in use goes on where it stands, with the focus and the caret where it had them. */
  use(kind: EditorKind): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    if (this.#loaded !== null) void this.load();
  }

  /** Fetches the code and makes the editor, once; after a failure, again. */
  async load(): Promise<void> {
    const kind = this.#kind;
    if (this.#loaded === kind) return;
    this.#loaded = kind;
    this.#hasFailed = false;
    const editor = await this.#options.load(kind).catch(() => null);
    if (this.#kind !== kind) return;
    if (editor !== null) {
      this.#exchange(editor);
      return;
    }
    this.#loaded = null;
    this.#hasFailed = true;
    this.#tell();
    this.#options.onFailure();
  }

  #exchange(editor: EditorPort) {
    const slot = this.#slot;
    const hadFocus = slot?.element.contains(document.activeElement) === true;
    const key = slot?.edited.unit.key ?? "";
    const caret = this.#current.caret(key);
    this.#detach();
    this.#current = editor;
    if (slot !== null) {
      slot.element.replaceChildren();
      this.#detach = editor.attach(slot);
      if (caret !== null) editor.select(key, caret, caret);
      if (hadFocus) editor.focus();
    }
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
