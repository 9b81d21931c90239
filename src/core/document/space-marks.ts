/**
 * Characters of a text that are not seen or not told apart: other spaces than the plain one, direction marks and further marks without width, tabs, and plain
 * spaces next to each other. ZERO WIDTH JOINER and SOFT HYPHEN are left alone: what they join or break must stay one run of text.
 */

export type SpaceKind =
  | "space"
  | "no-break"
  | "narrow-no-break"
  | "other-space"
  | "tab"
  | "ltr-mark"
  | "rtl-mark"
  | "zero-width";

export interface SpaceMark {
  readonly from: number;
  readonly to: number;
  readonly kind: SpaceKind;
}

const marks = /[\u00a0\u2000-\u200c\u200e\u200f\u061c\u202a-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff\t]| {2,}/g;

const kinds: ReadonlyMap<string, SpaceKind> = new Map([
  [" ", "space"],
  ["\u00a0", "no-break"],
  ["\u202f", "narrow-no-break"],
  ["\t", "tab"],
  // LRM, LRE, LRO, LRI; the marks of the other direction; what ends one.
  ...Array.from("\u200e\u202a\u202d\u2066", (mark) => [mark, "ltr-mark"] as const),
  ...Array.from("\u200f\u061c\u202b\u202e\u2067", (mark) => [mark, "rtl-mark"] as const),
  ...Array.from("\u200b\u200c\u202c\u2060\u2068\u2069\ufeff", (mark) => [mark, "zero-width"] as const),
]);

/** In order, one for each character; a single plain space is none. */
export function readSpaceMarks(text: string): readonly SpaceMark[] {
  const found: SpaceMark[] = [];
  for (const { 0: run, index } of text.matchAll(marks)) {
    for (let from = index; from < index + run.length; from++) {
      found.push({ from, to: from + 1, kind: kinds.get(text.charAt(from)) ?? "other-space" });
    }
  }
  return found;
}
