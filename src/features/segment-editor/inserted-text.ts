import type { InsertedText } from "#state/editor/editor-port.ts";

/** What is put between two texts. */
export function insertedBetween(before: string, text: InsertedText, behind: string): string {
  return typeof text === "string" ? text : text(before, behind);
}
