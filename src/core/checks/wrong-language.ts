/**
 * In a language that is neither the target's nor the source's: by script first; within one script only where binding words or letters make it sure. What is
 * in the source's language is `untranslated`.
 */
import type { Check } from "./check.ts";
import { languageOf } from "./language.ts";
import { languageByWords, nameOfLanguage } from "./language-by-words.ts";
import { isBindingWord, knowsWords } from "./language-words.ts";
import { ACCENTED, ACCENTS } from "./locale/accents.ts";
import { hanStandards } from "./locale/han-standards.ts";
import { SCRIPT_NAMES, scriptOf } from "./scripts.ts";
import type { Side } from "./subject.ts";

export const wrongLanguage: Check = {
  id: "wrong-language",
  group: "completeness",
  title: "Other language",
  what: "The target is in a language that is neither the article's nor the source's.",
  why: "A reader would meet a sentence that they cannot read.",
  severity: "error",
  example: { locale: "lv-LV", source: "Restart your device.", target: "Перезапустите устройство." },
  run({ source, target, isCode, language, context }) {
    if (isCode || language.code === "und" || target.text.trim() === "") return [];
    const found =
      otherScript(source, target) ??
      otherLetters(target) ??
      languageByWords(source, languageOf(context.sourceLocale), target, hasOwnScript(target)) ??
      otherAccents(source, target) ??
      unknownWords(source, target);
    if (found === null) return [];
    return [
      { range: { from: 0, to: target.text.length }, message: `The target seems to be in ${found}`, detail: found },
    ];
  },
};

/** Fewer letters may be a name or an example. */
const FEWEST_LETTERS = 4;
/** Latin names may stand around them. */
const LEAST_FOREIGN = 0.3;
const NOT_LATIN = /(?!\p{Script=Latin})(?:\p{L}|\p{Mc})/gu;

/** @returns the script's name */
function otherScript(source: Side | null, { visible, language }: Side): string | null {
  // Names and terms stay Latin in every language.
  const strange = SCRIPT_NAMES[language.script] === undefined ? null : strangeLetters(language.script);
  if (strange === null || (visible.text.match(strange) ?? []).length < FEWEST_LETTERS) return null;
  const letters = visible.text.match(NOT_LATIN) ?? [];
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const script = scriptOf(letter);
    if (script !== null && !isScriptOf(script, language.script)) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (source !== null) counts.delete(source.language.script);
  const foreign = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = visible.text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const [script] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [""];
  const isMuch = foreign >= FEWEST_LETTERS && foreign >= all * LEAST_FOREIGN;
  return isMuch && !isInSource(source, script) ? `${SCRIPT_NAMES[script] ?? "another"} script` : null;
}

const strangeTo = new Map<string, RegExp>();

/** Letters neither Latin nor of a script: nearly every text has none, and need not be read letter by letter. */
function strangeLetters(script: string): RegExp {
  const known = strangeTo.get(script);
  if (known !== undefined) return known;
  const ours = ["Latn", ...(SEVERAL[script] ?? [script])].map((name) => `\\p{Script=${name}}`).join("");
  const pattern = new RegExp(`(?![${ours}])[\\p{L}\\p{Mc}]`, "gu");
  strangeTo.set(script, pattern);
  return pattern;
}

/** A list of languages, an example of input: the source has that script too. */
function isInSource(source: Side | null, script: string): boolean {
  return source?.visible.text.match(NOT_LATIN)?.some((letter) => scriptOf(letter) === script) ?? false;
}

const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

function isScriptOf(letters: string, script: string): boolean {
  return SEVERAL[script]?.includes(letters) ?? letters === script;
}

