/**
 * The one CodeMirror editor of an open article. It moves from row to row: its view stays, its state is made anew for each unit.
 * What is typed goes to the store at once; what the store changes from elsewhere comes in as the smallest change, so the caret stays.
 */

import { history, isolateHistory, redo, undo } from "@codemirror/commands";
import { type EditorState, type Extension, Text, Transaction, type TransactionSpec } from "@codemirror/state";
import { Direction, EditorView, type ViewUpdate } from "@codemirror/view";
import type { UnitKey } from "#core/document/article.ts";
import { nodeName } from "#core/markup/chip.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import type { EditorPort, EditorSlot, InsertedText } from "#state/editor/editor-port.ts";
import { deliberate, fromStore } from "./deliberate.ts";
import {
  editorState,
  markupExtensions,
  markupMode,
  refusalAttributes,
  refusalMark,
  undoHistory,
} from "./editor-state.ts";
import { GuardedView } from "./guarded-view.ts";
import { insertedBetween } from "./inserted-text.ts";
import { lineSeparatorOf } from "./line-separator.ts";
import { insertMissing, type MarkupEdit } from "./markup-commands.ts";
import { type Armed, arm, caretNumber, hollowed, markupField, takenAway, touch, undoneBeside } from "./markup-field.ts";
import { minimalChange } from "./minimal-change.ts";
import { NOTHING_MISSING } from "./missing-markup.ts";
import { moveNode } from "./move-node.ts";
import { type FindUnit, WantedSelection } from "./wanted-selection.ts";

export class EditorSession implements EditorPort {
  readonly #listen: Extension;
  readonly #view: GuardedView;
  #slot: EditorSlot | null = null;
  /** The text as the editor last had it from the store or gave it to the store. */
  #text = "";
  #refused = false;
  /** What was decided of the unit: the editor's own undo goes back to there, the store's goes on. */
  #committed: UnitState | null = null;
  #isRaw = false;
  #unsubscribe = () => {};
  readonly #wanted: WantedSelection;
  readonly #caretListeners = new Set<() => void>();

