import type { Found } from "#core/checks/finding.ts";

type WholePlace = Pick<Found, "range" | "sourceRange" | "isWhole">;

/**
 * The place of what is to be said of a text as a whole.
 *
 * @param source the source as written, where it is about that as much
 */
export function wholePlace(text: string, source: string | null = null): WholePlace {
  const range = { from: 0, to: text.length };
  return source === null
    ? { range, isWhole: true }
    : { range, isWhole: true, sourceRange: { from: 0, to: source.length } };
}
