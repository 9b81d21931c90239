/**
 * Characters of a text that are not seen or not told apart: other spaces than the plain one, direction marks and further marks without width, tabs, and plain
 * spaces next to each other. ZERO WIDTH JOINER and SOFT HYPHEN are left alone: what they join or break must stay one run of text. Words too long to be kept
 * whole in any line are told apart as well, in scripts that part words by spaces.
 */

import { matchesOf } from "#core/search/matches-of.ts";

export type SpaceKind =
  | "space"
  | "no-break"
  | "narrow-no-break"
  | "other-space"
  | "tab"
  | "ltr-mark"
  | "rtl-mark"
  | "zero-width"
  | "long-word";

export interface SpaceMark {
  readonly from: number;
  readonly to: number;
  readonly kind: SpaceKind;
}

const marks =
  /[\u00a0\u2000-\u200c\u200e\u200f\u061c\u202a-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff\t]| {2,}|[!-\u009f\u00a1-\u061b\u061d-\u1fff]{21,}/g;

const kinds: readonly (readonly [SpaceKind, string])[] = [
  ["space", " "],
  ["no-break", "\u00a0"],
  ["narrow-no-break", "\u202f"],
  ["tab", "\t"],
  // LRM, LRE, LRO, LRI; the marks of the other direction; what ends one.
  ["ltr-mark", "\u200e\u202a\u202d\u2066"],
  ["rtl-mark", "\u200f\u061c\u202b\u202e\u2067"],
  ["zero-width", "\u200b\u200c\u202c\u2060\u2068\u2069\ufeff"],
];

function kindOf(character: string): SpaceKind {
  return kinds.find(([, characters]) => characters.includes(character))?.[0] ?? "other-space";
}

/** In order, one for each character, and one for a long word; a single plain space is none. */
export function readSpaceMarks(text: string): readonly SpaceMark[] {
  const found: SpaceMark[] = [];
  for (const { 0: run, index } of matchesOf(text, marks)) {
    const to = index + run.length;
    if (run.trim().length > 1) found.push({ from: index, to, kind: "long-word" });
    else
      for (let from = index; from < to; from++) {
        found.push({ from, to: from + 1, kind: kindOf(text.charAt(from)) });
      }
  }
  return found;
}
