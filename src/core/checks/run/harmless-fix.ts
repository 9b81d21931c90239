/**
 * The laws that every fix of a unit's checks keeps. A check knows what is wrong and writes what it holds to be right; whether that leaves the damage beside
 * what it puts in, or changes what nobody spoke of, is asked here, once for all of them:
 *
 * 1. No number changes its value but the one that the finding is about, and that becomes one of the source's.
 * 2. Nothing is put in beside the damaged form of it (`left-beside.ts`).
 */
import type { About } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { readNumbers } from "#core/checks/reading/read-numbers.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { leavesDamage } from "./left-beside.ts";

/** @param found what the fix is for, in the text before it */
export function isHarmless(check: About, found: Found | undefined, before: Subject, after: Subject): boolean {
  if (before.isCode) return true;
  return found === undefined || (keepsNumbers(check, found, before, after) && !leavesDamage(before, after));
}

/** What a check of these tells has its letters right, so that there is no reason for a number to change. */
const OF_MARKS: ReadonlySet<string> = new Set(["surface"]);

function keepsNumbers({ id, group }: About, { range }: Found, before: Subject, after: Subject): boolean {
  const [own, mended] = [valuesOf(before.target), valuesOf(after.target)];
  const lost = own.filter(({ value }) => !mended.some((one) => one.value === value));
  const won = mended.filter(({ value }) => !own.some((one) => one.value === value));
  if (lost.length === 0 && won.length === 0) return true;
  if (OF_MARKS.has(group)) return false;
  const { source } = before;
  if (source === null) return false;
  if (id === "number" && (lost.length !== 1 || won.length > 1)) return false;
  const known = new Set(valuesOf(source).map(({ value }) => value));
  const isOfSource = (value: string) => known.has(value) || source.text.includes(value);
  const isNamed = ({ from, to }: Value) => from < range.to && range.from < to;
  return lost.every(isNamed) && won.every(({ value, text }) => isOfSource(value) || isOfSource(text));
}

interface Value {
  readonly value: string;
  readonly text: string;
  /** In the fragment. */
  readonly from: number;
  readonly to: number;
}

/** The numbers that a reader sees, hidden characters passed over; wide digits and signs are as good as narrow ones. */
function valuesOf({ visible, language }: Side): readonly Value[] {
  const plain = visible.text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  if (!/\p{N}/u.test(plain)) return [];
  const { text, placeOf } = withoutHidden(plain);
  return readNumbers(text, language, false).map((token) => ({
    value: token.meanings[0] ?? token.text,
    text: token.text,
    ...visible.rangeOf(placeOf(token.from), placeOf(token.to - 1) + 1),
  }));
}

const HIDDEN = /\p{Cf}/u;

function withoutHidden(text: string): { readonly text: string; readonly placeOf: (at: number) => number } {
  if (!HIDDEN.test(text)) return { text, placeOf: (at) => at };
  const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => !HIDDEN.test(text[at] ?? ""));
  return { text: places.map((at) => text[at]).join(""), placeOf: (at) => places[at] ?? text.length };
}
