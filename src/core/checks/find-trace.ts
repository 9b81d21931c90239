/** What became of a name that is not in a text as it should be: written with blanks or in other case, or with a few letters changed. */
import type { Range } from "#core/document/article.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";

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
  const spaced = findSpaced(text, name);
  if (spaced !== null) return spaced;
  const count = name.split(/\s+/).length;
  const words = Array.from(text.matchAll(SIGN.test(name) ? JOINED : WORDS), ({ 0: word, index }) => ({
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
  return isRelated ? Math.max(like, LEAST) : like;
}

/** A mark behind the last letter is the sentence's. */
function trimmed(word: string): number {
  return word.replace(/[^\p{L}\p{N}]+$/u, "").length;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;

/** Not from within a word; that is asked apart, for an expression with all letters of the world in it takes a millisecond to make. */
function findSpaced(text: string, name: string): Range | null {
  if (!squeezed(text).includes(squeezed(name))) return null;
  const pattern = spacedPattern(name);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { 0: found, index: from } = match;
    if (!LETTER_BEFORE.test(text.slice(Math.max(0, from - 2), from))) return { from, to: from + found.length };
    // Another may begin inside this one.
    pattern.lastIndex = from + String.fromCodePoint(text.codePointAt(from) ?? 0).length;
  }
  return null;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}

/** `OneDrive` as `One Drive`, `ORCHARD_HOME` as `Orchard _ Home`, each with an ending. */
function spacedPattern(name: string): RegExp {
  const parts = name
    .split(/(?<=[a-z])(?=[A-Z])|(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])|\s+/u)
    .filter((part) => part.trim() !== "");
  const pattern = parts.map(escapePattern).join("\\s?");
  return new RegExp(`${pattern}[A-Za-z\\u00c0-\\u024f]*`, "giu");
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
