/**
 * In a script that the target's language is not written in. Within one script nothing is said: related languages share their words and letters, and an error has to be
 * sure. What is in the source's language is `untranslated`.
 */
import type { Check } from "#core/checks/check.ts";
import { hanStandards } from "#core/checks/locale/han-standards.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { isBindingWord } from "#core/checks/reading/language-words.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { wholePlace } from "#core/checks/reading/whole-place.ts";
import { SCRIPT_NAMES, scriptOf } from "./scripts.ts";

export const wrongLanguage: Check = {
  id: "wrong-language",
  group: "completeness",
  title: "Other language",
  what: "The target is in a script that its language is not written in.",
  why: "A reader would meet a sentence that they cannot read.",
  severity: "error",
  example: { locale: "lv-LV", source: "Restart your device.", target: "Перезапустите устройство." },
  run({ source, target, isCode, language }) {
    if (isCode || SCRIPT_NAMES[language.script] === undefined || target.text.trim() === "") return [];
    // The name of a language, an example of input: the source is written so itself.
    if (source?.text === target.text && scriptsOf(source.visible.text) > 0) return [];
    const found = otherScript(source, target) ?? otherCharacters(target) ?? latinAlone(source, target);
    if (found === null) return [];
    return [{ ...wholePlace(target.text), message: `The target seems to be in ${found}`, detail: found }];
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
  if ((visible.text.match(strangeLetters(language.script)) ?? []).length < FEWEST_LETTERS) return null;
  const letters = visible.text.match(NOT_LATIN) ?? [];
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const script = scriptOf(letter);
    if (script !== null && !isWrittenIn(language, script)) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (source !== null) counts.delete(source.language.script);
  const foreign = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = visible.text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  const [script] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [""];
  const isMuch = foreign >= FEWEST_LETTERS && foreign >= all * LEAST_FOREIGN;
  return isMuch && !isInSource(source, script) ? `${SCRIPT_NAMES[script] ?? "another"} script` : null;
}

/** How many letters are of another script than Latin. */
const scriptsOf = (text: string) => text.match(NOT_LATIN)?.length ?? 0;

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

/** Languages that are written in another script as well, where their tag does not say in which. */
const ALSO_IN: Readonly<Record<string, readonly string[]>> = {
  az: ["Latn", "Cyrl"],
  bs: ["Latn", "Cyrl"],
  kk: ["Cyrl", "Latn"],
  ku: ["Latn", "Arab"],
  pa: ["Guru", "Arab"],
  sr: ["Cyrl", "Latn"],
  uz: ["Latn", "Cyrl"],
};

function isWrittenIn({ code, script, tag }: Language, letters: string): boolean {
  if (SEVERAL[script]?.includes(letters) ?? letters === script) return true;
  return (ALSO_IN[code]?.includes(letters) ?? false) && new Intl.Locale(tag).script === undefined;
}

interface Characters {
  readonly name: string;
  /** Characters that are not the target's; so many of them are wanted. */
  readonly other: RegExp;
  readonly least: number;
  /** Characters that only the target has: one of them, and the text is in its language. */
  readonly own: RegExp;
}

/** Scripts that share the Chinese characters and not all of them. */
function charactersOf(script: string): Characters | null {
  if (script === "Kore") return HANGUL;
  if (script !== "Hans" && script !== "Hant" && script !== "Jpan") return null;
  const { simplified, traditional, notJapanese } = hanStandards();
  if (script === "Jpan") return { name: "Chinese", other: notJapanese, least: 2, own: KANA };
  return script === "Hans"
    ? { name: "traditional Chinese", other: traditional, least: 2, own: bare(simplified) }
    : { name: "simplified Chinese", other: simplified, least: 2, own: bare(traditional) };
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL: Characters = { name: "Chinese", other: /\p{Script=Han}/gu, least: 4, own: /\p{Script=Hangul}/u };

/** The same without what a global expression remembers. */
const bare = (global: RegExp) => new RegExp(global.source, "u");

function otherCharacters({ visible: { text }, language }: Side): string | null {
  const characters = charactersOf(language.script);
  if (characters === null || characters.own.test(text)) return null;
  return (text.match(characters.other) ?? []).length >= characters.least ? characters.name : null;
}

/** Fewer words in small letters may be a name or a command. */
const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.6;

/** Not a letter of the language's own script: what stays as it is (names, commands) stands in the source as well. */
function latinAlone(source: Side | null, { language, words, visible }: Side): string | null {
  if (source === null || isWrittenIn(language, "Latn") || visible.text.search(NOT_LATIN) >= 0) return null;
  // A name of a program, whatever became of it: `system.management.automation`.
  if (!/\s/.test(visible.text.trim())) return null;
  const given = new Set(source.words.map((word) => word.toLowerCase()));
  const lower = words.filter((word) => /^\p{Ll}{2,}$/u.test(word));
  const unknown = lower.filter((word) => !given.has(word) && !isBindingWord(word, source.language.code));
  return unknown.length >= FEWEST_WORDS && unknown.length >= lower.length * LEAST_SHARE ? "Latin script" : null;
}
