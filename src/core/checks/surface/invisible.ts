import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { findMojibake, type Garbled } from "./mojibake.ts";

/** A cheap look for any of them. */
const CANDIDATE =
  /[^\n\r\t -\uffff]|[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffd]/;
/** Controls and format characters, but tabs, line breaks, and the signs of Arabic that have a shape; what no font has a shape for; and what stands for something lost. */
const UNSEEN = /(?:(?![\t\n\r\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffc\ufffd])+/gu;

const NAMES = new Map([
  ["\u00ad", "soft hyphen"],
  ["\u200b", "zero-width space"],
  ["\u200c", "zero-width non-joiner"],
  ["\u200d", "zero-width joiner"],
  ["\u200e", "left-to-right mark"],
  ["\u200f", "right-to-left mark"],
  ["\u061c", "Arabic letter mark"],
  ["\u2028", "line separator"],
  ["\u2029", "paragraph separator"],
  ["\u2060", "word joiner"],
  ["\ufeff", "byte order mark"],
  ["\ufffc", "object replacement character"],
  ["\ufffd", "replacement character"],
]);

export const invisible: Check = {
  id: "invisible",
  group: "surface",
  title: "Characters that should not be there",
  what: "An invisible character or a no-break space stands in the text, or letters were read in the wrong encoding.",
  why: "Words with it are not found by a search, break in the wrong place or run backwards.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Save the file.",
    target: "Speichern Sie die Da\u200btei.",
    fixed: "Speichern Sie die Datei.",
  },
  run(subject) {
    if (subject.isCode) return [];
    const letters = findMojibake(subject.target.text, subject.language);
    // A garbled letter may hold a control character.
    const isGarbled = (at: number) => letters.some(({ from, to }) => from <= at && at < to);
    const stray = unseen(subject).filter(({ range }) => !isGarbled(range.from));
    // A no-break space looks like any other.
    return [...stray, ...garbled(letters, subject), ...heldTogether(subject)].sort(
      (a, b) => a.range.from - b.range.from,
    );
  },
};

function unseen({ source, target }: Subject): readonly Found[] {
  const { text, language } = target;
  if (!CANDIDATE.test(text)) return [];
  const balanced = isBalanced(text);
  const kept = new Map<string, boolean>();
  const isKept = (character: string) => {
    const answer = kept.get(character) ?? hasAsMany(character, source, text);
    kept.set(character, answer);
    return answer;
  };
  return matchesOf(text, UNSEEN).flatMap(({ 0: run, index: from }) => {
    const range = { from, to: from + run.length };
    const stray = Array.from(run).find((character) => !isAtHome(character, text, range, language, balanced));
    if (stray === undefined || target.isMarkup(from) || isKept(stray)) return [];
    const fix = /^[\u2028\u2029]$/u.test(run)
      ? { title: "Make it a space", target: splice(text, range, " ") }
      : { title: "Remove it", target: splice(text, range, "") };
    return {
      range,
      message: `An invisible character stands here: ${nameOf(stray)}`,
      detail: `${codeOf(stray)} ${/[^\s]*$/u.exec(text.slice(Math.max(0, from - 12), from))?.[0]}`,
      ...(language.isRightToLeft && EMBEDDING.test(run) && { isMinor: true }),
      // What such a character stands for is lost.
      fixes: /[\ufffc\ufffd]/.test(run) ? [] : [fix],
    };
  });
}

/** Direction controls alone, but none that turns letters around: left over where names were copied from a window, they change nothing in text that runs from right to left. */
const EMBEDDING = /^[\u200e\u200f\u061c\u202a-\u202c\u2066-\u2069]+$/u;

/** A no-break space between two words; behind a short word, before a mark, a number or a unit, and within a name it is typography. */
const HELD = /(?<=(?<!\p{L})\p{L}{3,})\u00a0(?=\p{L}{3})/gu;

