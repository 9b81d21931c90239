/**
 * Distinct sources, and which of them are like another one. Candidates are gathered from few postings, the rarest words first; those that share most are
 * compared by the measure itself (`similarity.ts`), so that whatever is found has its true score. Long sources are found by their words, short ones by triples
 * of characters. Rules by number: docs/spec/memory.md.
 */

import { Candidates } from "./candidates.ts";
import { ByteStore, roomFor } from "./columns.ts";
import { charactersOf, EditPattern } from "./edit-distance.ts";
import { GramIndex, gramsOf, LONGEST_SHORT } from "./gram-index.ts";
import { maskSource, sameLineBreaks } from "./mask-source.ts";
import { distanceFor, EQUAL, scoreOf } from "./similarity.ts";
import { TextIndex } from "./text-index.ts";
import { partsOf } from "./words-of.ts";

export interface Likeness {
  /** The source's number. */
  readonly source: number;
  /** 0 to 100, by `similarity`. */
  readonly score: number;
}

export interface Wanted {
  /** The least score, 1 to 100. */
  readonly least: number;
  /** How many, the best. */
  readonly most: number;
  /** Sources that don't count; none where it is left out. */
  readonly without?: (source: number) => boolean;
}

/** Where a masked source is the source itself. */
const SAME = 0xffffffff;
/** Postings gone over for one question; more would find hardly more. */
const MOST_POSTINGS = 600_000;
/** Candidates compared for one question. */
const MOST_COMPARED = 800;

export class SourceIndex {
  readonly words = new TextIndex();
  readonly #grams = new GramIndex();
  /** Masked sources that differ from the source, one behind the other; where each begins, or `SAME`. */
  readonly #masked = new ByteStore();
  #maskedFrom: Uint32Array = new Uint32Array(0);
  #maskedTo: Uint32Array = new Uint32Array(0);
  /** Characters of the masked source; of its distinct words together. */
  #lengths: Uint32Array = new Uint32Array(0);
  #weights: Uint32Array = new Uint32Array(0);
  readonly #candidates = new Candidates();
  readonly #encoder = new TextEncoder();
  #characters: Uint32Array = new Uint32Array(0);

  get size(): number {
    return this.words.texts.size;
  }

  /** @returns the source's number, 0 for the first; one that is there already keeps its own */
  add(source: string): number {
    const text = sameLineBreaks(source);
    const known = this.words.texts.find(text);
    if (known >= 0) return known;
    const masked = maskSource(text).text;
    const parts = partsOf(masked);
    const number = this.words.add(text, parts);
    const characters = charactersOf(masked);
    this.#keepMasked(number, masked === text ? null : masked);
    this.#lengths = roomFor(this.#lengths, number + 1);
    this.#weights = roomFor(this.#weights, number + 1);
    this.#lengths[number] = characters.length;
    this.#weights[number] = weightOf(parts);
    if (characters.length <= LONGEST_SHORT) this.#grams.add(number, characters);
    return number;
  }

  /** @returns -1 for a source that is not in it */
  find(source: string): number {
    return this.words.texts.find(sameLineBreaks(source));
  }

  /** As it was added, its line breaks as LF. */
  get(source: number): string {
    return this.words.texts.get(source);
  }

