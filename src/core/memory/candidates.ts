/** Counts, over some posting lists, what each text shares with a question, and hands over the texts that share most. Its arrays are used for one question after the other. */
import { roomFor } from "./columns.ts";

/** A list to go over: what it is asked for by, what each of its texts gains, and how long it is. */
export interface CandidateList<L> {
  readonly list: L;
  readonly weight: number;
  readonly count: number;
}

/** Postings gone over for one question in any case, and at most. */
const FEW_POSTINGS = 120_000;
const MOST_POSTINGS = 600_000;

/** Where a question goes over more postings than this share of all texts, going over the texts themselves, in their order, is faster than noting which are touched. */
const MANY = 0.25;
/** What all lists together add to a text at most: what two bytes hold. */
const MOST_WEIGHT = 0xffff;

/** Steps into which the estimates, 0 to 1, are sorted. */
const STEPS = 256;
/** Who shares more is counted with these: sentences hardly do. */
const MOST_SHARED = 1023;

/** What is wanted of the texts that were gone over. */
export interface Ranking {
  readonly most: number;
  /** What a text must share at least; most share less, and are not looked at. */
  readonly least: number;
  /** The most that an estimate can be of a text that shares so much: it never rises as that falls. */
  readonly bound: (shared: number) => number;
  /** How promising a text is, 0 (not at all) to 1, by what it shares. */
  readonly estimate: (text: number, shared: number) => number;
}

export class Candidates {
  /** What each text shares, up to `MOST_WEIGHT`; 0 for those not touched. Two bytes each: of a million texts that is what is waited for. */
  #shared: Uint16Array = new Uint16Array(0);
  /** Those touched, where they are noted; then those of them that share enough. */
  #touched: Uint32Array = new Uint32Array(0);
  #isNoted = true;
  /** Of those touched, until they are ranked; then of those that have an estimate. */
  #size = 0;
  /** How many texts there are. */
  #all = 0;
  /** Of those touched that share enough: what they share. */
  #values: Uint32Array = new Uint32Array(0);
  readonly #counts = new Uint32Array(MOST_SHARED + 1);
  /** Ranked texts, and the step of each one's estimate. */
  #texts: Uint32Array = new Uint32Array(0);
  #steps: Uint8Array = new Uint8Array(0);
  readonly #inStep = new Uint32Array(STEPS);

  /** @param texts how many there are in all */
  begin(texts: number): void {
    this.#shared = roomFor(this.#shared, texts);
    this.#touched = roomFor(this.#touched, texts);
    this.#size = 0;
    this.#all = texts;
    this.#inStep.fill(0);
  }

  /**
   * Goes over lists, the shortest first: as many as `needed` asks for and all short ones, as long as there is room. The first is gone over in any case.
   *
   * @param needed weight of lists of which a text that is wanted must stand in one
   * @returns the weight of the lists that were left out
   */
  take<L>(lists: CandidateList<L>[], needed: number, holding: (list: L) => Uint32Array): number {
    let [taken, postings, left] = [0, 0, 0];
    const wanted: CandidateList<L>[] = [];
    for (const one of lists.sort((a, b) => a.count - b.count)) {
      const { weight, count } = one;
      const room = taken > needed ? FEW_POSTINGS : MOST_POSTINGS;
      if ((postings + count > room && postings > 0) || taken + weight > MOST_WEIGHT) left += weight;
      else {
        postings += count;
        taken += weight;
        if (count > 0) wanted.push(one);
      }
    }
    this.#isNoted = postings < this.#all * MANY;
    for (const { list, weight } of wanted) {
      if (this.#isNoted) this.#count(holding(list), weight);
      else this.#add(holding(list), weight);
    }
    return left;
  }

  #count(texts: Uint32Array, weight: number): void {
    const [shared, touched] = [this.#shared, this.#touched];
    let size = this.#size;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? 0;
      const before = shared[text] ?? 0;
      if (before === 0) touched[size++] = text;
      shared[text] = before + weight;
    }
    this.#size = size;
  }

