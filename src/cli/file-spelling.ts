/** The dictionaries that come with Recto, loaded from their packages for the languages that the articles are in. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Speller } from "#core/checks/reading/speller.ts";
import { ReviewerSpeller } from "#core/spelling/reviewer-speller.ts";
import { shippedDictionary } from "#core/spelling/shipped-dictionaries.ts";
import { spellingLanguageOf } from "#core/spelling/spelling-language.ts";

export interface FileSpelling {
  readonly speller: Speller | null;
  /** Why there is none, in one sentence. */
  readonly missing: string | null;
}

export const NOT_SPELLED: FileSpelling = { speller: null, missing: null };

/** Each takes up to half a second and tens of megabytes, so that a thread loads it once. */
const loaded = new Map<string | null, Promise<FileSpelling>>();

/**
 * @param locale of the article's targets; null where it does not say
 * @returns a speller that remembers what it was asked; rejects where a dictionary cannot be read
 */
export function spellingFor(locale: string | null): Promise<FileSpelling> {
  const language = spellingLanguageOf(locale);
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
}

async function load(language: string | null): Promise<FileSpelling> {
  const shipped = shippedDictionary(language);
  if (shipped === null) return { speller: null, missing: whyNone(language) };
  const folder = path.dirname(createRequire(import.meta.url).resolve(shipped.from));
  const [aff, dic] = await Promise.all(["index.aff", "index.dic"].map((name) => readFile(path.join(folder, name))));
  if (aff === undefined || dic === undefined) return { speller: null, missing: whyNone(language) };
  const { createHunspellSpeller } = await import("#core/spelling/hunspell-speller.ts");
  const speller = new ReviewerSpeller(await createHunspellSpeller({ aff, dic }));
  speller.isAsked = true;
  return { speller, missing: null };
}

function whyNone(language: string | null): string {
  const why = language === null ? "It does not say its language" : `No dictionary for ${language} comes with Recto`;
  return `${why}, so its spelling is not checked.`;
}
