/**
 * A plain text field in place of the editor, for assistive technology that reads and writes one best. It keeps the same promises: what is typed goes
 * to the store at once, and what the store changes from elsewhere comes in with the caret where it was.
 */

import type { UnitKey } from "#core/document/article.ts";
import { canHoldLineBreak, pastedText } from "#core/document/pasted-text.ts";
import { nodeName } from "#core/markup/chip.ts";
import type { UnitState } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import type { EditorPort, EditorSlot, InsertedText, TypedBy } from "#state/editor/editor-port.ts";
import { nameOf } from "./editor-name.ts";
import { fragmentReader } from "./fragment-reader.ts";
import { insertedBetween } from "./inserted-text.ts";
import { minimalChange } from "./minimal-change.ts";
import { missingMarkup, NOTHING_MISSING } from "./missing-markup.ts";
import { PlainHistory, type Snapshot } from "./plain-history.ts";
import { fieldText, shapedInput, textAfterTyping, textOffset } from "./plain-lines.ts";
import { type FindUnit, WantedSelection } from "./wanted-selection.ts";

export class PlainSession implements EditorPort {
  readonly #field = document.createElement("textarea");
  readonly #history = new PlainHistory();
  #slot: EditorSlot | null = null;
  /** The text as the field last had it from the store or gave it to the store, with its own line breaks. */
  #text = "";
  /** What the field held before the change under way. */
  #before: Snapshot = { value: "", from: 0, to: 0 };
  /** What was decided of the unit: the field's own undo goes back to there, the store's goes on. */
  #committed: UnitState | null = null;
  #composing = false;
  readonly #wanted: WantedSelection;
  #unsubscribe = () => {};

