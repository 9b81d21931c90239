import type { Check } from "#core/checks/check.ts";
import { type LookAlikeScript, lookAlike, scriptOf } from "#core/checks/locale/look-alikes.ts";
import type { Language } from "#core/checks/reading/language.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Letters of two scripts side by side: every word that mixes them has such a place. */
const SEAM =
  /[a-zA-Z\u00c0-\u024f\u1e00-\u1eff][\u0370-\u052f\u1f00-\u1fff]|[\u0370-\u052f\u1f00-\u1fff][a-zA-Z\u00c0-\u024f\u1e00-\u1eff]|[\u0370-\u03ff][\u0400-\u052f]|[\u0400-\u052f][\u0370-\u03ff]/;
const WORD = /[\p{L}\p{M}]+/gu;

/** Only letters that look like those of the word's own script: a Latin abbreviation with a Russian ending is no slip of the eye. */
export const mixedScript: Check = {
  id: "mixed-script",
  group: "surface",
  title: "Letter of another script",
  what: "A word holds a letter of another script that looks like its own.",
  why: "It looks right, but no search, no spelling check and no screen reader knows the word.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Save the file.",
    target: "Speichern Sie die Dаtei.",
    fixed: "Speichern Sie die Datei.",
  },
  run({ source, target, language, isCode }) {
    if (isCode || !SEAM.test(target.text)) return [];
    const { text, rangeOf } = target.visible;
    return matchesOf(text, WORD).flatMap(({ 0: word, index }) => {
      const mended =
        SEAM.test(word) && !isInflected(word) ? mend(word, language, source?.text.toLowerCase() ?? "") : null;
      if (mended === null || source?.text.includes(word)) return [];
      const stretch = { from: index, to: index + word.length };
      return {
        range: rangeOf(stretch.from, stretch.to),
        message: `“${word}” mixes letters of two scripts that look alike`,
        detail: word,
        fixes: [{ title: `Make it ${mended}`, target: spliceVisible(target, stretch, mended) }],
      };
    });
  },
};

/** A Latin abbreviation with an ending in Cyrillic or Greek, or the other way round. */
function isInflected(word: string): boolean {
  const [, abbreviation, ending] = /^(\p{Lu}{2,})(\p{Ll}+)$/u.exec(word) ?? [];
  return abbreviation !== undefined && ending !== undefined && !SEAM.test(abbreviation) && !SEAM.test(ending);
}

/**
 * The word in one script: that of its letters that look like no other script's. Where all of them could be either it is the source's word, else one of
 * the target's language. Null where a letter has no look-alike there, or none that the language writes.
 *
 * @param source in small letters
 */
function mend(word: string, language: Language, source: string): string | null {
  const letters = Array.from(word);
  const scripts = new Set(letters.map(scriptOf).filter((script) => script !== null));
  if (scripts.size < 2) return null;
  const sure = new Set(letters.filter((letter) => isOfOneScript(letter)).map(scriptOf));
  const latin = inScript(letters, "Latin");
  const isNamed = latin !== null && source.includes(latin.toLowerCase());
  const own = NAMES.get(language.script) ?? "Latin";
  const [main = isNamed ? "Latin" : own] = sure;
  if (sure.size > 1 || main === null || !scripts.has(main)) return null;
  const mended = main === "Latin" ? latin : inScript(letters, main);
  return mended === null || isForeign(mended, letters, language) ? null : mended;
}

function isOfOneScript(letter: string): boolean {
  const script = scriptOf(letter);
  return script !== null && SCRIPTS.every((other) => other === script || lookAlike(letter, other) === null);
}

const SCRIPTS: readonly LookAlikeScript[] = ["Latin", "Cyrillic", "Greek"];

function inScript(letters: readonly string[], main: LookAlikeScript): string | null {
  const written = letters.map((letter) => {
    const script = scriptOf(letter);
    return script === null || script === main ? letter : lookAlike(letter, main);
  });
  return written.includes(null) ? null : written.join("");
}

/** Cyrillic letters with a Latin look-alike that few of its languages have. */
const RARE = new Map([
  ["і", "uk be kk"],
  ["ї", "uk"],
  ["ј", "sr mk az"],
  ["ѕ", "mk"],
  ["һ", "kk tt ba ky"],
  ["ԁ", ""],
  ["ԛ", ""],
  ["ԝ", ""],
  ["ӏ", "av ce"],
  ["ѵ", ""],
  ["ё", "ru be ky mn"],
  ["ӓ", "mhr"],
  ["ӧ", "kv udm mhr"],
]);

/** Whether mending puts in a letter that the language does not write. */
function isForeign(mended: string, before: readonly string[], { code }: Language): boolean {
  return Array.from(mended).some((letter, index) => {
    const languages = letter === before[index] ? undefined : RARE.get(letter.toLowerCase());
    return languages !== undefined && !languages.split(" ").includes(code);
  });
}

const NAMES = new Map<string, LookAlikeScript>([
  ["Cyrl", "Cyrillic"],
  ["Grek", "Greek"],
]);
