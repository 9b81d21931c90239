/**
 * The memory of one language pair: sources with their translations, each with where it comes from, when and by whom. Kept in columns, for a million of them; the
 * same source and target from several places are one pair with several uses, so that a place can be taken out again. Rules by number: docs/spec/memory.md.
 */
import type { Range, UnitKey } from "#core/document/article.ts";
import { roomFor } from "./columns.ts";
import { type ConcordanceQuery, findInTexts } from "./concordance.ts";
import { sameLineBreaks } from "./mask-source.ts";
import { EQUAL } from "./similarity.ts";
import { SourceIndex } from "./source-index.ts";
import { TextIndex } from "./text-index.ts";
import { TextTable } from "./text-table.ts";

/** A translation in its place. */
export interface MemoryEntry {
  readonly source: string;
  readonly target: string;
  /** Path or file; what is taken out together. */
  readonly origin: string;
  /** Milliseconds since 1970; null where it is not known. */
  readonly at: number | null;
  readonly by: string | null;
  /** The sources before and behind it, empty at an article's ends; null where they are not known. */
  readonly context: SourceContext | null;
  /** The segment of the origin that has it, which has no other one then; left out where it stands for none. */
  readonly unit?: UnitKey;
}

/** A segment of an article. */
export interface MemoryPlace {
  readonly origin: string;
  readonly unit: UnitKey;
}

export interface SourceContext {
  readonly before: string;
  readonly after: string;
}

export interface Match {
  /** 0 to 100, by `similarity`; 100 for an equal source alone. */
  readonly score: number;
  /** The source is equal, and so are the sources before and behind it. */
  readonly isContext: boolean;
  readonly source: string;
  readonly target: string;
  /** Of its latest use. */
  readonly origin: string;
  readonly unit: UnitKey | null;
  readonly at: number | null;
  readonly by: string | null;
  /** How many uses the pair has. */
  readonly uses: number;
}

/** A pair that holds what was looked for. */
export interface ConcordanceLine extends Omit<Match, "score" | "isContext"> {
  /** Where it stands, in the side that was looked into. */
  readonly ranges: readonly Range[];
}

export interface ConcordanceResult {
  readonly lines: readonly ConcordanceLine[];
  /** Whether there are more, or may be. */
  readonly isCut: boolean;
}

export interface MatchQuery {
  readonly source: string;
  readonly context?: SourceContext | null;
  readonly least: number;
  readonly most: number;
  /** The segment that asks: what it has itself is no match for it. */
  readonly asking?: MemoryPlace | null;
}

/** Uses of a pair: the latest, and how many. */
interface PairUses {
  readonly latest: number;
  readonly count: number;
  readonly isContext: boolean;
}

/** A pair before it is made a match. */
interface RankedPair extends Pick<Match, "score" | "isContext"> {
  readonly pair: number;
  /** Of its latest use; NaN where it is not known. */
  readonly at: number;
}

/** Ends a list of numbers. */
const NONE = 0xffffffff;