  /** @param findUnit in the article in view */
  constructor(findUnit: FindUnit) {
    this.#wanted = new WantedSelection(findUnit);
    const field = this.#field;
    field.className = "plain-editor";
    field.rows = 1;
    // Said outright, because scripts look for the attribute.
    field.setAttribute("role", "textbox");
    field.setAttribute("aria-multiline", "true");
    field.spellcheck = true;
    field.addEventListener("beforeinput", (event) => this.#onBeforeInput(event));
    field.addEventListener("input", (event) => this.#onInput(event));
    field.addEventListener("paste", (event) => this.#onPaste(event));
    field.addEventListener("compositionstart", () => {
      this.#composing = true;
    });
    field.addEventListener("compositionend", () => {
      this.#composing = false;
    });
  }

  attach(slot: EditorSlot): () => void {
    this.#unsubscribe();
    this.#slot = slot;
    this.#text = slot.edited.getState().text;
    this.#history.clear();
    this.#committed = null;
    this.#composing = false;
    const field = this.#field;
    field.setAttribute("aria-label", nameOf(slot.edited.unit));
    field.dir = slot.dir;
    if (slot.lang === undefined) field.removeAttribute("lang");
    else field.lang = slot.lang;
    field.value = fieldText(this.#text);
    slot.element.append(field);
    field.setSelectionRange(field.value.length, field.value.length);
    this.#fit();
    this.#unsubscribe = slot.edited.subscribe(() => this.#follow());
    this.#follow();
    this.#selectWanted();
    return () => this.#detach(slot);
  }

  focus() {
    if (document.activeElement !== this.#field) this.#field.focus({ preventScroll: true });
  }

  /** In the text itself, where a line break may be two characters. */
  caret(key: UnitKey): number | null {
    if (document.activeElement !== this.#field || this.#slot?.edited.unit.key !== key) return null;
    return textOffset(this.#text, this.#field.selectionStart);
  }

  selectedText(key: UnitKey): string {
    const { value, selectionStart, selectionEnd } = this.#field;
    return this.#slot?.edited.unit.key === key ? value.slice(selectionStart, selectionEnd) : "";
  }

  rewrite(key: UnitKey, text: string): boolean {
    if (this.#slot?.edited.unit.key !== key) return false;
    const { value } = this.#field;
    const change = minimalChange(value, fieldText(text));
    if (change === null) return true;
    this.#before = this.#snapshot();
    this.#field.setRangeText(change.insert, change.from, change.to, "end");
    this.#typed(null, 0);
    return true;
  }

  stepHistory(way: "undo" | "redo"): boolean {
    if (this.#slot?.edited.getState().isActive !== true) return false;
    return this.#step(way === "redo");
  }

  placeCaret(x: number, y: number) {
    const position = document.caretPositionFromPoint?.(x, y);
    if (position?.offsetNode !== this.#field) return;
    this.#field.setSelectionRange(position.offset, position.offset);
  }

  select(unit: UnitKey, from: number, to: number, by?: "reviewer") {
    this.#wanted.ask(unit, { from, to }, by);
    this.#selectWanted();
  }

  #selectWanted() {
    const wanted = this.#slot && this.#wanted.take(this.#slot.edited.unit.key, this.#text);
    if (wanted === null) return;
    const offset = (at: number) => fieldText(this.#text.slice(0, at)).length;
    this.#field.setSelectionRange(offset(wanted.from), offset(wanted.to));
  }

  insertText(text: InsertedText) {
    if (this.#slot === null) return;
    const { selectionStart, selectionEnd, value } = this.#field;
    this.#insert(insertedBetween(value.slice(0, selectionStart), text, value.slice(selectionEnd)));
    this.focus();
  }

  /** In place of what is selected, in the shape that the place can hold. */
  #insert(text: string) {
    const { value, from, to } = this.#snapshot();
    const inserted = this.#slot && pastedText(this.#slot.edited.unit, text, value.slice(0, from), value.slice(to));
    if (!inserted) return;
    this.#before = { value, from, to };
    this.#field.setRangeText(inserted, from, to, "end");
    this.#typed(null, 0);
  }

  insertMissingMarkup() {
    const edited = this.#slot?.edited;
    if (edited?.unit.kind !== "segment") return;
    const { value, from, to } = this.#snapshot();
    const missing = missingMarkup(value, { from, to }, fieldText(edited.unit.source), fragmentReader(edited));
    if (missing === null) return this.#say(NOTHING_MISSING);
    this.#before = { value, from, to };
    this.#field.setRangeText(missing.insert, missing.from, missing.to, "end");
    if (missing.selected) this.#field.setSelectionRange(missing.selected.from, missing.selected.to);
    this.#typed(null, 0);
    this.#say(`Inserted: ${nodeName(missing.node)}`);
  }

  // A plain field shows the Markdown itself: there are no chips to move, light up or leave out.

  moveMarkup() {
    this.#sayNoChips();
  }

  toggleRaw() {
    this.#sayNoChips();
  }

  readonly caretNode = null;

  lightNode() {}

  onCaret() {
    return () => {};
  }

  #sayNoChips() {
    this.#say("The plain text field has no chips: it shows the Markdown itself.");
  }

  #say(message: string) {
    this.#slot?.edited.say(message);
  }

  #detach(slot: EditorSlot) {
    if (this.#slot !== slot) return;
    this.#slot = null;
    this.#unsubscribe();
    this.#field.remove();
  }

  #snapshot(): Snapshot {
    const { value, selectionStart, selectionEnd } = this.#field;
    return { value, from: selectionStart, to: selectionEnd };
  }

  /** The browser's own history knows nothing of what the program changed. */
  #onBeforeInput(event: InputEvent) {
    this.#before = this.#snapshot();
    const { inputType } = event;
    const isBreak = inputType === "insertLineBreak" || inputType === "insertParagraph";
    const isVain = isBreak && this.#slot !== null && !canHoldLineBreak(this.#slot.edited.unit);
    if (isVain || inputType === "historyUndo" || inputType === "historyRedo") event.preventDefault();
  }

  #onPaste(event: ClipboardEvent) {
    event.preventDefault();
    this.#insert(event.clipboardData?.getData("text/plain") ?? "");
  }

  #onInput(event: Event) {
    const kind = event instanceof InputEvent ? event.inputType : null;
    const { unit } = this.#slot?.edited ?? {};
    const change = unit && !this.#composing ? shapedInput(unit, this.#before.value, this.#field.value, kind) : null;
    if (change !== null) this.#field.setRangeText(change.insert, change.from, change.to, "end");
    // Pasting twice in a row is two steps, typing two letters is one.
    this.#typed(kind === "insertFromPaste" || kind === "insertLineBreak" ? null : kind, event.timeStamp);
  }

  #typed(kind: string | null, time: number) {
    this.#history.record(this.#before, kind, time);
    this.#send();
  }

  #step(redo: boolean): boolean {
    const now = this.#snapshot();
    const shown = redo ? this.#history.redo(now) : this.#history.undo(now);
    if (shown === null) return false;
    this.#field.value = shown.value;
    this.#field.setSelectionRange(shown.from, shown.to);
    this.#send(redo ? "redo" : "undo");
    return true;
  }

  #send(by: TypedBy = "hand") {
    this.#fit();
    if (this.#slot === null) return;
    const { edited } = this.#slot;
    this.#text = textAfterTyping(this.#text, this.#field.value, edited.lineEnding);
    edited.type(this.#text, by);
  }

  /** Takes over what became of the unit elsewhere: restored, copied, undone, changed in another tab. */
  #follow() {
    const slot = this.#slot;
    if (slot === null) return;
    const { text, refusal, committed, isActive } = slot.edited.getState();
    if (!isActive) return;
    const isDecided = this.#committed !== null && !sameState(this.#committed, committed);
    this.#committed = committed;
    if (fieldText(text) === this.#field.value) this.#text = text;
    else if (!this.#composing) this.#replace(text);
    if (isDecided && text === committed.target) this.#history.clear();
    if (refusal === null) {
      this.#field.removeAttribute("aria-invalid");
      this.#field.removeAttribute("aria-describedby");
    } else {
      this.#field.setAttribute("aria-invalid", "true");
      this.#field.setAttribute("aria-describedby", slot.refusalId);
    }
  }

  #replace(text: string) {
    const { value, selectionStart } = this.#field;
    this.#text = text;
    const change = minimalChange(value, fieldText(text));
    if (change === null) return;
    this.#field.value = fieldText(text);
    const moved = selectionStart <= change.from ? selectionStart : change.from + change.insert.length;
    const after = selectionStart >= change.to ? selectionStart - change.to + change.from + change.insert.length : moved;
    this.#field.setSelectionRange(after, after);
    // What was typed before belongs to a text that is gone: the store undoes from here.
    this.#history.clear();
    this.#fit();
  }

  /** As high as its text, where the style sheet cannot say so. */
  #fit() {
    if (CSS.supports("field-sizing", "content")) return;
    this.#field.style.blockSize = "auto";
    this.#field.style.blockSize = `${this.#field.scrollHeight}px`;
  }
}