/** One finding for all of them, as they were pasted together. */
function heldTogether({ source, target, language }: Subject): readonly Found[] {
  const { text } = target;
  if (!text.includes("\u00a0") || source === null || /\u00a0|&nbsp;|&#160;/i.test(source.text)) return [];
  const places = matchesOf(text, HELD)
    .map(({ index }) => index)
    .filter((at) => !isName(text, at, source));
  const [first] = places;
  if (first === undefined || !language.hasWordSpaces) return [];
  const mended = places.reduceRight((whole, at) => splice(whole, { from: at, to: at + 1 }, " "), text);
  return [
    {
      range: { from: first, to: first + 1 },
      message: `${places.length === 1 ? "A no-break space stands" : `${places.length} no-break spaces stand`} between words`,
      detail: "no-break space",
      fixes: [{ title: "Make it a space", target: mended }],
      isMinor: true,
    },
  ];
}

function isName(text: string, at: number, source: Side): boolean {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? "";
  const behind = /^\p{L}+/u.exec(text.slice(at + 1, at + 41))?.[0] ?? "";
  // An abbreviation or a product is held to its noun: `DNS ierakstu`.
  return [before, behind].some((word) => /\p{Lu}/u.test(word) && source.text.includes(word));
}

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function nameOf(character: string): string {
  const isDirection = /[\u202a-\u202e\u2066-\u2069]/u.test(character);
  const sort = isDirection
    ? "direction control"
    : `${/\p{Co}/u.test(character) ? "private" : "control"} character ${codeOf(character)}`;
  return NAMES.get(character) ?? sort;
}

function hasAsMany(character: string, source: Side | null, text: string): boolean {
  return source?.text.includes(character) === true && countOf(character, source.text) >= countOf(character, text);
}

function countOf(character: string, text: string): number {
  return text.split(character).length - 1;
}

/** What joiners shape: letters of Arabic, Syriac, Mongolian, the scripts of India, Burmese and Khmer, and emoji. */
const JOINING =
  /(?:\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|[\u0900-\u0dff]|[\u1000-\u109f]|[\u1780-\u17ff]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
/** Languages without spaces whose text carries its places for a line break. */
const BREAKING = new Set(["km", "lo", "my", "bo", "dz", "th"]);
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function isAtHome(
  character: string,
  text: string,
  { from, to }: { from: number; to: number },
  language: Language,
  balanced: boolean,
): boolean {
  if (character === "\u200c" || character === "\u200d") return JOINING.test(text.slice(Math.max(0, from - 2), from));
  if (character === "\u200b") return BREAKING.has(language.code);
  if (!language.isRightToLeft) return false;
  // Beside Latin text, digits and marks they put things in order; between two letters that run the same way they do nothing.
  if (/[\u200e\u200f\u061c]/u.test(character))
    return !(RIGHT_TO_LEFT.test(text[from - 1] ?? "") && RIGHT_TO_LEFT.test(text[to] ?? ""));
  return /[\u202a-\u202c\u2066-\u2069]/u.test(character) && balanced;
}

function isBalanced(text: string): boolean {
  const opened = text.match(/[\u202a\u202b\u2066-\u2068]/gu)?.length ?? 0;
  return opened === (text.match(/[\u202c\u2069]/gu)?.length ?? 0);
}

/** One finding, however many letters are garbled: they have one cause and one remedy. */
function garbled(letters: readonly Garbled[], { source, target }: Subject): readonly Found[] {
  const { text } = target;
  const found = letters.filter(
    ({ from, to }) => !target.isMarkup(from) && source?.text.includes(text.slice(from, to)) !== true,
  );
  const [first] = found;
  if (first === undefined) return [];
  const mended = found.toReversed().reduce((whole, one) => splice(whole, one, one.meant), text);
  const shown = text.slice(first.from, first.to);
  return [
    {
      range: { from: first.from, to: first.to },
      message: `“${shown}” was read in the wrong encoding and should be “${first.meant}”`,
      detail: `garbled ${shown}`,
      fixes: [
        { title: found.length === 1 ? "Repair the letter" : `Repair all ${found.length} letters`, target: mended },
      ],
    },
  ];
}
