/** Why a unit needs work: ready reasons, each with a digit, and what the reviewer adds in own words. */

/** In the order of their digits, from 1. The last says nothing by itself. */
export const READY_REASONS = [
  "Mistranslation",
  "Terminology",
  "Grammar",
  "Style",
  "Markup",
  "Untranslated",
  "Other",
] as const;

export type ReadyReason = (typeof READY_REASONS)[number];

/** The ready reason of a digit key; null for any other key. */
export function readyReason(key: string): ReadyReason | null {
  return /^[1-9]$/.test(key) ? (READY_REASONS[Number(key) - 1] ?? null) : null;
}

/** The reason as it is stored: the ready one, what was written, or both: `Terminology: use “station”`. Empty where nothing was said. */
export function joinReason(ready: ReadyReason | null, words: string): string {
  const own = words.trim();
  if (ready === null || own === "") return own || (ready ?? "");
  return ready === "Other" ? own : `${ready}: ${own}`;
}
