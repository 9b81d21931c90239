/** Where the caret stands in what is typed into a field that stands in, and which keys lead it beyond that. */
import { latinKey } from "#ui/latin-key.ts";
import type { Held } from "./key-queue.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What puts the caret, or what is selected, to where it stands in the field, once its text is typed elsewhere; nothing where it stands at the end. */
export function caretIn(field: Field): readonly Held[] {
  const { anchor, head } = selectionIn(field);
  const behind = (at: number) => [...characters.segment(field.value.slice(at))].length;
  const caret = { anchor: behind(anchor), head: behind(head) };
  return caret.anchor === 0 && caret.head === 0 ? [] : [{ kind: "caret", ...caret }];
}

/** Whether the key reaches beyond what is typed: to an end of the line or the text, over the first or the last character, or to all of the text. */
export function isBeyond(event: KeyboardEvent, field: Field): boolean {
  const { key, shiftKey } = event;
  const isMod = event.ctrlKey || event.metaKey;
  if (/^(?:Home|End)$/.test(key) || (isMod && latinKey(event) === "a")) return true;
  const isArrow = /^Arrow(?:Left|Right)$/.test(key);
  if (isArrow && event.metaKey) return true;
  const { anchor, head } = selectionIn(field);
  // What is selected is deleted, or left to one of its sides.
  if (anchor !== head && !(isArrow && shiftKey)) return false;
  const isRightToLeft = getComputedStyle(field).direction === "rtl";
  if (key === "Backspace" || key === (isRightToLeft ? "ArrowRight" : "ArrowLeft")) return head === 0;
  return (isArrow || key === "Delete") && head === field.value.length;
}

function selectionIn({ selectionStart, selectionEnd, selectionDirection, value }: Field) {
  const [from, to] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  return selectionDirection === "backward" ? { anchor: to, head: from } : { anchor: from, head: to };
}
