/**
 * Finds the edited sentences in a gap: what is left of the old sources between two that stayed, and what is left of the new ones there.
 *
 * Two belong together where at least half of the old one's words are kept. Of all ways to pair them in order the one is taken whose likenesses add
 * up to most. In a large gap only the likeliest partners of each are looked at, found by its rarest words.
 */
import { keptWords, type WordBag, wordBag } from "./source-words.ts";

/** An old source's likely partners are looked at all in gaps of up to this many pairs. */
const ALL_PAIRS = 4096;
/** In larger gaps: how many are looked at for each, and how many of one word's. */
const MOST_PARTNERS = 64;
const PARTNERS_PER_WORD = 16;

/**
 * @param old texts of the gap, in order
 * @param next those in the new version
 * @returns pairs of offsets into these lists, ascending on both sides
 */
export function pairEdited(old: readonly string[], next: readonly string[]): readonly (readonly [number, number])[] {
  if (old.length === 0 || next.length === 0) return [];
  const nextBags = next.map(wordBag);
  const all = nextBags.map((_, index) => index);
  const likely = old.length * next.length <= ALL_PAIRS ? null : new LikelyPartners(nextBags, old.length);
  const chain = new HeaviestChain(next.length);
  for (const [from, text] of old.entries()) {
    const bag = wordBag(text);
    const weighed: (readonly [to: number, weight: number])[] = [];
    for (const to of likely?.of(bag, from) ?? all) {
      const weight = likeness(bag, nextBags[to]);
      if (weight > 0) weighed.push([to, weight]);
    }
    chain.add(from, weighed);
  }
  return chain.heaviest();
}

/** 0 where less than half of the old one's words are kept; else from 1 up to 1000 where both have the same words. */
function likeness(old: WordBag, next: WordBag | undefined): number {
  if (next === undefined || old.size === 0) return 0;
  const kept = keptWords(old, next);
  return 2 * kept < old.size ? 0 : Math.ceil((2000 * kept) / (old.size + next.size));
}

class LikelyPartners {
  private readonly byWord = new Map<string, number[]>();
  private readonly scale: number;

  constructor(next: readonly WordBag[], oldLength: number) {
    this.scale = next.length / oldLength;
    for (const [index, { counts }] of next.entries()) {
      for (const word of counts.keys()) {
        const known = this.byWord.get(word);
        if (known === undefined) this.byWord.set(word, [index]);
        else known.push(index);
      }
    }
  }

  /** Those that share its rarest words, nearest to where it would stand if the gap had only been stretched. */
  of({ counts }: WordBag, from: number): ReadonlySet<number> {
    const lists = Array.from(counts.keys(), (word) => this.byWord.get(word) ?? []).sort((a, b) => a.length - b.length);
    const found = new Set<number>();
    const around = from * this.scale;
    for (const list of lists) {
      if (found.size >= MOST_PARTNERS) break;
      const middle = firstAtLeast(list, around);
      const low = Math.max(0, Math.min(middle - PARTNERS_PER_WORD / 2, list.length - PARTNERS_PER_WORD));
      for (const index of list.slice(low, low + PARTNERS_PER_WORD)) found.add(index);
    }
    return found;
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Link {
  readonly from: number;
  readonly to: number;
  /** Of the whole chain that ends here. */
  readonly weight: number;
  readonly before: Link | null;
}

/** The chain of pairs, ascending on both sides, whose weights add up to most: best chains by their last partner, in a Fenwick tree of maxima. */
class HeaviestChain {
  private readonly tree: (Link | null)[];

  constructor(partners: number) {
    this.tree = new Array<Link | null>(partners + 1).fill(null);
  }

  /** Comes with `from` ascending. */
  add(from: number, weighed: readonly (readonly [to: number, weight: number])[]): void {
    const links = weighed.map(([to, weight]): Link => {
      const before = this.bestBefore(to);
      return { from, to, weight: weight + (before?.weight ?? 0), before };
    });
    for (const link of links) this.enter(link);
  }

  heaviest(): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    for (let link = this.bestBefore(this.tree.length - 1); link !== null; link = link.before) {
      found.push([link.from, link.to]);
    }
    return found.reverse();
  }

  private bestBefore(to: number): Link | null {
    let best: Link | null = null;
    for (let at = to; at > 0; at -= at & -at) {
      const link = this.tree[at] ?? null;
      if (link !== null && link.weight > (best?.weight ?? 0)) best = link;
    }
    return best;
  }

  private enter(link: Link): void {
    for (let at = link.to + 1; at < this.tree.length; at += at & -at) {
      if (link.weight > (this.tree[at]?.weight ?? 0)) this.tree[at] = link;
    }
  }
}
