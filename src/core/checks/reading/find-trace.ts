/** What became of a name that is not in a text as it should be: written with blanks, other signs or in other case, or with a few letters changed. */

import type { Range } from "#core/document/article.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { findPathTrace } from "./find-path-trace.ts";

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Words of names with signs in them. */
const JOINED = /(?:--|\\\\|[~.]*\/)?[\p{L}\p{N}][\p{L}\p{N}\p{M}_.@\\/:+-]*/gu;
const SIGN = /[_.@\\/:-]+/;
/** A longer name makes an expression too large to run. */
const LONGEST = 200;
/** Less is another word. */
const LEAST = 0.6;

/**
 * @param text reading text of a target
 * @param known reading text of the source: words of it are no traces of others
 */
export function findTrace(text: string, name: string, known: string): Range | null {
  if (name.length > LONGEST) return null;
  const whole = findSpaced(text, name) ?? findPathTrace(text, name);
  if (whole !== null) {
    const now = text.slice(whole.from, whole.to);
    return now !== name && known.includes(now) ? null : whole;
  }
  const count = name.split(/\s+/).length;
  const words = matchesOf(text, SIGN.test(name) ? JOINED : WORDS).map(({ 0: word, index }) => ({
    from: index,
    to: index + trimmed(word),
  }));
  let best: Range | null = null;
  let most = LEAST;
  for (const [index, { from }] of words.entries()) {
    const to = words[index + count - 1]?.to;
    if (to === undefined || known.includes(text.slice(from, to))) continue;
    const like = likenessOfNames(name, text.slice(from, to));
    if (like < most || (like === most && best !== null)) continue;
    most = like;
    best = { from, to };
  }
  return best;
}

/** Names of as many parts with the same first or last one are alike: `APP_HOME`, `APP_MAISON`. */
function likenessOfNames(name: string, other: string): number {
  const like = likeness(name, other);
  const parts = name.split(SIGN);
  const others = other.split(SIGN);
  const isRelated =
    parts.length > 1 && parts.length === others.length && (parts[0] === others[0] || parts.at(-1) === others.at(-1));
  // Letters are translated, digits are not.
  const hasDigits = parts.every((part, index) => !/^\d+$/.test(part) || /\d/.test(others[index] ?? ""));
  return isRelated && hasDigits ? Math.max(like, LEAST) : like;
}

/** A mark behind the last letter is the sentence's. */
function trimmed(word: string): number {
  return word.replace(/[^\p{L}\p{N}]+$/u, "").length;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;

/** Not from within a word; that is asked apart, for an expression with all letters of the world in it takes a millisecond to make. */
function findSpaced(text: string, name: string): Range | null {
  if (!squeezedText(text).includes(squeezed(name))) return null;
  const pattern = patternOf(name);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: found, index: from } = match;
    if (!LETTER_BEFORE.test(text.slice(Math.max(0, from - 2), from))) return { from, to: from + found.length };
    // Another may begin inside this one.
    pattern.lastIndex = from + String.fromCodePoint(text.codePointAt(from) ?? 0).length;
  }
  return null;
}

const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 500;

/** Making an expression takes longer than running it, and what is lost once is asked for again: by the proof of each fix, and in other segments. */
function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  const pattern = spacedPattern(name);
  patterns.set(name, pattern);
  return pattern;
}

let last = { text: "", squeezed: "" };

/** One text is asked for many names. */
function squeezedText(text: string): string {
  if (last.text !== text) last = { text, squeezed: squeezed(text) };
  return last.squeezed;
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

/** Blanks and hyphens where a name has nothing. */
const GAP = "[\\s\\u2010-\\u2015-]?";
/** Another sign, or a blank, in place of one. */
const OTHER_SIGN = "\\s?\\\\?[^\\p{L}\\p{N}\\s]{0,2}\\s?";

/**
 * `OneDrive` as `One Drive`, `KB123` as `KB 123`, `ORCHARD_HOME` as `Orchard _ Home`, `10.0.0.1` as `10,0,0,1`. A sign that a name begins with has to be
 * there in some form: without it the rest may be a word.
 */
function spacedPattern(name: string): RegExp {
  const [lead = ""] = /^[^\p{L}\p{N}]*/u.exec(name) ?? [];
  const runs = name.slice(lead.length).split(/([^\p{L}\p{N}]+)/u);
  const pattern = runs.map((run) => (/^[\p{L}\p{N}]/u.test(run) ? gappedRun(run) : run === "" ? "" : OTHER_SIGN));
  const first = lead === "" ? "" : "[^\\p{L}\\p{N}\\s][^\\p{L}\\p{N}]{0,3}";
  // A short ending goes with it; more is a word that has grown on to it.
  const end = /\d$/.test(name) ? "(?!\\d)" : `(?:${LETTER}{1,3}(?!${LETTER}))?`;
  return new RegExp(`${first}${pattern.join("")}${end}`, "giu");
}

const LETTER = "[A-Za-z\\u00c0-\\u024f]";

function gappedRun(run: string): string {
  const parts = run.split(/(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\d)/u);
  return parts.map(escapePattern).join(GAP);
}

/** How much of both is the same at their ends, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) / Math.max(a.length, b.length, 1);
}

/** Whether half of a name or more is new at its other side, as no slip of the pen makes it. */
export function isMostlyNew(name: string, now: string): boolean {
  let same = 0;
  while (same < name.length && name[same] === now[same]) same++;
  let end = 0;
  while (end < name.length - same && name.at(-1 - end) === now.at(-1 - end)) end++;
  return (same + end) * 2 <= name.length;
}
