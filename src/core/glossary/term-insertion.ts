import type { Language } from "#core/checks/reading/language.ts";

/** Behind these a word would stick to the one before. */
const NEEDS_BLANK_BEFORE = /[\p{L}\p{M}\p{N},.;:!?)\]}”»]$/u;
/** In front of these. Quotation marks that open in one language close in another. */
const NEEDS_BLANK_BEHIND = /^[\p{L}\p{N}([{]/u;

/** A term as it is put between two texts: with a blank wherever words would stick together, in languages that divide words by blanks. */
export function termBetween(before: string, term: string, behind: string, { hasWordSpaces }: Language): string {
  if (!hasWordSpaces) return term;
  return `${NEEDS_BLANK_BEFORE.test(before) ? " " : ""}${term}${NEEDS_BLANK_BEHIND.test(behind) ? " " : ""}`;
}
