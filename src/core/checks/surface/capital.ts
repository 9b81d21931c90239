import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { habitOf } from "#core/checks/reading/habit.ts";
import { goesOnFromBefore } from "#core/checks/reading/joined-sentences.ts";
import { isMachineMade } from "#core/checks/reading/made-by.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Article, Segment, Unit } from "#core/document/article.ts";
import { smallNouns } from "./small-noun.ts";

/** What stands before the first word and never has a capital. */
const CLITIC = /^[\s"“”„«»‚([{*_]*['’‘`](?:t|s|n|k|r|m)\s+(?=\p{L})/iu;
/** Languages in which a sentence's capital is that of the word behind: `’t Is`, `’n Lêer`. */
const CLITIC_FIRST = new Set(["nl", "af", "fy", "nds", "li"]);
/** One letter written as two: `IJsland`. */
const DIGRAPHS: Readonly<Record<string, RegExp>> = { nl: /^ij/i };

/** The first word, behind brackets, quotation marks and what opens a Spanish question. */
const FIRST = /^[\s"'“”„«»‘‚¿¡([{\u200e\u200f*_]*([\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*)/u;

/** A label of fewer words may be small by custom: the name of a language, a unit. */
const A_SENTENCE = 3;

export const capital: Check = {
  id: "capital",
  group: "surface",
  title: "First letter",
  what: "The target begins with a small letter and the source with a capital, or the other way round, or a German noun has a small one.",
  why: "A sentence or a heading would not look like one.",
  severity: "warning",
  example: {
    locale: "lv-LV",
    source: "Restart the device.",
    target: "restartējiet ierīci.",
    fixed: "Restartējiet ierīci.",
  },
  run(subject) {
    const { source, target, language, isCode } = subject;
    if (isCode || source === null || !language.hasCase || !source.language.hasCase) return [];
    const nouns = smallNouns(subject, source);
    const first = firstLetter(subject, source, target).map(
      (found): Found =>
        isContinued(subject) || goesOnFromBefore(subject) || isSmallCell(subject) ? { ...found, isMinor: true } : found,
    );
    return nouns.length === 0 ? first : tellApart([...first, ...nouns]);
  },
};

/** Whether an article that people made begins the cells of its tables small by style, as those that end the sentence of their head. */
const hasSmallCells = habitOf(
  ({ source, target, place }) =>
    place.cell !== null && /^\P{L}*\p{Lu}\p{Ll}/u.test(source) && /^\P{L}*\p{Ll}{2}/u.test(target),
);

function firstLetter(subject: Subject, source: Side, target: Side): readonly Found[] {
  const { language } = target;
  const before = firstWordOf(source);
  const after = firstWordOf(target);
  if (before === null || after === null || isOfConstant(source, before)) return [];
  const wanted = caseOf(before.word);
  const found = caseOf(after.word);
  if (wanted === null || found === null || wanted === found) return [];
  if (isName(after.word) || isName(before.word) || hasWord(source, after.word)) return [];
  if (beginsWithName(after.word, source)) return [];
  // A name that is small stood first and has moved.
  if (wanted === "small" && hasWord(target, before.word)) return [];
  // A noun may begin what the source begins with something else.
  if (found === "capital" && (language.code === "de" || language.code === "lb")) return [];
  // An abbreviation or a name would be torn: `aPI`.
  if (wanted === "small" && /^\p{Lu}.*\p{Lu}/u.test(after.word)) return [];
  const letter = DIGRAPHS[language.code]?.exec(after.word)?.[0] ?? String.fromCodePoint(after.word.codePointAt(0) ?? 0);
  const range = { from: after.at, to: after.at + letter.length };
  const mended = wanted === "capital" ? letter.toLocaleUpperCase(language.tag) : letter.toLocaleLowerCase(language.tag);
  return [
    {
      range: target.visible.rangeOf(range.from, range.to),
      message:
        wanted === "capital" ? "The source begins with a capital letter" : "The source begins with a small letter",
      detail: wanted,
      ...severityOf(wanted, target, subject),
      fixes: [
        // What is a capital in the middle of a sentence may be a name's.
        {
          title: `Make it ${mended}`,
          target: spliceVisible(target, range, mended),
          ...(wanted === "small" && { isProposal: true }),
        },
      ],
    },
  ];
}

/** An item that goes on with the sentence before the list, as people set it in many languages, or a formula. */
function isContinued({ source, unit, place, context: { article } }: Subject): boolean {
  // An abbreviation that is said in words: "AR".
  if (/^[A-Z]{2,5}$/.test(source?.visible.text.trim() ?? "")) return true;
  if (/[÷×]|\S = \S/u.test(source?.visible.text ?? "")) return true;
  // An aside in brackets is part of the sentence before it in many languages, and is written small there.
  if (/^\s*[(（]/u.test(unit.target) && !isMachineMade(article)) return true;
  if (place.listDepth === 0 || place.cell !== null) return false;
  return !isMachineMade(article) || /;\s*$/u.test(unit.target) || isSmallThroughout(unit, article);
}

function isSmallCell({ place, context: { article } }: Subject): boolean {
  return place.cell !== null && hasSmallCells(article);
}

/** So many items on either side show what a list does: a long one takes no more time for each. */
const ITEMS_BESIDE = 4;
const FEWEST_ITEMS = 3;

/** Whether the items of the list around it begin small as well, as they do where they end the sentence before them. */
function isSmallThroughout(unit: Unit, { units }: Article): boolean {
  const at = units.indexOf(unit);
  const items = [unit, ...itemsFrom(at, -1, units), ...itemsFrom(at, 1, units)];
  return items.length >= FEWEST_ITEMS && items.every(({ target }) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(target));
}

function itemsFrom(at: number, step: 1 | -1, units: readonly Unit[]): readonly Unit[] {
  const { place: own } = units[at] as Segment;
  const items: Unit[] = [];
  for (let i = at + step; items.length < ITEMS_BESIDE; i += step) {
    const other = units[i];
    if (other?.kind !== "segment" || other.place.listDepth !== own.listDepth) break;
    const before = units[i - 1];
    const isFirst = before?.kind !== "segment" || before.place.blockNumber !== other.place.blockNumber;
    if (isFirst && other.place.marker !== "" && other.place.blockNumber !== own.blockNumber) items.push(other);
  }
  return items;
}

function severityOf(
  wanted: "capital" | "small",
  { words }: Side,
  { place, context: { article } }: Subject,
): { readonly isMinor?: true } {
  // A heading is no label, however short; an engine has no custom.
  const isHeading = place.level > 0 && isMachineMade(article);
  return wanted === "small" || (words.length < A_SENTENCE && !isHeading) ? { isMinor: true } : {};
}

function firstWordOf({ visible: { text }, language }: Side): { readonly word: string; readonly at: number } | null {
  const start = CLITIC_FIRST.has(language.code) ? (CLITIC.exec(text)?.[0].length ?? 0) : 0;
  const found = FIRST.exec(text.slice(start));
  const word = found?.[1];
  return found === null || word === undefined ? null : { word, at: start + found[0].length - word.length };
}

function caseOf(word: string): "capital" | "small" | null {
  if (/^[\p{Lu}\p{Lt}]/u.test(word)) return "capital";
  return /^\p{Ll}/u.test(word) ? "small" : null;
}

/** What was made words of (`HTTP_QUERY_PUBLIC`) is `identifier`'s. */
function isOfConstant(
  { visible: { text } }: Side,
  { word, at }: { readonly word: string; readonly at: number },
): boolean {
  return text[at + word.length] === "_" && word === word.toUpperCase();
}

/** A name of the source with an ending (`orchard.exe'de`), or as the first half of a compound (`orchard.txt-bestanden`). */
function beginsWithName(word: string, source: Side): boolean {
  const name = /['’]/.test(word) ? word.replace(/['’].*$/u, "") : /^\w+[._]\w+(?=[-‑])/u.exec(word)?.[0];
  return name !== undefined && hasWord(source, name);
}

/** Written its own way wherever it stands: `iPhone`, `macOS`. */
function isName(word: string): boolean {
  return /^\p{Ll}[^\p{Lu}]*\p{Lu}|^e-\p{Ll}/u.test(word);
}

/** As a word of its own and in this very case: it is a name, or code, that both have. */
function hasWord({ visible: { text } }: Side, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[at + word.length] ?? "")) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
