/**
 * A text field knows one kind of line break. This carries what was typed in it over to the text, whose other line breaks stay as they are.
 */
import type { Unit } from "#core/document/article.ts";
import { canHoldLineBreak, onOneLine, pastedText } from "#core/document/pasted-text.ts";
import { type MinimalChange, minimalChange } from "./minimal-change.ts";

/** The text as a text field holds it. */
export function fieldText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n");
}

/**
 * @param text what the field was given
 * @param typed what the field holds now
 * @param lineEnding for line breaks that are new
 */
export function textAfterTyping(text: string, typed: string, lineEnding: "\n" | "\r\n"): string {
  const change = minimalChange(fieldText(text), typed);
  if (change === null) return text;
  const from = textOffset(text, change.from);
  const to = textOffset(text, change.to);
  const after = text.slice(0, from) + change.insert.replaceAll("\n", lineEnding) + text.slice(to);
  // A lone carriage return may have met a line feed: two line breaks would have become one.
  return fieldText(after) === typed ? after : typed.replaceAll("\n", lineEnding);
}

/** Where in the text the field's offset is: a line break of two characters counts one there. */
export function textOffset(text: string, offset: number): number {
  let at = 0;
  for (let passed = 0; passed < offset; passed++) at += text.startsWith("\r\n", at) ? 2 : 1;
  return at;
}

/**
 * What is to be mended in the field after an input: what was dropped takes the shape of its place, and whatever else was put in, by a voice say, brings no line
 * break where none can stand. Null for nothing.
 *
 * @param kind the input's type
 */
export function shapedInput(unit: Unit, before: string, value: string, kind: string | null): MinimalChange | null {
  const isDropped = kind === "insertFromDrop";
  const change = isDropped || !canHoldLineBreak(unit) ? minimalChange(before, value) : null;
  if (change === null) return null;
  const { from, insert } = change;
  const to = from + insert.length;
  const text = isDropped ? pastedText(unit, insert, value.slice(0, from), value.slice(to)) : onOneLine(insert);
  return text === insert ? null : { from, to, insert: text };
}
