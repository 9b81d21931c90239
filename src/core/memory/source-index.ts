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
import { distanceFor, EQUAL, SAME_WORDS, scoreOf } from "./similarity.ts";
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

const encoder = new TextEncoder();
/** Where a masked source is the source itself. */
const SAME = 0xffffffff;
/**
 * How far the score of two sources is above the share of their words that are the same, in percent: letters of other words agree too. Measured over
 * generated near-repeats in ten languages and real articles: in 99 of 100 matches no further.
 */
const MOST_ABOVE_WORDS = 45;
/** What two bytes hold: longer sources are as good as that long. */
const MOST_COUNTED = 0xffff;
/** Longer masked sources are no sentences: only those with the same words are like them. */
const LONGEST_COMPARED = 4000;
/** Candidates compared for one question: so many, and so many more for each match that is wanted. */
const COMPARED = 150;
const COMPARED_FOR_EACH = 130;

export class SourceIndex {
  readonly words: TextIndex;
  readonly #grams = new GramIndex();
  /** Masked sources that differ from the source, one behind the other; where each begins, or `SAME`. */
  readonly #masked = new ByteStore();
  #maskedFrom: Uint32Array = new Uint32Array(0);
  #maskedTo: Uint32Array = new Uint32Array(0);
  /** Characters of the masked source. */
  #lengths: Uint32Array = new Uint32Array(0);
  /** The same, and those of its distinct words together, up to `MOST_COUNTED`: they are looked at all over for each question, and so stand close. */
  #counted: Uint16Array = new Uint16Array(0);
  #weights: Uint16Array = new Uint16Array(0);
  /** Made for the first question: of thousands of languages few are ever asked. */
  #candidates: Candidates | null = null;
  #characters: Uint32Array = new Uint32Array(0);

  /** @param hasConcordance whether parts of sources are to be found too (`concordance.ts`) */
  constructor(hasConcordance = true) {
    this.words = new TextIndex(hasConcordance);
  }

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
    this.#counted = roomFor(this.#counted, number + 1);
    this.#weights = roomFor(this.#weights, number + 1);
    this.#lengths[number] = characters.length;
    this.#counted[number] = Math.min(characters.length, MOST_COUNTED);
    this.#weights[number] = Math.min(weightOf(parts), MOST_COUNTED);
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
    if (masked !== null) this.#masked.append(encoder.encode(masked));
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
    const best = new BestFound(found, characters.length > LONGEST_COMPARED ? Math.max(least, SAME_WORDS) : least, most);
    const compare = (candidate: number) => {
      const score = candidate === exact ? 0 : this.#score(pattern, candidate, best.bar);
      if (score >= best.bar && !without(candidate)) best.take(candidate, score);
    };
    this.#compareShort(characters, best, compare);
    this.#compareLong(masked, characters.length, best, compare);
    return found;
  }

  #begun(): Candidates {
    this.#candidates ??= new Candidates();
    this.#candidates.begin(this.size);
    return this.#candidates;
  }

  /** By what its triples say, no source passed over here could have scored enough. */
  #compareShort(characters: Uint32Array, best: BestFound, compare: (source: number) => void): void {
    const fits = this.#fits(characters.length, best.bar);
    if (fits.shortest > LONGEST_SHORT) return;
    const grams = gramsOf(characters);
    const lists = Array.from(grams, (gram) => ({ list: gram, weight: 1, count: this.#grams.countOf(gram) }));
    const candidates = this.#begun();
    const left = candidates.take(lists, 3 * distanceFor(best.bar, fits.longest), (gram) => this.#grams.holding(gram));
    const { length: own } = characters;
    /** Edits of which none leaves more triples the same. */
    const editsFor = (shared: number) => Math.ceil((grams.size - left - shared) / 3);
    const shareOf = (longer: number, edits: number) => (longer - edits) / longer;
    candidates.rank({
      most: best.compared,
      least: grams.size - left - 3 * distanceFor(best.bar, fits.longest),
      // The most alike is as much longer as it has edits.
      bound: (shared) => shareOf(Math.min(own + editsFor(shared), fits.longest), editsFor(shared)),
      estimate: (source, shared) => {
        const length = this.#counted[source] ?? 0;
        if (length < fits.shortest || length > fits.longest) return 0;
        return shareOf(Math.max(own, length), Math.max(editsFor(shared), Math.abs(own - length)));
      },
    });
    candidates.each(best.compared, (source, estimate) => {
      if (Math.ceil(estimate * 100) < best.bar) return false;
      compare(source);
      return true;
    });
  }

  #compareLong(masked: string, characters: number, best: BestFound, compare: (source: number) => void): void {
    const fits = this.#fits(characters, best.bar);
    if (fits.longest <= LONGEST_SHORT) return;
    const shortest = Math.max(fits.shortest, LONGEST_SHORT + 1);
    const parts = partsOf(masked);
    const own = weightOf(parts);
    const share = (best.bar - MOST_ABOVE_WORDS) / 100;
    const lists = Array.from(parts, (word) => {
      const list = this.words.wordNumber(word);
      return { list, weight: word.length + 1, count: this.words.countOf(list) };
    });
    const candidates = this.#begun();
    const left = candidates.take(lists, own * (1 - share), (word) => this.words.holding(word));
    candidates.rank({
      most: best.compared,
      least: own * share - left,
      bound: (shared) => (shared + left) / own,
      estimate: (source, shared) => {
        const length = this.#counted[source] ?? 0;
        if (length < shortest || length > fits.longest) return 0;
        return (shared + left) / Math.max(own, this.#weights[source] ?? 0);
      },
    });
    candidates.each(best.compared, (source, estimate) => {
      if (estimate * 100 + MOST_ABOVE_WORDS < best.bar) return false;
      compare(source);
      return true;
    });
  }

  /** Lengths of masked sources that can score so much. */
  #fits(characters: number, least: number): { readonly shortest: number; readonly longest: number } {
    const length = Math.min(characters, MOST_COUNTED);
    return { shortest: Math.ceil((length * least) / 100), longest: Math.floor((length * 100) / least) };
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

/** The best found so far, and what another must score to be among them. */
class BestFound {
  readonly #found: Likeness[];
  readonly #most: number;
  /** What another must score. */
  bar: number;
  /** How many are worth comparing. */
  readonly compared: number;

  constructor(found: Likeness[], least: number, most: number) {
    this.#found = found;
    this.bar = least;
    this.#most = most;
    this.compared = COMPARED + COMPARED_FOR_EACH * most;
  }

  /** @param score at least the bar */
  take(source: number, score: number): void {
    insert(this.#found, { source, score });
    if (this.#found.length > this.#most) this.#found.pop();
    if (this.#found.length === this.#most) this.bar = Math.max(this.bar, this.#found.at(-1)?.score ?? 0);
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
