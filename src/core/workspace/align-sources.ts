/**
 * Which segment of an article's new version is which of the old one. Ids don't tell: they are renumbered with nearly every version. The sources do,
 * as sequences: most stand once in both versions and in the same order, some repeat, few moved, and about half of what is gone is an edited
 * sentence between the same neighbours.
 *
 * First comes the longest common sequence (`same`), then what left its place (`moved`), then in each gap between two that stayed what was edited
 * there (`edited`). Rules by number: docs/spec/carry.md.
 */
import { commonSequence, NONE } from "./common-sequence.ts";
import { pairEdited } from "./edited-sources.ts";

export interface AlignedPair {
  /** Offset into the old sources. */
  readonly from: number;
  /** Offset into the new ones. */
  readonly to: number;
  /** `same` and `moved`: the same source, in its order or elsewhere; `edited`: another source in the same gap. */
  readonly kind: "same" | "moved" | "edited";
}

/** Every old and every new offset stands in exactly one place. */
export interface SourceAlignment {
  /** By `from`; those of one source ascend on both sides. */
  readonly pairs: readonly AlignedPair[];
  /** Old offsets without a partner, ascending. */
  readonly gone: readonly number[];
  /** New offsets without a partner, ascending. */
  readonly added: readonly number[];
}

/** Time and memory grow with the lists and the length of their texts, and no faster. */
export function alignSources(old: readonly string[], next: readonly string[]): SourceAlignment {
  const kinds = new Map<string, number>();
  const a = numbered(old, kinds);
  const b = numbered(next, kinds);
  const partner = commonSequence(a, b, kinds.size);
  const taken = new Uint8Array(b.length);
  for (const to of partner) if (to !== NONE) taken[to] = 1;
  // A source without text says nothing of where it came from.
  const blank = new Set(Array.from(kinds).flatMap(([text, item]) => (text.trim() === "" ? item : [])));
  const moved = findMoved({ a, b, partner, taken }, blank);
  const edited = findEdited({ old, next, partner, taken }, moved);
  return collect(partner, taken, moved, edited);
}

function numbered(texts: readonly string[], kinds: Map<string, number>): Int32Array {
  const numbers = new Int32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    const known = kinds.get(text);
    numbers[at] = known ?? kinds.size;
    if (known === undefined) kinds.set(text, kinds.size);
  }
  return numbers;
}

/** Partners of old offsets by new ones. */
type Partners = ReadonlyMap<number, number>;

interface Numbered {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly partner: Int32Array;
  /** 1 for each new offset that has a partner. */
  readonly taken: Uint8Array;
}

interface Offsets {
  readonly olds: number[];
  readonly news: number[];
}

/**
 * A source of which some are left on both sides left its place: the first goes with the first, and so on, as far as both go. Not where repetitions
 * that stayed would then stand in another order, for nobody could tell which is which.
 */
function findMoved({ a, b, partner, taken }: Numbered, blank: ReadonlySet<number>): Partners {
  const left = leftovers({ a, b, partner, taken });
  const stayed = new Map<number, (readonly [number, number])[]>();
  for (const [from, to] of partner.entries()) {
    const item = a[from] ?? NONE;
    if (to === NONE || !left.has(item)) continue;
    const list = stayed.get(item);
    if (list === undefined) stayed.set(item, [[from, to]]);
    else list.push([from, to]);
  }
  const moved = new Map<number, number>();
  for (const [item, { olds, news }] of left) {
    if (blank.has(item)) continue;
    const pairs = olds.slice(0, news.length).map((from, index) => [from, news[index] ?? NONE] as const);
    if (isInOrder([...pairs, ...(stayed.get(item) ?? [])])) for (const [from, to] of pairs) moved.set(from, to);
  }
  return moved;
}

/** Offsets without a partner by item, of items that have some on both sides. */
function leftovers({ a, b, partner, taken }: Numbered): ReadonlyMap<number, Offsets> {
  const left = new Map<number, Offsets>();
  for (const [from, item] of a.entries()) {
    if (partner[from] !== NONE) continue;
    const known = left.get(item);
    if (known === undefined) left.set(item, { olds: [from], news: [] });
    else known.olds.push(from);
  }
  for (const [to, item] of b.entries()) if (taken[to] === 0) left.get(item)?.news.push(to);
  for (const [item, { news }] of left) if (news.length === 0) left.delete(item);
  return left;
}

function isInOrder(pairs: readonly (readonly [number, number])[]): boolean {
  const sorted = pairs.toSorted(([one], [other]) => one - other);
  return sorted.every(([, to], index) => index === 0 || to > (sorted[index - 1]?.[1] ?? 0));
}

interface Texts {
  readonly old: readonly string[];
  readonly next: readonly string[];
  readonly partner: Int32Array;
  readonly taken: Uint8Array;
}

function findEdited({ old, next, partner, taken }: Texts, moved: Partners): Partners {
  const isMoved = new Set(moved.values());
  const edited = new Map<number, number>();
  let olds: number[] = [];
  let nextFrom = 0;
  const closeGap = (nextTo: number) => {
    const news: number[] = [];
    if (olds.length > 0) {
      for (let to = nextFrom; to < nextTo; to++) if (taken[to] === 0 && !isMoved.has(to)) news.push(to);
    }
    const texts = (offsets: readonly number[], all: readonly string[]) => offsets.map((offset) => all[offset] ?? "");
    for (const [from, to] of pairEdited(texts(olds, old), texts(news, next)))
      edited.set(olds[from] ?? 0, news[to] ?? 0);
    olds = [];
    nextFrom = nextTo + 1;
  };
  for (const [from, to] of partner.entries()) {
    if (to !== NONE) closeGap(to);
    else if (!moved.has(from)) olds.push(from);
  }
  closeGap(next.length);
  return edited;
}

function collect(partner: Int32Array, taken: Uint8Array, moved: Partners, edited: Partners): SourceAlignment {
  const pairs: AlignedPair[] = [];
  const gone: number[] = [];
  for (const [from, same] of partner.entries()) {
    const elsewhere = moved.get(from);
    const other = edited.get(from);
    if (same !== NONE) pairs.push({ from, to: same, kind: "same" });
    else if (elsewhere !== undefined) pairs.push({ from, to: elsewhere, kind: "moved" });
    else if (other !== undefined) pairs.push({ from, to: other, kind: "edited" });
    else gone.push(from);
  }
  for (const { to } of pairs) taken[to] = 1;
  const added: number[] = [];
  for (const [to, isTaken] of taken.entries()) if (isTaken === 0) added.push(to);
  return { pairs, gone, added };
}

/** The share of old sources that stand in the new version too; 0 where there were none. */
export function alignedShare({ pairs }: SourceAlignment, oldLength: number): number {
  if (oldLength === 0) return 0;
  return pairs.filter(({ kind }) => kind !== "edited").length / oldLength;
}
