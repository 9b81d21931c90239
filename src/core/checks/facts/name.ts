/**
 * Names that must stay: those that ship in a list, and those that nearly all other segments keep. Lost, translated, spaced (`C #`) or in other capitals. What
 * the front matter or the glossary lists is `do-not-translate`'s and `term`'s; what is written for a machine is `identifier`'s as far as it left a trace.
 */

import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { WORDS_TOO } from "#core/checks/locale/known-names.ts";
import { isKnownName, type KeptName, keptNamesIn } from "#core/checks/names/kept-names.ts";
import { standsIn } from "#core/checks/names/stands-in.ts";
import { isMachineMade, isMadeByPeople } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Article, Range } from "#core/document/article.ts";
import { escapePattern } from "#core/search/escape-pattern.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { translatedBoldNames } from "./bold-name.ts";
import { doNotTranslateOf } from "./do-not-translate-terms.ts";
import { gluedName } from "./glued-name.ts";
import { findKeptName, isAdjective, isInflected } from "./kept-name.ts";
import { isMost, lostName, reasonOf } from "./lost-name.ts";
import { partedNumbers } from "./parted-number.ts";
import { readIdentifiers } from "./read-identifiers.ts";
import { isInCapitals } from "./reworded-name.ts";
import { searchableText } from "./searchable-text.ts";
import { termsOf } from "./term-findings.ts";

export const name: Check = {
  id: "name",
  group: "facts",
  title: "Name",
  what: "A name of a product or a technology was translated, left out, spaced or written in other capitals.",
  why: "Readers know and search for it by this name alone.",
  severity: "warning",
  example: {
    locale: "fr-FR",
    source: "Write the function in C#.",
    target: "Écrivez la fonction en C #.",
    fixed: "Écrivez la fonction en C#.",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (isCode || source === null || source.text === target.text || target.text.trim() === "") return [];
    if (source.language.code === target.language.code) return [];
    const names = keptNamesIn(source.visible.text, subject.context);
    const others = [...recasedCapitals(source, subject), ...translatedBoldNames(subject, source)];
    const recased = others.filter(({ detail }) => !names.some(({ name }) => name === detail));
    if (names.length === 0) return recased;
    const parted = partedNumbers(names, source, target);
    const text = searchableText(target);
    const missed = new Map(names.filter((one) => !isKept(one, text, target)).map((one) => [one.name, one]));
    if (missed.size === 0) return [...parted, ...recased];
    const taken = takenPlaces(subject, source);
    return [...missed.values()]
      .filter(({ from, to }) => !taken.some((one) => one.from < to && from < one.to))
      .slice(0, MOST_TOLD)
      .flatMap((one) => told(one, subject, source))
      .concat(parted, recased)
      .sort((a, b) => a.range.from - b.range.from);
  },
};