interface Letters {
  readonly name: string;
  /** Letters that only the other language has; so many of them are wanted. */
  readonly other: RegExp;
  readonly least: number;
  /** Letters that only the target's language has: one of them, and the text is in it. */
  readonly own: RegExp;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NEVER = /(?!)/u;

/** By the language, else by its script. */
function sureLetters(code: string, script: string): readonly Letters[] {
  const { simplified, traditional, notJapanese } = hanStandards();
  if (script === "Hans") return [{ name: "traditional Chinese", other: traditional, least: 2, own: bare(simplified) }];
  if (script === "Hant") return [{ name: "simplified Chinese", other: simplified, least: 2, own: bare(traditional) }];
  if (script === "Jpan")
    return [notJapanese, WITH_WIDE_COMMA, LONG_SENTENCE].map((other) => ({
      name: "Chinese",
      other,
      least: other === notJapanese ? 2 : 1,
      own: KANA,
    }));
  return SURE[code] ?? SURE[script] ?? [];
}

/** The same without what a global expression remembers. */
const bare = (global: RegExp) => new RegExp(global.source, "u");

/** Japanese parts by `、`, and no long sentence of it does without kana. */
const WITH_WIDE_COMMA = /\p{Script=Han}{2}.*，|，.*\p{Script=Han}{2}/gsu;
const LONG_SENTENCE = /(?:\P{Script=Han}*\p{Script=Han}){9}.*[。！？]\s*$/gsu;

const SURE: Readonly<Record<string, readonly Letters[]>> = {
  Kore: [{ name: "Chinese", other: /\p{Script=Han}/gu, least: 4, own: /\p{Script=Hangul}/u }],
  // Russian has its hard sign only before a few vowels, Bulgarian as a vowel of its own.
  bg: [
    { name: "Russian", other: /[ыэё]/giu, least: 1, own: NEVER },
    { name: "Ukrainian", other: /[іїєґ]/giu, least: 1, own: NEVER },
  ],
  ru: [
    { name: "Ukrainian", other: /[іїєґ]/giu, least: 2, own: /[ыэъё]/iu },
    { name: "Bulgarian", other: /ъ(?![еёюя])/giu, least: 1, own: /[ыэё]/iu },
  ],
  uk: [{ name: "Russian", other: /[ыэъё]/giu, least: 1, own: /[іїєґ]/iu }],
  ar: [{ name: "Persian or Urdu", other: /[پچژگکیہے]/gu, least: 3, own: /[ةيكىإ]/u }],
  fa: [{ name: "Arabic", other: /[ةيكى]/gu, least: 3, own: /[پچژگکی]/u }],
};

function otherLetters({ visible: { text }, language }: Side): string | null {
  const found = sureLetters(language.code, language.script).find(
    ({ other, least, own }) => !own.test(text) && (text.match(other) ?? []).length >= least,
  );
  return found?.name ?? null;
}

/** How many letters that the target's language lacks make it sure, and how many different ones. */
const FEWEST_ACCENTED = 3;
const FEWEST_DIFFERENT = 2;
/** And in what part of the words: names of people and places stand in sentences of every language. */
const LEAST_ACCENTED = 0.2;

/** @returns the name of the language that has the letters which the target's language has not */
function otherAccents(source: Side | null, target: Side): string | null {
  const { visible, language, words } = target;
  const isLatin = language.script === "Latn";
  const own = ACCENTS[language.code] ?? "";
  if (isLatin && own === "") return null;
  const letters = visible.text.toLowerCase().match(ACCENTED) ?? [];
  const given = source?.visible.text.toLowerCase() ?? "";
  const foreign = letters.filter((letter) => !own.includes(letter) && !given.includes(letter));
  const different = [...new Set(foreign)];
  if (foreign.length < FEWEST_ACCENTED || different.length < FEWEST_DIFFERENT) return null;
  if (foreign.length * 2 < letters.length || hasOwnScript(target)) return null;
  const strange = words.filter((word) => different.some((letter) => word.toLowerCase().includes(letter)));
  if (strange.length < words.length * LEAST_ACCENTED) return null;
  const codes = Object.keys(ACCENTS).filter((code) => different.every((letter) => ACCENTS[code]?.includes(letter)));
  return codes.length === 0 ? null : codes.length > 1 ? "another language" : nameOfLanguage(codes[0] ?? "");
}

/** Fewer words in small letters may be a name or a command; where a language shares its script with others, fewer may be one of its own sentences. */
const FEWEST_WORDS = { ofAnotherScript: 3, ofItsScript: 7 };
/** Without an accent nothing is said in Vietnamese. */
const ALWAYS_ACCENTED = new Set(["vi"]);
const LEAST_SHARE = 0.6;

/** Nothing of the target's language, whatever it is: what stays as it is (names, commands) stands in the source as well. */
function unknownWords(source: Side | null, target: Side): string | null {
  const { language, words, visible } = target;
  if (source === null || SCRIPT_NAMES[language.script] === undefined || visible.text.search(NOT_LATIN) >= 0)
    return null;
  const isItsScript = language.script === "Latn";
  const accents = ACCENTS[language.code] ?? "";
  const isPlain = !isItsScript || (knowsWords(language) && !hasOneOf(visible.text.toLowerCase(), accents));
  if (!isPlain || words.some((word) => isBindingWord(word.toLowerCase(), language.code) && !isSingle(word)))
    return null;
  const given = new Set(source.words.map((word) => word.toLowerCase()));
  const lower = words.filter((word) => /^\p{Ll}{2,}$/u.test(word));
  const unknown = lower.filter((word) => !given.has(word) && !isBindingWord(word, source.language.code));
  const isSure = !isItsScript || ALWAYS_ACCENTED.has(language.code);
  const least = isSure ? FEWEST_WORDS.ofAnotherScript : FEWEST_WORDS.ofItsScript;
  return unknown.length >= least && unknown.length >= lower.length * LEAST_SHARE ? "another language" : null;
}

const isSingle = (word: string) => word.length === 1;
const hasOneOf = (text: string, letters: string) => Array.from(letters).some((letter) => text.includes(letter));

/** Whether a text of a language with a script of its own has enough letters of it. */
function hasOwnScript({ visible: { text }, language: { script } }: Side): boolean {
  const foreign = script === "Latn" ? [] : (text.match(NOT_LATIN) ?? []);
  return foreign.filter((letter) => isScriptOf(scriptOf(letter) ?? "", script)).length > text.length / 6;
}
