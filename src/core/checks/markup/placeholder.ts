import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { isMostlyNew } from "#core/checks/reading/find-trace.ts";
import { isMadeByPeople } from "#core/checks/reading/made-by.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import { comparePieces, type PieceRules } from "./pieces.ts";
import { translatedNames } from "./shown-names.ts";

/**
 * What a program or a reader puts something else in the place of. One that stands in code is `code-span`'s; `<word>` that the source has escaped is
 * `html-inline`'s.
 */
export const placeholder: Check = {
  id: "placeholder",
  group: "markup",
  title: "Placeholder",
  what: "A placeholder such as {0}, %s, %1, %PATH%, $(name) or <name> is missing or not as in the source, or a mark such as #A0 was left over.",
  why: "Whoever fills it in, program or reader, would not find it.",
  severity: "error",
  example: {
    locale: "de-DE",
    source: "Delete {count} files.",
    target: "{Anzahl} Dateien löschen.",
    fixed: "{count} Dateien löschen.",
  },
  run(subject) {
    const { source, target, isCode, context } = subject;
    const found = comparePieces(subject, RULES);
    if (source === null || isCode || source.text === target.text) return found;
    const byPeople = isMadeByPeople(context.article);
    const shown = translatedNames(source, target, byPeople).filter(
      ({ range }) => !found.some((one) => one.range.from < range.to && range.from < one.range.to),
    );
    const all =
      shown.length === 0 ? found : tellApart([...found, ...shown].sort((a, b) => a.range.from - b.range.from));
    return all.map((one) =>
      isSameVariable(one, source, target) || (byPeople && isFilledInByReader(one, source, target))
        ? { ...one, isMinor: true }
        : one,
    );
  },
};

/** A variable of Windows in other capitals, which tells none apart: `%PROGRAMFILES%`, `%ProgramFiles%`. */
function isSameVariable({ range, sourceRange }: Found, source: Side, target: Side): boolean {
  if (sourceRange === undefined || sourceRange === null) return false;
  const own = source.text.slice(sourceRange.from, sourceRange.to);
  return /^%[A-Z]+%$/i.test(own) && own.toLowerCase() === target.text.slice(range.from, range.to).toLowerCase();
}

/** A word that says what a reader puts in (`web.{PROFILE}.config`, `<version_number>`) and stands in the target's language: a program fills in nothing in a text about it. */
function isFilledInByReader({ range, sourceRange }: Found, source: Side, target: Side): boolean {
  if (sourceRange === undefined || sourceRange === null) return false;
  const own = IN_WORDS.exec(source.text.slice(sourceRange.from, sourceRange.to))?.groups?.["words"];
  const now = IN_WORDS.exec(target.text.slice(range.from, range.to))?.groups?.["words"];
  if (own === undefined || now === undefined) return false;
  const isCapitals = (text: string) => text === text.toUpperCase();
  // In capitals no program's name is told from a word by a letter.
  return isMostlyNew(own, now) || (own !== now && isCapitals(own) && isCapitals(now));
}

const IN_WORDS = /^\\?(?:\{(?=[^{}]*\}$)|<(?=[^<>]*>$))(?<words>\p{L}[\p{L}\p{M}_ -]*)\\?[}>]$/u;

const RULES: PieceRules = {
  noun: "placeholder",
  isPiece: ({ kind, from, to }, { text }) => kind === "placeholder" && !isPercentage(text, from, to),
  // What a program fills in by number, a variable of Windows, and what an engine leaves of its own.
  sign: /%[\dA-Za-z_]|#[A-Z]\d/,
  shape:
    /(?<![\p{Script=Latin}\p{N}%&])%\d{1,2}(?![\d%]|[.,]\d|\s?%)|(?<![\p{Script=Latin}\p{N}%])%[A-Za-z_][\w()-]*%(?![\p{Script=Latin}\p{N}])|(?<![\p{L}\p{N}&#/])#[A-Z]\d{1,3}(?![\p{L}\p{N}])/gu,
  nameOf: (key) => key,
  familyOf(key) {
    if (/^%.+%$/.test(key)) return "%%";
    return /^%\d+$/.test(key) ? "%1" : (/^(?:\$\{|\$\(|[{%<#])/.exec(key)?.[0] ?? "");
  },
  lookAlikes: (family) => SHAPES.get(family) ?? null,
  isKept(key, target) {
    if (!key.startsWith("<")) return false;
    const name = key.slice(1, -1);
    return [`\\<${name}>`, `\\<${name}\\>`, `&lt;${name}&gt;`, `&lt;${name}>`, `\`${key}\``].some((form) =>
      target.includes(form),
    );
  },
  isStrange(key, source, target) {
    if (key.startsWith("#")) return !source.text.includes(key);
    if (key.startsWith("<") || /^%(?:\d+$|.*%$)/.test(key)) return false;
    const sign = key.startsWith("$") ? "$" : (key[0] ?? "");
    if (countOf(target, sign) <= countOf(source, sign)) return false;
    return !source.text.includes(key) || (FILLED_IN_ORDER.test(key) && countOf(target, key) > countOf(source, key));
  },
};

/** What a program fills in one after the other: twice where the source has it once is one too many, where a name may be said again. */
const FILLED_IN_ORDER = /^(?:%|\{\d+\}$)/;

/** `50 %d’électricité`, `100%d`: what follows a number is no placeholder, nor is what goes on as a word; a particle of another script may (`%s를`). */
function isPercentage(text: string, from: number, to: number): boolean {
  return (
    text[from] === "%" &&
    (/\d\s?$/.test(text.slice(Math.max(0, from - 2), from)) || /^\p{Script=Latin}/u.test(text.slice(to)))
  );
}

function countOf({ text }: Side, sign: string): number {
  return text.split(sign).length;
}

/** As machine translation leaves them: spaced, translated, with signs of another script. */
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ["{", /(?<![$＄]\s?)\\?[{｛]\s?[^{}｛｝\n]{0,40}\\?[}｝]/gu],
  ["${", /[$＄]\s?\\?[{｛]\s?[^{}｛｝\n]{0,40}\\?[}｝]/gu],
  ["$(", /[$＄]\s?\\?[(（]\s?[^()（）\n]{0,40}\\?[)）]/gu],
  ["%%", /(?<![\p{Script=Latin}\p{N}])[%％]\s?\p{L}[\p{L}\p{M}\p{N}_() -]{0,40}?\s?[%％](?![\p{Script=Latin}\p{N}])/gu],
  ["%1", /(?<![\d.,])\d{1,2}\s?[%％]|[%％]\s\d{1,2}(?!\d)/gu],
  ["%", /(?<!\d\s?)[%％]\s?(?:\d+\s?\$\s?|[(（][^()（）\n]{0,40}[)）]\s?)?[sdif](?![\p{Script=Latin}\p{N}])/giu],
  ["<", /(?:\\?[<＜]|&lt;)\s?[\p{L}][^<>＜＞&:/="\n]{0,40}(?:\\?[>＞]|&gt;)/gu],
]);
