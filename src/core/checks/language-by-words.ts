/**
 * Which language a text is in, by the words that bind its sentences and the letters that few languages have. Related languages share many of both, so what
 * counts is by how much another language has more of them than the text's own.
 */
import { type Language, languageOf } from "./language.ts";
import { knowsWords, languagesOfWord } from "./language-words.ts";
import { ACCENTED, ACCENTS } from "./locale/accents.ts";
import type { Side } from "./subject.ts";

const displayNames = new Intl.DisplayNames("en", { type: "language" });

export function nameOfLanguage(code: string): string {
  return displayNames.of(code) ?? code;
}

/** Fewer words say nothing. */
const FEWEST_WORDS = 3;
/** So much evidence is wanted, so much more than for our languages, and less where there is none for them. */
const LEAST = 3;
const MARGIN = 2;
const LEAST_UNRIVALLED = 2;
/** What part of the words must be the other language's. */
const LEAST_SHARE = 0.2;
const MOST_LETTERS = 3;

interface Evidence {
  readonly words: Set<string>;
  letters: number;
}

const weightOf = ({ words, letters }: Evidence) => words.size + Math.min(letters, MOST_LETTERS);

/**
 * @param given the sources' language
 * @param hasOwnScript whether enough of the text is in the script of its language
 * @returns the name of the language it is in, where that is surely another; else null
 */
export function languageByWords(
  source: Side | null,
  given: Language,
  target: Side,
  hasOwnScript: boolean,
): string | null {
  const { words, language } = target;
  // Of what is in its own script, only a language whose words are known here has rivals.
  if (words.length < FEWEST_WORDS || ((hasOwnScript || language.script === "Latn") && !knowsWords(language)))
    return null;
  const evidence = evidenceIn(source, target, given);
  const ours = [language.code, given.code].map((code) => weightOf(evidence.get(code) ?? NOTHING));
  const own = Math.max(...ours);
  const rivals = [...evidence].filter(
    ([code]) =>
      code !== language.code && code !== given.code && !(hasOwnScript && languageOf(code).script !== language.script),
  );
  const [code, best] = rivals.sort(([, a], [, b]) => weightOf(b) - weightOf(a))[0] ?? [];
  if (code === undefined || best === undefined || best.words.size === 0) return null;
  const isUnrivalled = own === 0 && best.words.size >= LEAST_UNRIVALLED;
  if (!isUnrivalled && (weightOf(best) < LEAST || weightOf(best) < own + MARGIN)) return null;
  const share = words.filter((word) => best.words.has(word.toLowerCase())).length / words.length;
  return share >= LEAST_SHARE ? nameOfLanguage(code) : null;
}

const NOTHING: Evidence = { words: new Set(), letters: 0 };

/** By language; words and letters that the source has too speak for no other language than ours. */
function evidenceIn(
  source: Side | null,
  { words, visible, language }: Side,
  { code: givenCode }: Language,
): ReadonlyMap<string, Evidence> {
  const found = new Map<string, Evidence>();
  const of = (code: string) => {
    const known = found.get(code) ?? { words: new Set(), letters: 0 };
    found.set(code, known);
    return known;
  };
  const inSource = new Set(source?.words.map((word) => word.toLowerCase()));
  for (const word of new Set(words)) {
    const lower = word.toLowerCase();
    // A single capital is often a name.
    if (word.length === 1 && word !== lower) continue;
    for (const code of languagesOfWord(lower)) {
      if (code === language.code || code === givenCode || !inSource.has(lower)) of(code).words.add(lower);
    }
  }
  const original = source?.visible.text.toLowerCase() ?? "";
  for (const letter of new Set(visible.text.toLowerCase().match(ACCENTED))) {
    if (original.includes(letter)) continue;
    for (const [code, letters] of Object.entries(ACCENTS)) if (letters.includes(letter)) of(code).letters++;
  }
  return found;
}