  #keepMasked(number: number, masked: string | null): void {
    this.#maskedFrom = roomFor(this.#maskedFrom, number + 1);
    this.#maskedTo = roomFor(this.#maskedTo, number + 1);
    this.#maskedFrom[number] = masked === null ? SAME : this.#masked.size;
    if (masked !== null) this.#masked.append(this.#encoder.encode(masked));
    this.#maskedTo[number] = this.#masked.size;
  }

  /** @returns sources by descending score, those added last first where scores are equal */
  like(source: string, { least, most, without = () => false }: Wanted): readonly Likeness[] {
    const text = sameLineBreaks(source);
    const exact = this.words.texts.find(text);
    const found: Likeness[] = exact >= 0 && !without(exact) ? [{ source: exact, score: EQUAL }] : [];
    if (least >= EQUAL || most <= found.length) return found.slice(0, most);
    const masked = maskSource(text).text;
    const characters = charactersOf(masked);
    if (characters.length === 0) return found;
    const pattern = new EditPattern(characters);
    let bar = least;
    for (const candidate of this.#gather(masked, characters, least)) {
      if (candidate === exact || without(candidate)) continue;
      const score = this.#score(pattern, candidate, bar);
      if (score < bar) continue;
      insert(found, { source: candidate, score });
      if (found.length <= most) continue;
      found.pop();
      bar = Math.max(bar, found.at(-1)?.score ?? 0);
    }
    return found;
  }

  /** Numbers of sources to compare, the most promising first. */
  #gather(masked: string, characters: Uint32Array, least: number): readonly number[] {
    const { length } = characters;
    const [shortest, longest] = [Math.ceil((length * least) / 100), Math.floor((length * 100) / least)];
    const fits = (source: number) => {
      const other = this.#lengths[source] ?? 0;
      return other >= shortest && other <= longest;
    };
    this.#candidates.begin(this.size);
    if (shortest <= LONGEST_SHORT) this.#gatherShort(characters, fits);
    const short = this.#candidates.best(MOST_COMPARED);
    if (longest <= LONGEST_SHORT) return short;
    this.#candidates.begin(this.size);
    this.#gatherLong(masked, fits);
    const long = this.#candidates.best(MOST_COMPARED);
    return short.length === 0
      ? long
      : [...short, ...long.filter((source) => (this.#lengths[source] ?? 0) > LONGEST_SHORT)];
  }

  #gatherShort(characters: Uint32Array, fits: (source: number) => boolean): void {
    const grams = Array.from(gramsOf(characters), (gram) => ({
      list: gram,
      weight: 1,
      count: this.#grams.countOf(gram),
    }));
    this.#candidates.take(grams, MOST_POSTINGS, (gram) => this.#grams.holding(gram));
    const own = characters.length + 2;
    this.#candidates.rank((source, shared) =>
      fits(source) ? shared / Math.max(own, (this.#lengths[source] ?? 0) + 2) : 0,
    );
  }

  #gatherLong(masked: string, fits: (source: number) => boolean): void {
    const parts = partsOf(masked);
    const own = weightOf(parts);
    const lists = Array.from(parts, (word) => ({
      list: word,
      weight: word.length + 1,
      count: this.words.countOf(word),
    }));
    this.#candidates.take(lists, MOST_POSTINGS, (word) => this.words.holding(word));
    this.#candidates.rank((source, shared) => (fits(source) ? shared / Math.max(own, this.#weights[source] ?? 0) : 0));
  }

  #score(pattern: EditPattern, source: number, least: number): number {
    const longer = Math.max(pattern.length, this.#lengths[source] ?? 0);
    const most = distanceFor(least, longer);
    const length = this.#read(source);
    const distance = pattern.distanceTo(this.#characters, length, most);
    return distance > most ? 0 : scoreOf(distance, longer);
  }

  /** Reads a masked source's characters; answers with their number. */
  #read(source: number): number {
    const from = this.#maskedFrom[source] ?? SAME;
    const { texts } = this.words;
    const length = this.#lengths[source] ?? 0;
    this.#characters = roomFor(this.#characters, length);
    if (from === SAME) decode(texts.bytes, texts.fromOf(source), texts.toOf(source), this.#characters);
    else decode(this.#masked.bytes, from, this.#maskedTo[source] ?? from, this.#characters);
    return length;
  }
}

function weightOf(parts: Iterable<string>): number {
  let weight = 0;
  for (const word of parts) weight += word.length + 1;
  return weight;
}

/** Keeps scores falling; of equal ones the source added last comes first. */
function insert(found: Likeness[], one: Likeness): void {
  let at = found.length;
  for (; at > 0; at--) {
    const before = found[at - 1];
    if (before === undefined || before.score > one.score || (before.score === one.score && before.source > one.source))
      break;
  }
  found.splice(at, 0, one);
}

/** UTF-8 as `TextEncoder` writes it → code points. */
function decode(bytes: Uint8Array, from: number, to: number, into: Uint32Array): void {
  let length = 0;
  for (let at = from; at < to; ) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      into[length++] = first;
      at++;
    } else if (first < 0xe0) {
      into[length++] = ((first & 0x1f) << 6) | tail(bytes, at + 1);
      at += 2;
    } else if (first < 0xf0) {
      into[length++] = ((first & 0x0f) << 12) | (tail(bytes, at + 1) << 6) | tail(bytes, at + 2);
      at += 3;
    } else {
      into[length++] =
        ((first & 0x07) << 18) | (tail(bytes, at + 1) << 12) | (tail(bytes, at + 2) << 6) | tail(bytes, at + 3);
      at += 4;
    }
  }
}

function tail(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) & 0x3f;
}
