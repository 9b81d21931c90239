/**
 * The longest common sequence of two lists, within bounds.
 *
 * Equal ends are taken off first. What is left is solved exactly (Hunt and Szymanski 1977) as long as the equal pairs in it are few for its length,
 * which holds for every stretch of up to 128 items a side. Where they are many, what stands once on both sides divides the stretch, each part
 * being solved by itself; and where nothing stands once, each item is tried with those of about the same rank among its equals. So time and memory grow with
 * the lists and no faster, whatever repeats in them.
 */

/** A part of both lists: half-open, offsets into the whole lists. */
interface Stretch {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** How often the lists were divided before. */
  readonly depth: number;
}

/** Equal pairs looked at for each item, on average. */
const PAIRS_PER_ITEM = 64;
/** Equals tried around the same rank, counted from the start and from the end. */
const RANKS = 16;
const MAX_DEPTH = 8;

export const NONE = -1;

/**
 * @param a items as numbers from 0 to `kinds`, equal ones by the same number
 * @param kinds how many different items there are
 * @returns for each item of `a` its partner in `b`, `NONE` for one without; partners ascend
 */
export function commonSequence(a: Int32Array, b: Int32Array, kinds: number): Int32Array {
  const search = new SequenceSearch(a, b, kinds);
  search.run();
  return search.partner;
}

class SequenceSearch {
  readonly partner: Int32Array;
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  /** Of the stretch in hand, by item; all 0 between two stretches. */
  private readonly countA: Int32Array;
  private readonly countB: Int32Array;
  private readonly rank: Int32Array;
  /** Where an item's offsets begin in `positions`. */
  private readonly start: Int32Array;
  /** Offsets in `b`, equal items together and ascending. */
  private readonly positions: Int32Array;
  private readonly open: Stretch[] = [];

  constructor(a: Int32Array, b: Int32Array, kinds: number) {
    this.a = a;
    this.b = b;
    this.partner = new Int32Array(a.length).fill(NONE);
    this.countA = new Int32Array(kinds);
    this.countB = new Int32Array(kinds);
    this.rank = new Int32Array(kinds);
    this.start = new Int32Array(kinds);
    this.positions = new Int32Array(b.length);
  }

  run(): void {
    this.open.push({ aFrom: 0, aTo: this.a.length, bFrom: 0, bTo: this.b.length, depth: 0 });
    for (let stretch = this.open.pop(); stretch !== undefined; stretch = this.open.pop()) this.solve(stretch);
  }

  private solve(whole: Stretch): void {
    const stretch = this.trim(whole);
    if (stretch.aFrom === stretch.aTo || stretch.bFrom === stretch.bTo) return;
    this.count(stretch);
    const pairs = this.pairsIn(stretch);
    const length = stretch.aTo - stretch.aFrom + stretch.bTo - stretch.bFrom;
    const isExact = pairs <= PAIRS_PER_ITEM * length;
    const found = isExact ? this.chain(stretch, allRanks) : this.divide(stretch);
    this.forget(stretch);
    for (let at = 0; at < found.length; at += 2) this.partner[found[at] ?? 0] = found[at + 1] ?? NONE;
    if (!isExact && found.length > 0 && stretch.depth < MAX_DEPTH) this.openBetween(stretch, found);
  }

