/**
 * In a language that is neither the target's nor the source's: by script first; within one script only where binding words or letters make it sure. What is
 * in the source's language is `untranslated`.
 */
import type { Check } from "./check.ts";
import { type Language, languageOf } from "./language.ts";
import { knowsWords, languagesOfWord } from "./language-words.ts";
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
      otherAccents(source, target) ??
      otherWords(languageOf(context.sourceLocale), target);
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
  const letters = SCRIPT_NAMES[language.script] === undefined ? [] : (visible.text.match(NOT_LATIN) ?? []);
  if (letters.length < FEWEST_LETTERS) return null;
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

const SURE: Readonly<Record<string, readonly Letters[]>> = {
  Jpan: [
    {
      name: "Chinese",
      other: /[这们为时说吗对发现过还问题开关无设应页级处务录员则邮账续类错误输删单显标签连择电图统计组织间]/gu,
      least: 3,
      own: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    },
  ],
  Hans: [
    {
      name: "traditional Chinese",
      other: /[這們為個時說對發現過還問題開關無設際應頁級處]/gu,
      least: 3,
      own: /[这们为个时说对发现过还问题开关无设际应页级处]/u,
    },
  ],
  Hant: [
    {
      name: "simplified Chinese",
      other: /[这们为个时说对发现过还问题开关无设际应页级处]/gu,
      least: 3,
      own: /[這們為個時說對發現過還問題開關無設際應頁級處]/u,
    },
  ],
  Kore: [{ name: "Chinese", other: /\p{Script=Han}/gu, least: 4, own: /\p{Script=Hangul}/u }],
  ru: [{ name: "Ukrainian", other: /[іїєґ]/giu, least: 2, own: /[ыэъё]/iu }],
  uk: [{ name: "Russian", other: /[ыэъё]/giu, least: 2, own: /[іїєґ]/iu }],
  ar: [{ name: "Persian or Urdu", other: /[پچژگکیہے]/gu, least: 3, own: /[ةيكىإ]/u }],
  fa: [{ name: "Arabic", other: /[ةيكى]/gu, least: 3, own: /[پچژگکی]/u }],
};

function otherLetters({ visible: { text }, language }: Side): string | null {
  const sure = SURE[language.code] ?? SURE[language.script];
  if (sure === undefined) return null;
  const found = sure.find(({ other, least, own }) => !own.test(text) && (text.match(other) ?? []).length >= least);
  return found?.name ?? null;
}

/** The letters beyond a to z of languages in Latin script. */
const ACCENTS: Readonly<Record<string, string>> = {
  cs: "áčďéěíňóřšťúůýž",
  da: "åæøé",
  de: "äöüß",
  es: "áéíñóúü",
  et: "äõöüšž",
  fi: "äöå",
  fr: "àâæçéèêëîïôœùûü",
  hu: "áéíóöőúüű",
  it: "àèéìîòóù",
  lt: "ąčęėįšųūž",
  lv: "āčēģīķļņšūž",
  nb: "åæøéò",
  nl: "éëïóöü",
  pl: "ąćęłńóśźż",
  pt: "àáâãçéêíóôõú",
  ro: "ăâîșțşţ",
  sv: "åäöé",
  tr: "çğıöşüâîû",
};
const ACCENTED = /(?![a-z])\p{Script=Latin}/gu;
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
  return codes.length === 0 ? null : codes.length > 1 ? "another language" : (displayNames.of(codes[0] ?? "") ?? null);
}

/** How many different binding words of a language make it sure, and what part of all words they are to be. */
const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.25;
const displayNames = new Intl.DisplayNames("en", { type: "language" });

/** @returns the language's name */
function otherWords(given: Language, target: Side): string | null {
  const { words, language } = target;
  if (words.length <= FEWEST_WORDS || (language.script === "Latn" && !knowsWords(language))) return null;
  const { own, rivals } = bindingWords(words, [language.code, given.code]);
  const [code, best] = [...rivals].sort(([, a], [, b]) => b.size - a.size)[0] ?? [];
  // Where not one letter is the target's, less is enough.
  const least = language.script === "Latn" || NOT_LATIN.test(resetOf(target)) ? FEWEST_WORDS : FEWEST_WORDS - 1;
  if (code === undefined || best === undefined || best.size < least || own * 2 > best.size) return null;
  const share = words.filter((word) => best.has(word.toLowerCase())).length / words.length;
  return share >= LEAST_SHARE && !hasOwnScript(target) ? (displayNames.of(code) ?? code) : null;
}

/** A global expression remembers where it was. */
function resetOf({ visible: { text } }: Side): string {
  NOT_LATIN.lastIndex = 0;
  return text;
}

/** How many different words bind sentences in one of our languages, and per other language which do so in it alone. Single letters are often names. */
function bindingWords(words: readonly string[], ours: readonly string[]) {
  const rivals = new Map<string, Set<string>>();
  let own = 0;
  for (const word of new Set(words.map((one) => one.toLowerCase()))) {
    const codes = word.length > 1 ? languagesOfWord(word) : [];
    if (codes.some((code) => ours.includes(code))) own++;
    else for (const code of codes) rivals.set(code, (rivals.get(code) ?? new Set()).add(word));
  }
  return { own, rivals };
}

/** Whether a text of a language with a script of its own has enough letters of it. */
function hasOwnScript({ visible: { text }, language: { script } }: Side): boolean {
  const foreign = script === "Latn" ? [] : (text.match(NOT_LATIN) ?? []);
  return foreign.filter((letter) => isScriptOf(scriptOf(letter) ?? "", script)).length > text.length / 6;
}
