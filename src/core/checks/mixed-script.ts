import type { Check } from "./check.ts";
import type { Language } from "./language.ts";
import { type LookAlikeScript, lookAlike, scriptOf } from "./locale/look-alikes.ts";
import { spliceVisible } from "./splice-visible.ts";

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
    return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
      const mended = SEAM.test(word) && !isInflected(word) ? mend(word, language) : null;
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

/** The word in the script of most of its letters; null where a letter has no look-alike there. */
function mend(word: string, language: Language): string | null {
  const counts = new Map<LookAlikeScript, number>();
  for (const letter of word) {
    const script = scriptOf(letter);
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const own = NAMES.get(language.script) ?? "Latin";
  const [main] = [...counts].sort(([a, m], [b, n]) => n - m || Number(b === own) - Number(a === own))[0] ?? [];
  if (main === undefined || counts.size < 2) return null;
  const letters = Array.from(word, (letter) => {
    const script = scriptOf(letter);
    return script === null || script === main ? letter : lookAlike(letter, main);
  });
  return letters.includes(null) ? null : letters.join("");
}

const NAMES = new Map<string, LookAlikeScript>([
  ["Cyrl", "Cyrillic"],
  ["Grek", "Greek"],
]);