/** An abbreviation in a sentence: capitals alone. */
const CAPITALS = /(?<![\p{L}\p{N}_./\\@#-])[A-Z]{3,5}(?![\p{L}\p{N}_\\/-])/gu;
/** Words that English writes so to stress them, and those of programs that a translation may write in its own way. */
const STRESSED =
  /^(?:NOT|AND|ALL|ANY|ONLY|MUST|MAY|YES|ONE|TWO|THE|THIS|THAT|BOTH|EACH|EVERY|NEVER|ALSO|BUT|WITH|FOR|ARE|CAN|HAS|WAS|TRUE|FALSE|NULL|OFF|NEW|OLD|NOTE|TIP|SET|GET|PUT|POST|ADD|END|TAB|ALT|CTRL|SHIFT|ENTER|ESC|DEL|HOME|PAGE|DOWN|LEFT|RIGHT|INS|WIN|CAPS|LOCK|FILE|OPEN|SAVE|HELP|STOP|START|NONE|ELSE|THEN|WHEN|FROM|INTO|SELECT|WHERE|ORDER|GROUP|TABLE|VIEW|INDEX|KEY|DATE|TIME|YEAR|DAY|SUM|COUNT|MIN|MAX|AVG|LIST|MAP)$/;

/** `SPA` as `Spa`: an abbreviation that lost its capitals, where the target has it no other way. */
function recasedCapitals(source: Side, { target, context: { article } }: Subject): readonly Found[] {
  const { text } = source.visible;
  if (!/[A-Z]{3}/.test(text) || !/[a-z]{3}/.test(text) || target.text.length > MOST) return [];
  const seen = new Set<string>();
  return matchesOf(text, CAPITALS).flatMap(({ 0: capitals, index }) => {
    if (seen.has(capitals) || seen.size >= MOST_TOLD || STRESSED.test(capitals) || target.text.includes(capitals))
      return [];
    seen.add(capitals);
    const other = capitals.charAt(0) + capitals.slice(1).toLowerCase();
    const found = new RegExp(`(?<![\\p{L}\\p{N}_])${other}(?![\\p{L}\\p{N}_])`, "u").exec(target.visible.text);
    // A known name may be written so: Sass.
    if (found === null || text.includes(other) || isKnownName(other)) return [];
    const range = { from: found.index, to: found.index + other.length };
    return {
      range: target.visible.rangeOf(range.from, range.to),
      sourceRange: source.visible.rangeOf(index, index + capitals.length),
      message: `${capitals} is written ${other}`,
      detail: capitals,
      ...(isMadeByPeople(article) && isWordHere(capitals, other, article) && { isMinor: true }),
      fixes: [{ title: `Write ${capitals}`, target: spliceVisible(target, range, capitals) }],
    };
  });
}

/** So many segments that write it so do it by style. */
const BY_STYLE = 3;

/** Whether what an example is called in capitals ("at PINK") is written as a word throughout: four letters are hardly an abbreviation. */
function isWordHere(capitals: string, other: string, { units }: Article): boolean {
  if (capitals.length < 4) return false;
  const own = units.filter(
    (unit) => unit.kind === "segment" && standsIn(unit.source, capitals) && !unit.target.includes(capitals),
  );
  return own.filter((unit) => standsIn(unit.target, other)).length >= BY_STYLE;
}

/** Nobody reads more of one sentence, and each walks through it. */
const MOST_TOLD = 20;

function isKept({ name, known }: KeptName, text: string, { language }: Side): boolean {
  if (standsIn(text, name) || findKeptName(text, name, language) !== null) return true;
  if (!/\p{Ll}/u.test(text) && text.includes(name.toUpperCase())) return true;
  if (isAdjective(text, name, language) || isInflected(text, name, language)) return true;
  return known?.forms.some((form) => text.includes(form)) ?? false;
}

/** Where other checks look after a name. */
function takenPlaces(subject: Subject, source: Side): readonly Range[] {
  const { text, rangeOf } = source.visible;
  const listed = doNotTranslateOf(subject.context).findIn(text);
  const terms = termsOf(subject).flatMap(({ sourceRanges }) => sourceRanges);
  // Ranges of terms are the fragment's: those of the visible text that lie in one.
  const isOfTerm = (from: number, to: number) => {
    const range = rangeOf(from, to);
    return terms.some((term) => term.from < range.to && range.from < term.to);
  };
  return [
    ...listed,
    ...(terms.length === 0
      ? []
      : matchesOf(text, /\S+/g)
          .map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
          .filter(({ from, to }) => isOfTerm(from, to))),
  ];
}

function told(one: KeptName, subject: Subject, source: Side): readonly Found[] {
  const { target } = subject;
  const { visible } = target;
  const sourceRange = source.visible.rangeOf(one.from, one.to);
  const trace = spacedTrace(visible.text, one.name) ?? recasedTrace(one, visible.text, source);
  const isTyped = readIdentifiers(one.name).length > 0;
  if (trace !== null) {
    if (isTyped) return [];
    const now = visible.text.slice(trace.from, trace.to);
    return [
      {
        range: visible.rangeOf(trace.from, trace.to),
        sourceRange,
        message: `${one.name} is written ${now}${reasonOf(one)}`,
        detail: one.name,
        ...((mayBeWord(one, now) || isSmallAbbreviation(one, now, subject) || isCutShort(one, trace, subject)) && {
          isMinor: true,
        }),
        fixes: [{ title: `Write ${one.name}`, target: spliceVisible(target, trace, one.name) }],
      },
    ];
  }
  if ((isTyped && one.known === null) || hasOwnInclude(source, target)) return [];
  const glued = isPlain(one.name) && one.known === null ? null : gluedName(one.name, { target, source });
  if (glued !== null) return [{ ...glued, sourceRange }];
  return [lostName(one, sourceRange, subject, source)];
}

/** In small letters it may be a word of the language (Centre d’action), or a way to write what is a word as well (less, bootstrap). */
function mayBeWord({ name, known, isLinked, count }: KeptName, now: string): boolean {
  if (!isPlain(name)) return false;
  const isSmall = !/\p{Lu}/u.test(now);
  if (known !== null) return isSmall && (isLinked === true || WORDS_TOO.has(name));
  return !isMost(count) || isSmall;
}

/** Abbreviations that have become words are written small in some languages, as `pdf` is in Dutch and Swedish; those of both cases may be capitals throughout. */
function isSmallAbbreviation({ name, known }: KeptName, now: string, { context: { article } }: Subject): boolean {
  if (known !== null || isMachineMade(article)) return false;
  return (
    (/^[A-Z]{2,4}$/.test(name) && now === name.toLowerCase()) || (isMadeByPeople(article) && isInCapitals(name, now))
  );
}

/** With a stop behind it in the middle of a sentence it is a word cut short: "Id. informe". */
function isCutShort({ name }: KeptName, { from, to }: Range, { target, context: { article } }: Subject): boolean {
  const { text } = target.visible;
  const isTitle = text.slice(from, to) === name.charAt(0) + name.slice(1).toLowerCase();
  return (
    /^[A-Z]{2,4}$/.test(name) && isTitle && /^\.(?: \p{Ll}|\p{Pe})/u.test(text.slice(to)) && !isMachineMade(article)
  );
}

const INCLUDE = /\[!INCLUDE/gi;

/** A name may stand in what the target includes and the source does not: what a product is called now. */
function hasOwnInclude(source: Side, target: Side): boolean {
  return (target.text.match(INCLUDE)?.length ?? 0) > (source.text.match(INCLUDE)?.length ?? 0);
}

/** Nothing but its capital tells it from a word. */
function isPlain(name: string): boolean {
  return /^[A-Z][a-z]+$/.test(name);
}

/** A blank between the letters and signs of a name, or a sign of another width. */
function spacedTrace(text: string, name: string): Range | null {
  if (!/[.#+]/.test(name)) return null;
  const pieces = name.split(/([.#+]+)/).filter((piece) => piece !== "" && piece !== " ");
  const pattern = pieces.map((piece) =>
    /^[#]/.test(piece) ? "[#＃]" : /^[+]/.test(piece) ? "[+＋]\\s?[+＋]" : escapePattern(piece),
  );
  const found = new RegExp(`(?<![A-Za-z\\d])${pattern.join("\\s?")}(?![A-Za-z\\d])`, "i").exec(text);
  return found === null || found[0] === name ? null : { from: found.index, to: found.index + found[0].length };
}

/** The same letters in other case; not where the source has them so as well. */
function recasedTrace({ name }: KeptName, text: string, source: Side): Range | null {
  if (text.length > MOST) return null;
  // Two small letters are a word in many a language: `ad` and AD.
  const isShort = /^[A-Z]{2}$/.test(name);
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])${escapePattern(name)}(?![A-Za-z\\u00c0-\\u024f\\d_])`, "iu").exec(
    text,
  );
  if (found === null || found[0] === name || source.visible.text.includes(found[0])) return null;
  if (isShort && found[0] === name.toLowerCase()) return null;
  return { from: found.index, to: found.index + found[0].length };
}

const MOST = 20_000;
