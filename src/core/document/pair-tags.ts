/**
 * The tags that matter to pairing, read one by one, and the pairs they make: the full rules, for the places where the quick walk of
 * `scan-pairs.ts` meets anything but a plain pair (nested spans, quote damage, tags without their partner).
 */
/** One pair. Offsets are half-open UTF-16; the target is `targetFrom`–`targetTo`, the source `sourceFrom`–`sourceTo`, the pair `from`–`to`. */
export interface Pair {
  readonly id: string;
  readonly from: number;
  readonly targetFrom: number;
  readonly targetTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly to: number;
}

export type TagKind =
  /** `<span data-ttu-id=…>` */
  | "target"
  /** `</span><span class=sxs-lookup><span data-stu-id=…>` */
  | "separator"
  /** `<span data-stu-id=…>` that no separator holds */
  | "source"
  /** any other `<span` and `</span>` */
  | "open"
  | "close";

export interface Tag {
  readonly kind: TagKind;
  /** Empty for plain tags. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What begins at a tag. */
export interface PairReading {
  readonly pair: Pair;
  /** Whether the target, and the source, opens as many spans as it closes. */
  readonly targetBalanced: boolean;
  readonly sourceBalanced: boolean;
}

const Q = '(?:"|&quot;)';
const ID = '([^"&<>]*)';
const TAG = new RegExp(
  `</span>(?:<span class=${Q}sxs-lookup${Q}><span data-stu-id=${Q}${ID}${Q}>)?|<span(?: data-(ttu|stu)-id=${Q}${ID}${Q}>|(?![\\w-]))`,
  "g",
);
export const SOURCE_END = "</span></span>";
/** Lengths of the undamaged tags without their id; a longer tag holds a `&quot;`. */
const OPENER_LENGTH = '<span data-ttu-id="">'.length;
const SEPARATOR_LENGTH = '</span><span class="sxs-lookup"><span data-stu-id="">'.length;

/** All tags of a text in order. Linear: every tag is read once. */
export class PairTags {
  readonly tags: readonly Tag[];
  private readonly text: string;
  private readonly separators: IdCursor;
  private readonly openers: IdCursor;
  private readonly nextTarget: NextTag;
  private readonly nextSourceEnd: NextTag;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
    this.tags = readTags(text);
    this.separators = new IdCursor(this.tags, "separator");
    this.openers = new IdCursor(this.tags, "target");
    this.nextTarget = new NextTag(this.tags, (tag) => tag.kind === "target");
    this.nextSourceEnd = new NextTag(this.tags, (tag) => tag.kind === "close" && text.startsWith(SOURCE_END, tag.from));
  }

  /** The tag that holds `offset`, null where none does; offsets asked for must not decrease. */
  tagAt(offset: number): Tag | null {
    while ((this.tags[this.cursor]?.to ?? Number.POSITIVE_INFINITY) <= offset) this.cursor++;
    const tag = this.tags[this.cursor];
    return tag !== undefined && tag.from <= offset ? tag : null;
  }

  /** The pair that begins at the tag last answered by `tagAt`; null where that tag opens no pair. */
  readPair(): PairReading | null {
    const opener = this.tags[this.cursor];
    if (opener?.kind !== "target") return null;
    const at = this.separators.after(opener.id, this.cursor);
    const repeated = this.openers.after(opener.id, this.cursor) ?? Number.POSITIVE_INFINITY;
    const separator = at === null || repeated < at ? undefined : this.tags[at];
    if (at === null || separator === undefined) return null;
    const balancedEnd = this.findBalancedEnd(at);
    const end = balancedEnd ?? this.findFirstEnd(at);
    if (end === null) return null;
    const pair: Pair = {
      id: opener.id,
      from: opener.from,
      targetFrom: opener.to,
      targetTo: separator.from,
      sourceFrom: separator.to,
      sourceTo: end,
      to: end + SOURCE_END.length,
    };
    return { pair, targetBalanced: this.isBalanced(this.cursor + 1, at), sourceBalanced: balancedEnd !== null };
  }

  /** Where the source behind a separator ends if its own spans balance. */
  private findBalancedEnd(separatorIndex: number): number | null {
    let depth = 0;
    for (let index = separatorIndex + 1; index < this.tags.length; index++) {
      const tag = this.tags[index];
      if (tag === undefined || tag.kind === "target" || tag.kind === "separator") return null;
      if (tag.kind !== "close") depth++;
      else if (depth > 0) depth--;
      else return this.text.startsWith(SOURCE_END, tag.from) ? tag.from : null;
    }
    return null;
  }

  /** The first `</span></span>` behind a separator, unless another pair opens before it. */
  private findFirstEnd(separatorIndex: number): number | null {
    const end = this.nextSourceEnd.from(separatorIndex + 1);
    return end < this.nextTarget.from(separatorIndex + 1) ? (this.tags[end]?.from ?? null) : null;
  }

  private isBalanced(fromIndex: number, toIndex: number): boolean {
    let depth = 0;
    for (let index = fromIndex; index < toIndex && depth >= 0; index++) {
      depth += this.tags[index]?.kind === "close" ? -1 : 1;
    }
    return depth === 0;
  }
}

function readTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const from = match.index;
    const to = TAG.lastIndex;
    const [, separatorId, side, id] = match;
    if (separatorId !== undefined) tags.push({ kind: "separator", id: separatorId, from, to });
    else if (id !== undefined) tags.push({ kind: side === "ttu" ? "target" : "source", id, from, to });
    else tags.push({ kind: text.charCodeAt(from + 1) === SLASH ? "close" : "open", id: "", from, to });
  }
  return tags;
}

const SLASH = 47;

/** Whether a quote of the tag is written `&quot;`. */
export function isQuoteDamaged(tag: Tag): boolean {
  return tag.to - tag.from > tag.id.length + (tag.kind === "separator" ? SEPARATOR_LENGTH : OPENER_LENGTH);
}

/** For every tag the next one, itself included, that something is true of: pairs that overlap ask in any order, and each in constant time. */
class NextTag {
  private readonly next: Int32Array;

  constructor(tags: readonly Tag[], isWanted: (tag: Tag) => boolean) {
    this.next = new Int32Array(tags.length + 1).fill(tags.length);
    for (let index = tags.length - 1; index >= 0; index--) {
      const tag = tags[index];
      this.next[index] = tag !== undefined && isWanted(tag) ? index : (this.next[index + 1] ?? tags.length);
    }
  }

  /** Index of the first such tag at or after `index`; the number of tags where there is none. */
  from(index: number): number {
    return this.next[index] ?? this.next.length - 1;
  }
}

/** Finds the next tag of one kind by its id. Positions asked for must not decrease for one id, which keeps all searches together linear. */
class IdCursor {
  private readonly found = new Map<string, { readonly indexes: number[]; next: number }>();

  constructor(tags: readonly Tag[], kind: TagKind) {
    for (const [index, tag] of tags.entries()) {
      if (tag.kind !== kind) continue;
      const known = this.found.get(tag.id);
      if (known === undefined) this.found.set(tag.id, { indexes: [index], next: 0 });
      else known.indexes.push(index);
    }
  }

  after(id: string, index: number): number | null {
    const entry = this.found.get(id);
    if (entry === undefined) return null;
    while ((entry.indexes[entry.next] ?? Number.POSITIVE_INFINITY) <= index) entry.next++;
    return entry.indexes[entry.next] ?? null;
  }
}
