/**
 * How often the translations of a language keep a name: counted over the segments of an article, or of all articles that are read together. What nearly all of
 * them keep must stay in the others too.
 */
import type { Article } from "#core/document/article.ts";
import { readNames, withPairs } from "./read-names.ts";
import { standsIn } from "./stands-in.ts";

export interface NameCount {
  /** Segments whose source has the name. */
  readonly segments: number;
  /** Of these, whose target has it too. */
  readonly kept: number;
  readonly articles: number;
}

export type NameCounts = ReadonlyMap<string, NameCount>;

/** What is known of names beside the article: other articles in its language, and the reviewer's own list. */
export interface NameKnowledge {
  readonly counts?: NameCounts;
  /** Names that must stay beside those that ship with the program. */
  readonly kept?: readonly string[];
  /** Names that need not, whatever says so. */
  readonly free?: readonly string[];
}

/** Other segments that have to have a name before anything follows from them, and the share of them that have to keep it. */
const LEAST = 5;
const SHARE = 0.9;
/** More than makes a name: who leaves one out as often may well do so again. */
const MOST = 0.95;
/** In how many articles, where several are read together. */
const ARTICLES = 2;

/** Whether nearly all other segments keep a name, for a segment that does not. */
export function isKeptElsewhere({ segments, kept }: NameCount): boolean {
  const others = segments - 1;
  return others >= LEAST && kept >= others * SHARE;
}

/** Whether so many of them keep it that one that does not is hardly meant. Findings follow from this and the name; how many keep it is said in words alone. */
export function isKeptByMost({ segments, kept }: NameCount): boolean {
  return kept >= (segments - 1) * MOST;
}

/** Whether so many keep it that an engine's text without it is wrong. @param isWord nothing but its capital tells it from a word, for which it takes more */
export function isKeptByNearlyAll({ segments, kept }: NameCount, isWord: boolean): boolean {
  const others = segments - 1;
  return isWord ? others >= 10 * MANY && kept >= others * 0.99 : others >= MANY && kept >= others * 0.97;
}

const MANY = 20;

const known = new WeakMap<Article, NameCounts>();

/** Of one article, as it was loaded: what a reviewer changes in it makes no other name. */
export function countNames(article: Article): NameCounts {
  const counts = known.get(article) ?? count(article);
  known.set(article, counts);
  return counts;
}

function count({ units }: Article): NameCounts {
  const counts = new Map<string, { segments: number; kept: number; articles: number }>();
  for (const unit of units) {
    if (unit.kind === "field" || unit.place.block === "code" || unit.source === unit.target) continue;
    const source = plain(unit.source);
    const target = withoutAddresses(unit.target);
    for (const name of namesOf(source)) {
      const own = counts.get(name) ?? { segments: 0, kept: 0, articles: 1 };
      counts.set(name, own);
      own.segments++;
      if (standsIn(target, name)) own.kept++;
    }
  }
  return counts;
}

function namesOf(text: string): ReadonlySet<string> {
  const places = readNames(text);
  if (places.length === 0) return NONE;
  return new Set(withPairs(places, text).flatMap(({ name, isFirst }) => (isFirst || isShort(name) ? [] : [name])));
}

const NONE: ReadonlySet<string> = new Set();

/** Three letters are a word of many languages: App, Web. */
function isShort(name: string): boolean {
  return name.length < 4 && !/[A-Z]{2}|[#+]/.test(name);
}

/** Much like what is seen of a source, at little cost: without code, addresses, tags and marks. */
function plain(source: string): string {
  const text = source.includes("`") ? source.replace(/`+[^`]*`+/g, "\ufffc") : source;
  return withoutAddresses(text).replace(/[*[\]]|<[^<>]*>/g, "");
}

function withoutAddresses(text: string): string {
  return text.includes("](") ? text.replace(/\]\([^()\s]*/g, "](") : text;
}

type Sum = { -readonly [Key in keyof NameCount]: number };

interface Told {
  readonly locale: string;
  /** Of each name its number, its segments, and those of them that keep it, one behind the other. */
  readonly counts: readonly number[];
}

/**
 * What the articles of a workspace keep of names, each language for itself. Whoever reads articles (the command line a folder, the app what was opened together) feeds it
 * one by one, in any order, and again when an article is another; what it says of a language goes into the context of each of its articles (`checkContext`), so
 * that both say the same.
 *
 * Of an article three small numbers are held for each of its names, so that it can be taken out of the sums again; each name is held once.
 */
export class NameEvidence {
  readonly #articles = new Map<string, Told>();
  readonly #numbers = new Map<string, number>();
  /** By number. */
  readonly #names: string[] = [];
  /** By locale and number. */
  readonly #sums = new Map<string, Map<number, Sum>>();
  readonly #known = new Map<string, NameCounts>();

  /** @param path tells the article from others; what it kept before is forgotten. @param counts of `countNames` */
  take(path: string, locale: string | null, counts: NameCounts): void {
    this.drop(path);
    const numbers: number[] = [];
    for (const [name, { segments, kept }] of counts) numbers.push(this.#numberOf(name), segments, kept);
    // What grew has room to spare: the copy has not.
    const told = { locale: locale ?? "", counts: numbers.slice() };
    this.#articles.set(path, told);
    this.#add(told, 1);
  }

  /** An article that is no longer there. */
  drop(path: string): void {
    const told = this.#articles.get(path);
    if (told === undefined) return;
    this.#articles.delete(path);
    this.#add(told, -1);
  }

  /** Names of which anything follows for an article of a language; empty where none does. */
  namesOf(locale: string | null): NameCounts {
    const language = locale ?? "";
    const names = this.#known.get(language) ?? this.#keptIn(language);
    this.#known.set(language, names);
    return names;
  }

  /** Of all languages, by locale. */
  all(): ReadonlyMap<string, NameCounts> {
    return new Map([...this.#sums.keys()].map((locale) => [locale, this.namesOf(locale)]));
  }

  #add({ locale, counts }: Told, sign: 1 | -1): void {
    const sums = this.#sums.get(locale) ?? new Map<number, Sum>();
    this.#sums.set(locale, sums);
    this.#known.delete(locale);
    for (let at = 0; at < counts.length; at += 3) {
      const number = counts[at] ?? 0;
      const own = sums.get(number) ?? { segments: 0, kept: 0, articles: 0 };
      own.segments += sign * (counts[at + 1] ?? 0);
      own.kept += sign * (counts[at + 2] ?? 0);
      own.articles += sign;
      if (own.articles === 0) sums.delete(number);
      else if (own.articles === 1) sums.set(number, own);
    }
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  #keptIn(language: string): NameCounts {
    const names = new Map<string, NameCount>();
    for (const [number, sum] of this.#sums.get(language) ?? [])
      if (sum.articles >= ARTICLES && isKeptElsewhere(sum)) names.set(this.#names[number] ?? "", { ...sum });
    return names;
  }
}
