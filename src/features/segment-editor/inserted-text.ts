import type { InsertedText } from "#state/commands/command.ts";

/** What is put between two texts. */
export function insertedBetween(before: string, text: InsertedText, behind: string): string {
  return typeof text === "string" ? text : text(before, behind);
}
