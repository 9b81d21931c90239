/**
 * A text field knows one kind of line break. This carries what was typed in it over to the text, whose other line breaks stay as they are.
 */
import { minimalChange } from "./minimal-change.ts";

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