  /** Pairs what is equal at both ends; answers with what is left. */
  private trim({ aFrom, aTo, bFrom, bTo, depth }: Stretch): Stretch {
    const { a, b, partner } = this;
    let [fromA, toA, fromB, toB] = [aFrom, aTo, bFrom, bTo];
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) partner[fromA++] = fromB++;
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) partner[--toA] = --toB;
    return { aFrom: fromA, aTo: toA, bFrom: fromB, bTo: toB, depth };
  }

  private count({ aFrom, aTo, bFrom, bTo }: Stretch): void {
    const { a, b, countA, countB, start, positions } = this;
    for (let at = aFrom; at < aTo; at++) increase(countA, a[at] ?? 0);
    for (let at = bFrom; at < bTo; at++) increase(countB, b[at] ?? 0);
    let used = bFrom;
    for (let at = bFrom; at < bTo; at++) {
      const item = b[at] ?? 0;
      const rank = increase(this.rank, item);
      if (rank === 0) {
        start[item] = used;
        used += countB[item] ?? 0;
      }
      positions[(start[item] ?? 0) + rank] = at;
    }
    for (let at = bFrom; at < bTo; at++) this.rank[b[at] ?? 0] = 0;
  }

  private forget({ aFrom, aTo, bFrom, bTo }: Stretch): void {
    for (let at = aFrom; at < aTo; at++) this.countA[this.a[at] ?? 0] = 0;
    for (let at = bFrom; at < bTo; at++) this.countB[this.b[at] ?? 0] = 0;
  }

  private pairsIn({ aFrom, aTo }: Stretch): number {
    let pairs = 0;
    for (let at = aFrom; at < aTo; at++) pairs += this.countB[this.a[at] ?? 0] ?? 0;
    return pairs;
  }

  private divide(stretch: Stretch): readonly number[] {
    const anchors = this.chain(stretch, onlyOnce);
    return anchors.length > 0 ? anchors : this.chain(stretch, nearRanks);
  }

  /** The parts before, between and behind pairs found: offsets in `a` and `b` by turns, ascending. */
  private openBetween({ aFrom, aTo, bFrom, bTo, depth }: Stretch, found: readonly number[]): void {
    let [fromA, fromB] = [aFrom, bFrom];
    for (let at = 0; at <= found.length; at += 2) {
      const [toA, toB] = [found[at] ?? aTo, found[at + 1] ?? bTo];
      if (fromA < toA && fromB < toB) {
        this.open.push({ aFrom: fromA, aTo: toA, bFrom: fromB, bTo: toB, depth: depth + 1 });
      }
      [fromA, fromB] = [toA + 1, toB + 1];
    }
  }

  /**
   * The longest chain of equal pairs that ascends on both sides; of several the one that ends earliest.
   *
   * @returns offsets in `a` and `b` by turns
   */
  private chain({ aFrom, aTo }: Stretch, ranksOf: RankChoice): readonly number[] {
    const { a, positions } = this;
    const chains = new LongestChain();
    for (let at = aFrom; at < aTo; at++) {
      const item = a[at] ?? 0;
      const rank = increase(this.rank, item);
      const count = this.countB[item] ?? 0;
      if (count === 0) continue;
      const first = this.start[item] ?? 0;
      for (const [low, high] of ranksOf(rank, this.countA[item] ?? 0, count)) {
        for (let next = high - 1; next >= low; next--) chains.add(at, positions[first + next] ?? 0);
      }
    }
    for (let at = aFrom; at < aTo; at++) this.rank[a[at] ?? 0] = 0;
    return chains.longest();
  }
}

/**
 * Which of its equals in `b` an item of `a` is tried with: half-open ranges of ranks, the last one first.
 *
 * @param rank how many of its equals stand before it in `a`
 * @param countA its equals in `a`, itself included
 * @param countB those in `b`, at least one
 */
type RankChoice = (rank: number, countA: number, countB: number) => readonly (readonly [number, number])[];

const NO_RANKS: readonly (readonly [number, number])[] = [];

const allRanks: RankChoice = (_rank, _countA, countB) => [[0, countB]];

const onlyOnce: RankChoice = (_rank, countA, countB) => (countA === 1 && countB === 1 ? [[0, 1]] : NO_RANKS);

/** Around its own rank, counted from the start and from the end: what came or went between changes one of the two. */
const nearRanks: RankChoice = (rank, countA, countB) => {
  const ends = [rank, countB - countA + rank].sort((one, other) => other - one);
  let top = countB;
  return ends.map((around) => {
    const low = Math.min(Math.max(around - RANKS / 2, 0), countB);
    const high = Math.min(Math.max(around + RANKS / 2, 0), top);
    top = Math.min(top, low);
    return [low, high];
  });
};

/** Chains by their length, each by the one that ends first. */
class LongestChain {
  private readonly lastB: number[] = [];
  private readonly lastNode: number[] = [];
  /** Of each pair of a chain: its offsets, and the pair before it. */
  private readonly nodes: number[] = [];

  /** Pairs come with `a` ascending, and `b` descending for one `a`. */
  add(a: number, b: number): void {
    const { lastB, lastNode, nodes } = this;
    let low = 0;
    let high = lastB.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lastB[middle] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    if (lastB[low] === b) return;
    nodes.push(a, b, low === 0 ? NONE : (lastNode[low - 1] ?? NONE));
    lastB[low] = b;
    lastNode[low] = nodes.length - 3;
  }

  longest(): readonly number[] {
    const found: number[] = [];
    for (let node = this.lastNode.at(-1) ?? NONE; node >= 0; node = this.nodes[node + 2] ?? NONE) {
      found.push(this.nodes[node + 1] ?? NONE, this.nodes[node] ?? NONE);
    }
    return found.reverse();
  }
}

/** @returns what it was before */
function increase(counts: Int32Array, item: number): number {
  const count = counts[item] ?? 0;
  counts[item] = count + 1;
  return count;
}