export class TranslationMemory {
  readonly sources: SourceIndex;
  readonly #targets: TextIndex;
  readonly #origins = new TextTable();
  readonly #names = new TextTable();
  /** `source target`: a pair's number. */
  readonly #pairs = new TextTable();
  /** `pair origin unit`: a use's number. */
  readonly #uses = new TextTable();
  /** `origin unit`: a segment's number. */
  readonly #places = new TextTable();
  readonly #contexts = new TextTable();
  /** Of each source: its pairs, of each pair: its uses, as lists linked by number, the last one added first. */
  #firstPair: Uint32Array = new Uint32Array(0);
  #nextPair: Uint32Array = new Uint32Array(0);
  #sourceOf: Uint32Array = new Uint32Array(0);
  #targetOf: Uint32Array = new Uint32Array(0);
  #firstPairOfTarget: Uint32Array = new Uint32Array(0);
  #nextPairOfTarget: Uint32Array = new Uint32Array(0);
  #firstUse: Uint32Array = new Uint32Array(0);
  #nextUse: Uint32Array = new Uint32Array(0);
  #originOf: Uint32Array = new Uint32Array(0);
  #nameOf: Uint32Array = new Uint32Array(0);
  #timeOf: Float64Array = new Float64Array(0);
  /** Its segment's and its context's number, plus one; 0 for none. */
  #placeOf: Uint32Array = new Uint32Array(0);
  #contextOf: Uint32Array = new Uint32Array(0);
  /** Since when it is there, plus one, as the origin counts; 0 for one that was taken out. */
  #since: Uint32Array = new Uint32Array(0);
  /** By origin's number: how often all of it was taken out. Older uses are gone. */
  #timesOut: Uint32Array = new Uint32Array(0);
  /** By segment's number: the use it has, plus one; 0 for none. */
  #useAt: Uint32Array = new Uint32Array(0);

  /** @param hasConcordance false where it is only asked for matches, which takes half the time and room: its concordance finds nothing then */
  constructor(hasConcordance = true) {
    this.sources = new SourceIndex(hasConcordance);
    this.#targets = new TextIndex(hasConcordance);
  }

  /** How many distinct pairs were ever added. */
  get size(): number {
    return this.#pairs.size;
  }

  /** A pair that is there already from the same origin takes the later time and its name; a segment's takes the place of what the segment had. */
  add(entry: MemoryEntry): void {
    const source = this.sources.add(entry.source);
    const target = this.#targets.add(sameLineBreaks(entry.target));
    const pair = this.#pairNumber(source, target);
    const origin = this.#origins.add(entry.origin);
    this.#timesOut = roomFor(this.#timesOut, origin + 1);
    this.#keepUse(pair, origin, entry);
  }

  /** Takes out all that comes from one origin. */
  removeOrigin(origin: string): void {
    const number = this.#origins.find(origin);
    if (number >= 0) this.#timesOut[number] = (this.#timesOut[number] ?? 0) + 1;
  }

  /** Takes out what one segment has. */
  remove({ origin, unit }: MemoryPlace): void {
    const number = this.#origins.find(origin);
    const place = number < 0 ? -1 : this.#places.find(`${number} ${unit}`);
    if (place >= 0) this.#leave(place);
  }

