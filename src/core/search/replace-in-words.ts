import { grouped } from "#core/count-in-words.ts";

/** What a button that replaces so many matches says: "Replace 1,042", "Replace 3 with nothing". */
export function replaceInWords(matches: number, replacement: string): string {
  return `Replace ${grouped(matches)}${replacement === "" ? " with nothing" : ""}`;
}
