import type { UnitKey } from "#core/document/article.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { InsertedText } from "#state/commands/command.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { EditorPlace } from "./editor-place.ts";
import type { TargetEditor } from "./target-editor.ts";

/** `markup` shows Markdown as what it is; `plain` is a text field. */
export type EditorKind = "markup" | "plain";

/**
 * The editor before and after its code has arrived, and whichever kind it is. The code of each kind is a chunk of its own, asked for as soon as an
 * article opens.
 */
export class LazyEditor implements TargetEditor {
  readonly #workspace: WorkspaceStore;
  readonly #listeners = new Set<() => void>();
  #kind: EditorKind = "markup";
  /** The kind whose code is here or on its way. */
  #loaded: EditorKind | null = null;
  #failed = false;
  #session: TargetEditor | null = null;
  #place: EditorPlace | null = null;
  #detach = () => {};

  constructor(workspace: WorkspaceStore) {
    this.#workspace = workspace;
  }

  get ready(): boolean {
    return this.#session !== null;
  }

  /** Whether it is still to come, as far as one can tell. */
  get awaited(): boolean {
    return this.#session === null && !this.#failed;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes the kind; an editor in use goes on where it stands, with the focus where it had it. */
  use(kind: EditorKind): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    if (this.#loaded !== null) void this.load();
  }

  /** Fetches the code and builds the editor, once. Without the code rows stay readable and can be approved; the failure is told. */
  async load(): Promise<void> {
    const kind = this.#kind;
    if (this.#loaded === kind) return;
    this.#loaded = kind;
    this.#failed = false;
    const session = await makeSession(kind, this.#workspace).catch(() => null);
    if (this.#kind !== kind) return;
    if (session !== null) {
      this.#exchange(session);
      return;
    }
    this.#loaded = null;
    this.#failed = true;
    this.#tell();
    this.#workspace.getState().actions.raise(notLoaded("The editor"));
  }

  attach(place: EditorPlace): () => void {
    this.#place = place;
    this.#detach = this.#session?.attach(place) ?? (() => {});
    return () => {
      if (this.#place !== place) return;
      this.#detach();
      this.#place = null;
    };
  }

  focus() {
    this.#session?.focus();
  }

  caret(key: UnitKey): number | null {
    return this.#session?.caret(key) ?? null;
  }

  selectedText(key: UnitKey): string {
    return this.#session?.selectedText(key) ?? "";
  }

  rewrite(key: UnitKey, text: string): boolean {
    return this.#session?.rewrite(key, text) ?? false;
  }

  stepHistory(way: "undo" | "redo"): boolean {
    return this.#session?.stepHistory(way) ?? false;
  }

  placeCaret(x: number, y: number) {
    this.#session?.placeCaret(x, y);
  }

  /** Selects a stretch of the unit's text, at once or as soon as the editor stands there; the focus stays where it is. */
  select(unit: UnitKey, from: number, to: number) {
    this.#session?.select(unit, from, to);
  }

  insertText(text: InsertedText) {
    this.#session?.insertText(text);
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

  #exchange(session: TargetEditor) {
    const place = this.#place;
    const hadFocus = place?.element.contains(document.activeElement) === true;
    this.#detach();
    this.#session = session;
    if (place !== null) {
      place.element.replaceChildren();
      this.#detach = session.attach(place);
      if (hadFocus) session.focus();
    }
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

async function makeSession(kind: EditorKind, workspace: WorkspaceStore): Promise<TargetEditor> {
  if (kind === "plain") return new (await import("./plain-session.ts")).PlainSession(workspace);
  return new (await import("./editor-session.ts")).EditorSession(workspace);
}