  #add(texts: Uint32Array, weight: number): void {
    const shared = this.#shared;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? 0;
      shared[text] = (shared[text] ?? 0) + weight;
    }
  }

  /**
   * Those that share most are looked at first, and of the rest only so many that nothing more promising can be among those that are left: most share a single common word.
   *
   * @param most how many are to be handed over at most
   */
  rank({ most, least, bound, estimate }: Ranking): void {
    const kept = this.#keep(least);
    const counts = this.#counts;
    let wanted = most * 4;
    for (let [from, to] = [counts.length, counts.length]; to > 0; to = from, wanted *= 4) {
      for (let some = 0; from > 0 && some < wanted; ) some += counts[--from] ?? 0;
      this.#estimate(kept, from, to, estimate);
      if (from === 0 || this.#countAbove(stepOf(bound(from - 1))) >= most) return;
    }
  }

  /** What shares enough comes first among those touched, and is counted by what it shares; the columns are as before the question again. @returns how many */
  #keep(least: number): number {
    this.#values = roomFor(this.#values, this.#isNoted ? this.#size : this.#all);
    this.#counts.fill(0);
    const kept = this.#isNoted ? this.#keepNoted(least) : this.#keepOfAll(Math.max(least, 1));
    this.#size = 0;
    this.#texts = roomFor(this.#texts, kept);
    this.#steps = roomFor(this.#steps, kept);
    return kept;
  }

  #keepNoted(least: number): number {
    const [shared, touched] = [this.#shared, this.#touched];
    const [values, counts] = [this.#values, this.#counts];
    let kept = 0;
    for (let at = 0; at < this.#size; at++) {
      const text = touched[at] ?? 0;
      const value = shared[text] ?? 0;
      shared[text] = 0;
      if (value < least) continue;
      touched[kept] = text;
      values[kept++] = value;
      const counted = Math.min(value, MOST_SHARED);
      counts[counted] = (counts[counted] ?? 0) + 1;
    }
    return kept;
  }

  #keepOfAll(least: number): number {
    const [shared, touched, all] = [this.#shared, this.#touched, this.#all];
    const [values, counts] = [this.#values, this.#counts];
    let kept = 0;
    for (let text = 0; text < all; text++) {
      const value = shared[text] ?? 0;
      if (value < least) continue;
      touched[kept] = text;
      values[kept++] = value;
      const counted = Math.min(value, MOST_SHARED);
      counts[counted] = (counts[counted] ?? 0) + 1;
    }
    shared.fill(0, 0, all);
    return kept;
  }

  /** Of those that share so much, half-open. */
  #estimate(kept: number, from: number, to: number, estimate: Ranking["estimate"]): void {
    const [values, touched] = [this.#values, this.#touched];
    let size = this.#size;
    for (let at = 0; at < kept; at++) {
      const value = values[at] ?? 0;
      const counted = Math.min(value, MOST_SHARED);
      if (counted < from || counted >= to) continue;
      const text = touched[at] ?? 0;
      const step = stepOf(estimate(text, value));
      if (step === 0) continue;
      this.#texts[size] = text;
      this.#steps[size++] = step;
      this.#inStep[step] = (this.#inStep[step] ?? 0) + 1;
    }
    this.#size = size;
  }

  #countAbove(step: number): number {
    let count = 0;
    for (let above = step + 1; above < STEPS; above++) count += this.#inStep[above] ?? 0;
    return count;
  }

  /**
   * Hands over texts, the most promising first.
   *
   * @param most how many at most
   * @param take is given a text and the most its estimate may have been; false ends it
   */
  each(most: number, take: (text: number, estimate: number) => boolean): void {
    const texts = this.#sorted(most);
    let [step, end] = [STEPS - 1, this.#inStep[STEPS - 1] ?? 0];
    for (let at = 0; at < texts.length; at++) {
      while (at >= end) end += this.#inStep[--step] ?? 0;
      if (!take(texts[at] ?? 0, step / (STEPS - 1))) return;
    }
  }

  #sorted(most: number): Uint32Array {
    const places = new Uint32Array(STEPS);
    let last = STEPS - 1;
    let total = 0;
    for (; last > 0 && total < most; last--) {
      places[last] = total;
      total += this.#inStep[last] ?? 0;
    }
    const texts = new Uint32Array(total);
    for (let at = 0; at < this.#size; at++) {
      const step = this.#steps[at] ?? 0;
      if (step <= last) continue;
      const place = places[step] ?? 0;
      texts[place] = this.#texts[at] ?? 0;
      places[step] = place + 1;
    }
    return texts.subarray(0, Math.min(total, most));
  }
}

function stepOf(estimate: number): number {
  return Math.min(STEPS - 1, Math.ceil(estimate * (STEPS - 1)));
}