  /** @param findUnit in the article in view */
  constructor(findUnit: FindUnit) {
    this.#wanted = new WantedSelection(findUnit);
    this.#listen = EditorView.updateListener.of((update) => {
      this.#typed(update);
      this.#announceArmed(update);
      if (isCompositionHeldBack(update)) queueMicrotask(() => endComposition(update.view));
      if (update.docChanged || update.selectionSet) this.#tellCaret();
    });
    this.#view = new GuardedView();
  }

  attach(slot: EditorSlot): () => void {
    this.#unsubscribe();
    this.#slot = slot;
    this.#text = slot.edited.getState().text;
    this.#refused = false;
    this.#committed = null;
    slot.element.append(this.#view.dom);
    this.#view.setState(this.#stateFor(slot));
    this.#unsubscribe = slot.edited.subscribe(() => this.#follow());
    this.#follow();
    this.#selectWanted();
    this.#tellCaret();
    return () => this.#detach(slot);
  }

  focus() {
    if (!this.#view.hasFocus) this.#view.focus();
  }

  /** Offset of the caret in the unit's text; null where the editor does not stand in it or has not the focus. */
  caret(key: UnitKey): number | null {
    const { hasFocus, state } = this.#view;
    return hasFocus && this.#slot?.edited.unit.key === key ? state.sliceDoc(0, state.selection.main.head).length : null;
  }

  selectedText(key: UnitKey): string {
    const { state } = this.#view;
    const { from, to } = state.selection.main;
    return this.#slot?.edited.unit.key === key ? state.sliceDoc(from, to) : "";
  }

  /** Makes `text` the text as if it were typed at once: one step of the editor's own undo. False where the editor does not stand in the unit. */
  rewrite(key: UnitKey, text: string): boolean {
    if (this.#slot?.edited.unit.key !== key) return false;
    const { doc } = this.#view.state;
    const separator = lineSeparatorOf(text, this.#lineEnding());
    const change = minimalChange(doc.sliceString(0, doc.length, "\n"), text.split(separator).join("\n"));
    if (change === null) return true;
    const insert = Text.of(change.insert.split("\n"));
    const selection = { anchor: change.from + insert.length };
    this.#dispatch({ changes: { ...change, insert }, selection, annotations: isolateHistory.of("full") });
    return true;
  }

  stepHistory(way: "undo" | "redo"): boolean {
    if (this.#slot?.edited.getState().isActive !== true) return false;
    return this.#view.own(() => (way === "undo" ? undo : redo)(this.#view));
  }

  placeCaret(x: number, y: number) {
    this.#dispatch({ selection: { anchor: this.#view.posAtCoords({ x, y }, false) } });
  }

  select(unit: UnitKey, from: number, to: number, by?: "reviewer") {
    this.#wanted.ask(unit, { from, to }, by);
    this.#selectWanted();
  }

  /** Offsets are into the stored text; the editor counts every line break as one character. */
  #selectWanted() {
    const wanted = this.#slot && this.#wanted.take(this.#slot.edited.unit.key, this.#text);
    if (wanted === null) return;
    const { doc, lineBreak } = this.#view.state;
    const offset = (at: number) => Math.min(this.#text.slice(0, at).replaceAll(lineBreak, "\n").length, doc.length);
    this.#dispatch({ selection: { anchor: offset(wanted.from), head: offset(wanted.to) } });
  }

  insertText(text: InsertedText) {
    if (this.#slot === null) return;
    const { state } = this.#view;
    const { from, to } = state.selection.main;
    const spec = state.replaceSelection(insertedBetween(state.sliceDoc(0, from), text, state.sliceDoc(to)));
    const annotations = [Transaction.userEvent.of("input.insert"), isolateHistory.of("full")];
    this.#dispatch({ ...spec, annotations, scrollIntoView: true });
    this.focus();
  }

  insertMissingMarkup() {
    const { unit } = this.#slot?.edited ?? {};
    if (unit?.kind !== "segment") return;
    const edit = insertMissing(this.#view.state, unit.source);
    this.#run(edit, (name) => `Inserted: ${name}`, NOTHING_MISSING);
  }

  moveMarkup(way: "left" | "right") {
    if (this.#slot === null) return;
    const isForth = (way === "right") === (this.#view.textDirection === Direction.LTR);
    const edit = moveNode(this.#view.state, isForth ? 1 : -1, this.#slot?.lang);
    this.#run(edit, (name) => `Moved: ${name}`, "There is no markup at the caret to move, or nothing to move it past.");
  }

  toggleRaw() {
    if (this.#slot === null) return;
    this.#isRaw = !this.#isRaw;
    this.#dispatch({ effects: markupMode.reconfigure(markupExtensions(this.#isRaw)) });
    this.#say(this.#isRaw ? "Raw Markdown: nothing is guarded." : "Chips are shown, and guarded, again.", true);
  }

  /** Number of the innermost node that the caret stands beside or in; null where there is none. */
  get caretNode(): number | null {
    if (this.#slot === null) return null;
    const { nodes } = this.#view.state.field(markupField);
    return caretNumber(nodes, this.#view.state);
  }

  lightNode(number: number | null) {
    if (this.#slot !== null && this.#view.state.field(markupField).touched !== number)
      this.#dispatch({ effects: touch.of(number) });
  }

  onCaret(listener: () => void): () => void {
    this.#caretListeners.add(listener);
    return () => this.#caretListeners.delete(listener);
  }

  #tellCaret() {
    for (const listener of this.#caretListeners) listener();
  }

  #run(edit: MarkupEdit | null, done: (name: string) => string, nothing: string) {
    if (edit) this.#dispatch(edit.spec);
    this.#say(edit ? done(nodeName(edit.node)) : nothing);
  }

  #announceArmed({ transactions }: ViewUpdate) {
    for (const effect of transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(takenAway))
        this.#say(
          `Removed: ${effect.value.map(nodeName).join(", ")}. Undo brings ${effect.value.length > 1 ? "them" : "it"} back.`,
        );
      if (effect.is(hollowed)) this.#say(`${effect.value.map(nodeName).join(", ")} has no text now.`);
      if (effect.is(undoneBeside))
        this.#say(
          `No markup any more: ${effect.value.map(nodeName).join(", ")}. Undo brings ${effect.value.length > 1 ? "them" : "it"} back.`,
        );
      if (effect.is(arm))
        this.#say(
          `${effect.value.nodes.map(nodeName).join(", ")}: ${confirmation(effect.value)} removes ${effect.value.nodes.length > 1 ? "them" : "it"}.`,
        );
    }
  }

  #say(message: string, lasts = false) {
    this.#slot?.edited.say(message, lasts);
  }

  #dispatch(...specs: readonly TransactionSpec[]) {
    this.#view.own(() => this.#view.dispatch(...specs));
  }

  #detach(slot: EditorSlot) {
    if (this.#slot !== slot) return;
    this.#slot = null;
    this.#unsubscribe();
  }

  #stateFor(slot: EditorSlot): EditorState {
    return editorState(this.#text, slot, this.#listen, this.#isRaw);
  }

  #lineEnding(): "\n" | "\r\n" {
    return this.#slot?.edited.lineEnding ?? "\n";
  }

  #typed(update: ViewUpdate) {
    if (!this.#slot || !update.docChanged || update.transactions.some((each) => each.annotation(fromStore))) return;
    this.#text = update.state.sliceDoc();
    const by = (["undo", "redo"] as const).find((each) => update.transactions.some((one) => one.isUserEvent(each)));
    this.#slot.edited.type(this.#text, by ?? "hand");
  }

  /** Takes over what became of the unit elsewhere: restored, copied, undone, changed in another tab. */
  #follow() {
    const slot = this.#slot;
    if (slot === null) return;
    const { text, refusal, committed, isActive } = slot.edited.getState();
    if (!isActive) return;
    const isDecided = this.#committed !== null && !sameState(this.#committed, committed);
    this.#committed = committed;
    // An input method's text is not disturbed; what was composed is stored when it ends and the store decides then.
    if (sameButLineBreaks(text, this.#text)) this.#text = text;
    else if (!this.#view.composing) this.#replaceText(text);
    if (isDecided && text === committed.target) this.#forgetStepsOf(slot);
    if ((refusal !== null) === this.#refused) return;
    this.#refused = refusal !== null;
    this.#dispatch({
      effects: refusalMark.reconfigure(refusalAttributes(refusal === null ? null : slot.refusalId)),
    });
  }

  #replaceText(text: string) {
    const { state } = this.#view;
    this.#text = text;
    const separator = lineSeparatorOf(text, this.#lineEnding());
    if (separator !== state.lineBreak && this.#slot) {
      this.#view.setState(this.#stateFor(this.#slot));
      return;
    }
    const after = text.split(separator).join("\n");
    const change = minimalChange(state.doc.sliceString(0, state.doc.length, "\n"), after);
    if (!change) return;
    const changes = state.changes({ ...change, insert: Text.of(change.insert.split("\n")) });
    const { from, to, head } = state.selection.main;
    // What the program wrote is no selection of the reviewer's, which the next key would wipe.
    const selection = change.from < to && from < change.to ? { anchor: changes.mapPos(head, 1) } : undefined;
    this.#dispatch({
      changes,
      ...(selection && { selection }),
      annotations: [fromStore.of(true), deliberate.of(true)],
    });
    this.#forgetSteps();
  }

  /** Once it is known whether the change left the unit, as approving does: then the editor begins anew anyway. */
  #forgetStepsOf(slot: EditorSlot) {
    queueMicrotask(() => {
      if (this.#slot === slot && slot.edited.getState().isActive) this.#forgetSteps();
    });
  }

  /** What was typed before belongs to a text that is gone, or to a change that the store undoes. */
  #forgetSteps() {
    this.#dispatch({ effects: undoHistory.reconfigure([]), annotations: fromStore.of(true) });
    this.#dispatch({ effects: undoHistory.reconfigure(history()), annotations: fromStore.of(true) });
  }
}

function isCompositionHeldBack({ transactions }: ViewUpdate): boolean {
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(arm) && effect.value.held?.isComposed));
}

/** The browser drops a composition whose text is taken out of the page and doesn't say so; the editor would take the next key for a part of it. */
function endComposition(view: EditorView) {
  view.contentDOM.dispatchEvent(new CompositionEvent("compositionend"));
}

/** What takes armed markup away. */
function confirmation({ held }: Armed): string {
  if (held === null) return "the same again";
  return held.isComposed ? "Delete" : "typing on";
}

/** The store writes line breaks as the file does; the editor has them as they were typed. */
function sameButLineBreaks(a: string, b: string): boolean {
  return a === b || a.replaceAll(/\r\n?/g, "\n") === b.replaceAll(/\r\n?/g, "\n");
}