  /** @returns the best matches first: by score, then those in the same context, then the latest */
  matches({ source, context = null, least, most, asking = null }: MatchQuery): readonly Match[] {
    const except = this.#heldBy(asking);
    const without = (number: number) => !this.#isAlive(number, except);
    const found = this.sources.like(source, { least, most, without });
    const within = context === null ? -1 : this.#contexts.find(contextKey(context));
    const best: RankedPair[] = [];
    for (const { source: number, score } of found)
      for (const pair of linked(number, this.#firstPair, this.#nextPair)) {
        const uses = this.#usesOf(pair, except, within);
        if (uses === null) continue;
        const isContext = score === EQUAL && uses.isContext;
        keepBest(best, { pair, score, isContext, at: this.#timeOf[uses.latest] ?? Number.NaN }, most);
      }
    return best.map(({ pair, score, isContext }) => ({ score, isContext, ...this.#lineOf(pair, except) }));
  }

  /**
   * Looks for a text in sources or in targets.
   *
   * @returns a pair for each text that holds it and each of its translations, the latest text first
   */
  concordance(side: "source" | "target", query: ConcordanceQuery): ConcordanceResult {
    const isSource = side === "source";
    const index = isSource ? this.sources.words : this.#targets;
    const { hits, isCut } = findInTexts(index, query, (text) => this.#usedPairs(text, isSource).next().done === true);
    const lines: ConcordanceLine[] = [];
    for (const { text, ranges } of hits)
      for (const pair of this.#usedPairs(text, isSource)) {
        if (lines.length === query.most) return { lines, isCut: true };
        lines.push({ ...this.#lineOf(pair), ranges });
      }
    return { lines, isCut };
  }

  *#usedPairs(text: number, isSource: boolean): Generator<number> {
    const pairs = isSource
      ? linked(text, this.#firstPair, this.#nextPair)
      : linked(text, this.#firstPairOfTarget, this.#nextPairOfTarget);
    for (const pair of pairs) if (this.#usesOf(pair) !== null) yield pair;
  }

  /** Every pair that has a use, in the order they came: of each its latest. */
  *pairs(): Generator<Omit<ConcordanceLine, "ranges">> {
    for (let pair = 0; pair < this.#pairs.size; pair++) if (this.#usesOf(pair) !== null) yield this.#lineOf(pair);
  }

  /** @param except a use that does not count */
  #lineOf(pair: number, except = -1) {
    const { latest, count } = this.#usesOf(pair, except) ?? { latest: 0, count: 0 };
    return {
      source: this.sources.get(this.#sourceOf[pair] ?? 0),
      target: this.#targets.texts.get(this.#targetOf[pair] ?? 0),
      ...this.#madeOf(latest),
      uses: count,
    };
  }

  /** Of a use: where from, when, by whom. */
  #madeOf(use: number) {
    const time = this.#timeOf[use] ?? Number.NaN;
    const name = this.#nameOf[use] ?? NONE;
    const place = (this.#placeOf[use] ?? 0) - 1;
    return {
      origin: this.#origins.get(this.#originOf[use] ?? 0),
      unit: place < 0 ? null : unitIn(this.#places.get(place)),
      at: Number.isNaN(time) ? null : time,
      by: name === NONE ? null : this.#names.get(name),
    };
  }

  #isAlive(source: number, except: number): boolean {
    for (const pair of linked(source, this.#firstPair, this.#nextPair))
      for (const use of linked(pair, this.#firstUse, this.#nextUse))
        if (use !== except && this.#isThere(use)) return true;
    return false;
  }

  #isThere(use: number): boolean {
    return this.#since[use] === (this.#timesOut[this.#originOf[use] ?? 0] ?? 0) + 1;
  }

  /**
   * Null for a pair without any. Where times are equal or not known, the latest is the one added last.
   *
   * @param except a use that does not count
   * @param within the context that is asked for, by number
   */
  #usesOf(pair: number, except = -1, within = -1): PairUses | null {
    let [latest, count, isContext] = [-1, 0, false];
    for (const use of linked(pair, this.#firstUse, this.#nextUse)) {
      if (use === except || !this.#isThere(use)) continue;
      count++;
      isContext ||= within >= 0 && this.#contextOf[use] === within + 1;
      if (latest < 0 || (this.#timeOf[use] ?? 0) > (this.#timeOf[latest] ?? 0)) latest = use;
    }
    return latest < 0 ? null : { latest, count, isContext };
  }

  /** -1 for none. */
  #heldBy(asking: MemoryPlace | null): number {
    const origin = asking === null ? -1 : this.#origins.find(asking.origin);
    const place = origin < 0 ? -1 : this.#places.find(`${origin} ${asking?.unit}`);
    return place < 0 ? -1 : (this.#useAt[place] ?? 0) - 1;
  }

  #pairNumber(source: number, target: number): number {
    const before = this.#pairs.size;
    const pair = this.#pairs.add(`${source} ${target}`);
    if (pair < before) return pair;
    this.#targetOf = roomFor(this.#targetOf, pair + 1);
    this.#sourceOf = roomFor(this.#sourceOf, pair + 1);
    this.#targetOf[pair] = target;
    this.#sourceOf[pair] = source;
    [this.#firstPairOfTarget, this.#nextPairOfTarget] = link(
      target,
      pair,
      this.#firstPairOfTarget,
      this.#nextPairOfTarget,
    );
    [this.#firstPair, this.#nextPair] = link(source, pair, this.#firstPair, this.#nextPair);
    return pair;
  }

  #keepUse(pair: number, origin: number, entry: MemoryEntry): void {
    const { at, by, context, unit } = entry;
    const place = unit === undefined ? -1 : this.#places.add(`${origin} ${unit}`);
    if (place >= 0) this.#leave(place);
    const use = this.#numberOfUse(pair, origin, place, unit);
    const isThere = this.#isThere(use);
    this.#since[use] = (this.#timesOut[origin] ?? 0) + 1;
    this.#contextOf[use] = context === null ? 0 : this.#contexts.add(contextKey(context)) + 1;
    if (place >= 0) {
      this.#useAt = roomFor(this.#useAt, place + 1);
      this.#useAt[place] = use + 1;
    }
    if (isThere && (at ?? 0) < (this.#timeOf[use] ?? 0)) return;
    this.#timeOf[use] = at ?? Number.NaN;
    this.#nameOf[use] = by === null ? NONE : this.#names.add(by);
  }

  #numberOfUse(pair: number, origin: number, place: number, unit: UnitKey | undefined): number {
    const before = this.#uses.size;
    const use = this.#uses.add(`${pair} ${origin} ${unit ?? ""}`);
    if (use < before) return use;
    this.#originOf = roomFor(this.#originOf, use + 1);
    this.#nameOf = roomFor(this.#nameOf, use + 1);
    this.#timeOf = roomFor(this.#timeOf, use + 1);
    this.#placeOf = roomFor(this.#placeOf, use + 1);
    this.#contextOf = roomFor(this.#contextOf, use + 1);
    this.#since = roomFor(this.#since, use + 1);
    this.#originOf[use] = origin;
    this.#placeOf[use] = place + 1;
    [this.#firstUse, this.#nextUse] = link(pair, use, this.#firstUse, this.#nextUse);
    return use;
  }

  #leave(place: number): void {
    const use = (this.#useAt[place] ?? 0) - 1;
    if (use < 0) return;
    this.#since[use] = 0;
    this.#useAt[place] = 0;
  }
}

/** From a segment's name in the table. */
function unitIn(place: string): UnitKey {
  return place.slice(place.indexOf(" ") + 1);
}

/** Puts a number at the head of a list. Numbers in the columns are one more than they say, so that 0 is the end. */
function link(list: number, number: number, first: Uint32Array, next: Uint32Array): [Uint32Array, Uint32Array] {
  const [heads, tails] = [roomFor(first, list + 1), roomFor(next, number + 1)];
  tails[number] = heads[list] ?? 0;
  heads[list] = number + 1;
  return [heads, tails];
}

function* linked(list: number, first: Uint32Array, next: Uint32Array): Generator<number> {
  for (let number = first[list] ?? 0; number > 0; number = next[number - 1] ?? 0) yield number - 1;
}

/** The neighbours' texts themselves: line breaks between them are none of theirs once spaces stand for them. */
function contextKey({ before, after }: SourceContext): string {
  const plain = (text: string) => sameLineBreaks(text).replaceAll("\n", " ");
  return `${plain(before)}\n${plain(after)}`;
}

/** Puts it among the best, behind those of the same worth: of all that one source has, however many, only these become matches. */
function keepBest(best: RankedPair[], one: RankedPair, most: number): void {
  let place = best.length;
  for (let before = best[place - 1]; before !== undefined && byWorth(one, before) < 0; before = best[place - 1])
    place -= 1;
  if (place >= most) return;
  best.splice(place, 0, one);
  if (best.length > most) best.pop();
}

function byWorth(a: RankedPair, b: RankedPair): number {
  return b.score - a.score || Number(b.isContext) - Number(a.isContext) || timeOr(b.at) - timeOr(a.at);
}

function timeOr(at: number): number {
  return Number.isNaN(at) ? -1 : at;
}
