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

/** Steps into which the estimates, 0 to 1, are sorted. */
const STEPS = 256;

export class Candidates {
  /** What each text shares; 0 for those not touched. */
  #shared: Uint32Array = new Uint32Array(0);
  #touched: Uint32Array = new Uint32Array(0);
  #size = 0;
  /** Of each touched text: its estimate's step. */
  #steps: Uint8Array = new Uint8Array(0);
  readonly #inStep = new Uint32Array(STEPS);

  /** @param texts how many there are in all */
  begin(texts: number): void {
    this.#shared = roomFor(this.#shared, texts);
    this.#touched = roomFor(this.#touched, texts);
    this.#size = 0;
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
    for (const { list, weight, count } of lists.sort((a, b) => a.count - b.count)) {
      const room = taken > needed ? FEW_POSTINGS : MOST_POSTINGS;
      if (postings + count > room && postings > 0) left += weight;
      else {
        postings += count;
        taken += weight;
        if (count > 0) this.#count(holding(list), weight);
      }
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

  /**
   * @param least what a text must share at least; most share less, and are not looked at
   * @param estimate how promising a text is, 0 (not at all) to 1, by what it shares
   */
  rank(least: number, estimate: (text: number, shared: number) => number): void {
    const [shared, touched] = [this.#shared, this.#touched];
    let kept = 0;
    for (let at = 0; at < this.#size; at++) {
      const text = touched[at] ?? 0;
      if ((shared[text] ?? 0) >= least) touched[kept++] = text;
      else shared[text] = 0;
    }
    this.#size = kept;
    this.#steps = roomFor(this.#steps, kept);
    for (let at = 0; at < kept; at++) {
      const text = touched[at] ?? 0;
      const step = Math.min(STEPS - 1, Math.ceil(estimate(text, shared[text] ?? 0) * (STEPS - 1)));
      this.#steps[at] = step;
      this.#inStep[step] = (this.#inStep[step] ?? 0) + 1;
      shared[text] = 0;
    }
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
      if (step <= last || step === 0) continue;
      const place = places[step] ?? 0;
      texts[place] = this.#touched[at] ?? 0;
      places[step] = place + 1;
    }
    return texts.subarray(0, Math.min(total, most));
  }
}
