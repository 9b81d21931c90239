/** Which names of a source must stay, and why. */
import { KNOWN_NAMES, type KnownName, WORDS_TOO } from "#core/checks/locale/known-names.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article } from "#core/document/article.ts";
import { linkedNamesOf } from "./linked-names.ts";
import { countNames, isKeptElsewhere, type NameCount, type NameKnowledge } from "./name-evidence.ts";
import { type NamePlace, readNames, withPairs } from "./read-names.ts";

export interface KeptName extends NamePlace {
  /** In the list, with other forms that say it. */
  readonly known: KnownName | null;
  readonly count: NameCount | null;
  /** Known by nothing but where the article links it. */
  readonly isLinked?: boolean;
}

/** In order of place, of names at one place the longest. @param text a source's reading text */
export function keptNamesIn(text: string, context: CheckContext): readonly KeptName[] {
  const places = readNames(text);
  if (places.length === 0) return [];
  const list = listFor(context);
  const found = [
    ...places.flatMap((place) => listed(place, text, list, context.article)),
    ...linked(places, text, context, list.free),
    ...withPairs(places, text).flatMap((place) => counted(place, text, context, list.free)),
  ].sort((a, b) => a.from - b.from || b.to - a.to || (a.known === null ? 1 : -1));
  let end = 0;
  return found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

interface NameList {
  /** By their first word. */
  readonly byWord: ReadonlyMap<string, readonly KnownName[]>;
  readonly free: ReadonlySet<string>;
}

const shippedNames: ReadonlySet<string> = new Set(KNOWN_NAMES.map(({ name }) => name));

export function isKnownName(name: string): boolean {
  return shippedNames.has(name);
}

const shipped = listOf(KNOWN_NAMES, []);
const lists = new WeakMap<NameKnowledge, NameList>();

function listFor({ names }: CheckContext): NameList {
  if (names?.kept === undefined && names?.free === undefined) return shipped;
  const { kept = [], free = [] } = names;
  const own = lists.get(names) ?? listOf([...KNOWN_NAMES, ...kept.map((name) => ({ name, forms: [] }))], free);
  lists.set(names, own);
  return own;
}

function listOf(names: readonly KnownName[], free: readonly string[]): NameList {
  const without = new Set(free);
  const byWord = new Map<string, KnownName[]>();
  for (const one of names) {
    const word = readNames(one.name)[0]?.name;
    if (word === undefined || without.has(one.name)) continue;
    const same = byWord.get(word) ?? [];
    byWord.set(word, same);
    same.push(one);
  }
  for (const same of byWord.values()) same.sort((a, b) => b.name.length - a.name.length);
  return { byWord, free: without };
}

function listed(place: NamePlace, text: string, { byWord }: NameList, article: Article): readonly KeptName[] {
  const known = byWord.get(place.name)?.find(({ name }) => standsAt(text, name, place.from));
  if (known === undefined) return [];
  const mayBeWord = place.isFirst && WORDS_TOO.has(known.name) && known.name !== text.trim();
  if (mayBeWord && !isNameWithin(known.name, article)) return [];
  return [{ ...place, name: known.name, to: place.from + known.name.length, known, count: null }];
}

function standsAt(text: string, name: string, at: number): boolean {
  return text.startsWith(name, at) && !/[\w-]/.test(text[at + name.length] ?? "");
}

function linked(
  places: readonly NamePlace[],
  text: string,
  { article }: CheckContext,
  free: ReadonlySet<string>,
): readonly KeptName[] {
  const names = linkedNamesOf(article);
  if (names.size === 0) return [];
  return withPairs(places, text)
    .filter(
      ({ name, isFirst }) =>
        names.has(name) &&
        !free.has(name) &&
        !shippedNames.has(name) &&
        (!isFirst || name === text.trim() || isNameWithin(name, article)),
    )
    .map((place) => ({ ...place, known: { name: place.name, forms: [] }, count: null, isLinked: true }));
}

/** The capital of a sentence's first word makes no name. */
function counted(
  place: NamePlace,
  text: string,
  context: CheckContext,
  free: ReadonlySet<string>,
): readonly KeptName[] {
  if (free.has(place.name) || (place.isFirst && place.name !== text.trim())) return [];
  const count = countOf(place.name, context);
  return count === null || isWordOf(place.name, context.article) ? [] : [{ ...place, known: null, count }];
}

const words = new WeakMap<Article, Map<string, boolean>>();

/** Whether an article's sources have it in small letters too: then it is a word, and a name only now and then. */
function isWordOf(name: string, article: Article): boolean {
  if (!/^[A-Z][a-z]+$/.test(name)) return false;
  const known = words.get(article) ?? new Map<string, boolean>();
  words.set(article, known);
  const word = known.get(name) ?? hasWord(name.toLowerCase(), article);
  known.set(name, word);
  return word;
}

function hasWord(word: string, { units }: Article): boolean {
  const pattern = new RegExp(`(?<![\\w./@$-])${word}(?![\\w/@-]|\\.\\w)`);
  return units.some((unit) => unit.kind === "segment" && unit.source.includes(word) && pattern.test(unit.source));
}

const within = new WeakMap<Article, Map<string, boolean>>();
/** One alone may be a title's capital. */
const LEAST_WITHIN = 2;

/** Whether an article's sources have it with its capital in the middle of sentences, and in small letters nowhere: then it is a name at the head of one as well. */
function isNameWithin(name: string, article: Article): boolean {
  const known = within.get(article) ?? new Map<string, boolean>();
  within.set(article, known);
  const found = known.get(name) ?? (!isWordOf(name, article) && standsWithin(name, article));
  known.set(name, found);
  return found;
}

function standsWithin(name: string, { units }: Article): boolean {
  let left = LEAST_WITHIN;
  return units.some(
    (unit) =>
      unit.kind === "segment" &&
      unit.source.includes(name) &&
      withPairs(readNames(unit.source), unit.source).some((one) => one.name === name && !one.isFirst) &&
      --left === 0,
  );
}

/** Of all articles where they are known to keep it, else of this one. */
export function countOf(name: string, { article, names }: CheckContext): NameCount | null {
  const everywhere = names?.counts?.get(name);
  if (everywhere !== undefined) return everywhere;
  const here = countNames(article).get(name);
  return here !== undefined && isKeptElsewhere(here) ? here : null;
}
