/** Far too short or long. What stops in the middle is told by `truncated`, what is not there at all by `empty`. */
import type { Check } from "#core/checks/check.ts";
import { hasLetters, relativeLength, weighedLength } from "#core/checks/reading/text-length.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import { endsInTheMiddle } from "./truncated.ts";

/** Shorter texts say nothing by their length. */
const LEAST = 15;
/** The longer the source, the less its translations spread. */
const boundOf = (length: number) => 2 + 20 / length;

export const length: Check = {
  id: "length",
  group: "completeness",
  title: "Length",
  what: "The target is far shorter or longer than a translation of its source into this language usually is.",
  why: "Something may have been left out, or text may have slipped in from another sentence.",
  severity: "info",
  example: {
    locale: "lv-LV",
    source: "If you forgot your password, go to the password reset page and follow the steps that are shown there.",
    target: "Aizmirsāt paroli?",
  },
  run({ source, target, isCode }) {
    if (isCode || source === null || target.text.trim() === "" || source.text === target.text) return [];
    const length = weighedLength(source);
    if (length < LEAST || !hasLetters(source)) return [];
    const relative = relativeLength(source, target);
    const bound = boundOf(length);
    const isShort = relative < 1 / bound;
    if (!(isShort || relative > bound) || endsInTheMiddle(source, target)) return [];
    const message = isShort
      ? "The target is far shorter than usual for its source"
      : "The target is far longer than usual for its source";
    return [{ ...wholePlace(target.text), message, detail: isShort ? "short" : "long" }];
  },
};
