/**
 * Every check there is that looks at one unit, in the order of the catalogue. A check is a file of its own and a line here; with that it runs, has its
 * row in the profile and its page in the interface. What a whole article says is in `article-checks.ts`.
 */
import type { Check } from "./check.ts";
import { doubleSpace } from "./double-space.ts";
import { emphasisDead } from "./emphasis-dead.ts";
import { empty } from "./empty.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { number } from "./number.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";

export const checks: readonly Check[] = [
  // Markup
  emphasisDead,
  // Facts
  number,
  // Completeness
  empty,
  // Surface
  whitespaceEdge,
  doubleSpace,
  spaceBeforePunctuation,
  endPunctuation,
];
