/**
 * Whether a fix puts in what is in the text already, damaged: translated in part, torn, with other marks. What stands beside the damage has to be found and
 * taken away by hand, and is worse than what was there before.
 */

import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { expectedLength, weighedLength } from "#core/checks/reading/text-length.ts";
import { wholeChange } from "./combined-fixes.ts";

export function leavesDamage(before: Subject, after: Subject): boolean {
  const { source, target } = before;
  if (source === null) return false;
  const { from, to, insert } = wholeChange(target.text, after.target.text);
  if (!/[\p{L}\p{N}]/u.test(insert)) return false;
  if (/\\[\p{L}\p{N}]/u.test(insert) && leavesPath(after.target, source, from + insert.length)) return true;
  if (/[\p{L}\p{N}]/u.test(target.text.slice(from, to))) return false;
  const put = target.with(insert.replace(LONE_TAG, ""));
  const parts = partsOf(put);
  if (parts.some((part) => standsDamaged(part, target, source))) return true;
  return hasWords(put) && !isLabel(after.target, from, insert) && !isGone(put, before);
}

/** Whether what is put in says where a link leads: no reader sees it, and nobody translates it. */
function isLabel({ flat }: Side, from: number, insert: string): boolean {
  return flat.some(({ kind, marks: [, tail] }) => {
    return kind === "reference" && tail !== undefined && tail.from < from && from + insert.length <= tail.to;
  });
}

const LONE_TAG = /^\s*<\/?[a-z][^<>]*>\s*$/i;

/** What a reader, or a program, takes for a name of its own in what is put in. */
function partsOf(put: Side): readonly string[] {
  const { flat, text } = put;
  const held = flat.flatMap(({ kind, key, destination }) => [
    ...(HELD.has(kind) ? [key] : []),
    ...(destination === null ? [] : [text.slice(destination.from, destination.to)]),
  ]);
  return [shownBy(put), ...held].filter((part) => part !== "");
}

/** A tag alone has no partner and is not read as one. */
function shownBy({ visible }: Side): string {
  return visible.text.replace(/<\/?[a-z][^<>]*>|\ufffc/giu, " ").trim();
}

const HELD: ReadonlySet<string> = new Set(["code", "autolink", "token", "placeholder"]);
/** Fewer letters and digits stand in any text by chance. */
const FEWEST = 4;

function standsDamaged(part: string, target: Side, source: Side): boolean {
  const rest = plain(target.text.replaceAll(part, " "));
  const whole = squeezed(plain(part));
  if (whole.length >= FEWEST && squeezed(rest).includes(whole)) return true;
  const elsewhere = plain(source.text.replaceAll(part, " "));
  return fragmentsOf(part).some((word) => hasWord(rest, word) && !hasWord(elsewhere, word));
}

function plain(text: string): string {
  return withOurDigits(text).toLowerCase();
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The words that a name is made of. */
function fragmentsOf(part: string): readonly string[] {
  const words = part.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|[^\p{L}\p{N}]+/u);
  return [...new Set(words.filter((word) => /\p{L}{3}|\p{N}{2}/u.test(word)).map((word) => plain(word)))];
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? "")) return true;
  }
  return false;
}

/** What a translator could have put in other words: then those are there, for all that is known. */
function hasWords({ visible, flat }: Side): boolean {
  return (
    /\p{L}{3}/u.test(visible.text) || flat.some(({ kind, key }) => HELD_AS_WORDS.has(kind) && /\p{L}{3}/u.test(key))
  );
}

const HELD_AS_WORDS: ReadonlySet<string> = new Set(["code"]);
/** A smaller share of a text is less than translations of one sentence differ in length. */
const LEAST_SHARE = 0.2;

/** Whether the target is so much shorter than its source lets expect that it can be only without what is put in. */
function isGone(put: Side, { source, target }: Subject): boolean {
  if (source === null) return false;
  const expected = expectedLength(source, target);
  const piece = weighedLength(put);
  return piece >= expected * LEAST_SHARE && weighedLength(target) <= expected - piece;
}

/** The rest of a path that was told to its first blank only: `C:\Program de programa\App`. */
const REST = /^(?:[ \u00a0]?[^\s.,;:!?()\\/«»“”"。、，]+){0,4}?\\[\p{L}\p{N}]+/u;

function leavesPath({ text }: Side, source: Side, at: number): boolean {
  const rest = REST.exec(text.slice(at, at + 120))?.[0];
  return rest !== undefined && !source.text.includes(rest);
}
