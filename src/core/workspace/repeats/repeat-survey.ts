/**
 * Which segments of a workspace have the same source, or the same translation, and how they are translated: counts of three million segments in columns of numbers, brought up
 * to date article by article.
 *
 * Of a text nothing is kept but a hash. A group is all segments of one language whose text on one side is the same; its members stand in a chain through the columns. An
 * article's rows stand together, so that what was decided in it is written over in place. Rules by number: docs/spec/memory.md.
 */
import type { SurveyedArticle } from "#core/ports/repeat-search.ts";
import type { Status } from "#core/review/record.ts";
import type { Sliced } from "#core/slices/sliced.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { surveyStatuses } from "./survey-article.ts";
import { translationForm } from "./translation-form.ts";

const FIRST_CAPACITY = 1024;
/** Ends a chain. */
const NONE = -1;
/** The status of a row whose article is not there any more, or another one. */
const GONE = 255;
const APPROVED = surveyStatuses.indexOf("approved");
/** Groups looked at without a look at whether the page is wanted elsewhere. */
const STRIDE = 256;

/** Which side is the same in a group; the other one differs. */
export type SurveySide = "source" | "target";

/** One of the texts on the other side of a group. */
export interface SurveyedText {
  /** Tells it from others: its hash as `RepeatJob.wanted` has it. */
  readonly name: string;
  readonly segments: number;
  readonly approved: number;
  /** An article that holds it. */
  readonly path: string;
}

export interface SurveyedGroup {
  readonly segments: number;
  readonly articles: number;
  readonly approved: number;
  /** Approved most often first, then the most frequent. */
  readonly texts: readonly SurveyedText[];
  /** Whether the machine had made several texts of it. */
  readonly isMachineMixed: boolean;
  /** The same for the same set of texts. */
  readonly form: string;
}

/** Counts of a group, for choosing groups from among many. */
export interface GroupCounts {
  readonly segments: number;
  readonly approved: number;
  readonly isMixed: boolean;
  readonly isMachineMixed: boolean;
}

/** What a segment shows. */
export interface DecidedSegment {
  readonly target: string;
  readonly status: Status;
}

interface Held {
  readonly articleKey: string;
  readonly from: number;
  readonly to: number;
}

/** Columns of numbers that grow. */
class Rows {
  size = 0;
  article = new Uint32Array(FIRST_CAPACITY);
  group = new Uint32Array(FIRST_CAPACITY);
  next = new Int32Array(FIRST_CAPACITY);
  first = new Uint32Array(FIRST_CAPACITY);
  second = new Uint32Array(FIRST_CAPACITY);
  machine = new Uint32Array(FIRST_CAPACITY);
  status = new Uint8Array(FIRST_CAPACITY);

  add(): number {
    if (this.size === this.status.length) this.#grow();
    this.size += 1;
    return this.size - 1;
  }

  #grow(): void {
    const bigger = <T extends Uint32Array | Int32Array | Uint8Array>(column: T, grown: T): T => {
      grown.set(column);
      return grown;
    };
    const capacity = 2 * this.size;
    this.article = bigger(this.article, new Uint32Array(capacity));
    this.group = bigger(this.group, new Uint32Array(capacity));
    this.next = bigger(this.next, new Int32Array(capacity));
    this.first = bigger(this.first, new Uint32Array(capacity));
    this.second = bigger(this.second, new Uint32Array(capacity));
    this.machine = bigger(this.machine, new Uint32Array(capacity));
    this.status = bigger(this.status, new Uint8Array(capacity));
  }
}

export class RepeatSurvey {
  readonly #side: SurveySide;
  readonly #rows = new Rows();
  /** By language, then by 53 bits of the text's hash. */
  readonly #groups = new Map<string, Map<number, number>>();
  /** Each group's last row, its language and its text's name. */
  readonly #heads: number[] = [];
  readonly #locales: string[] = [];
  readonly #names: [first: number, second: number][] = [];
  readonly #paths: string[] = [];
  readonly #held = new Map<string, Held>();
  #version = 0;

  constructor(side: SurveySide) {
    this.#side = side;
  }

  /** Another one whenever anything may be counted otherwise. */
  get version(): number {
    return this.#version;
  }

  /**
   * Takes an article in, in place of what was known under its path.
   *
   * @param isWanted whether the text of that hash may occur again: others are not kept. The same for each text, whenever it is asked
   */
  put(path: string, surveyed: SurveyedArticle, isWanted: (first: number, second: number) => boolean): void {
    this.#version += 1;
    const held = this.#held.get(path);
    if (held?.articleKey === surveyed.articleKey && this.#update(held, surveyed)) return;
    this.drop(path);
    const article = this.#paths.push(path) - 1;
    const from = this.#rows.size;
    const [same] = this.#sidesOf(surveyed);
    for (let index = 0; index < surveyed.statuses.length; index++) {
      const [first, second] = [same[2 * index] ?? 0, same[2 * index + 1] ?? 0];
      if (!isWanted(first, second)) continue;
      const group = this.#groupOf(surveyed.locale ?? "", first, second);
      const row = this.#rows.add();
      this.#rows.article[row] = article;
      this.#rows.group[row] = group;
      this.#rows.next[row] = this.#heads[group] ?? NONE;
      this.#heads[group] = row;
      this.#write(row, surveyed, index);
    }
    this.#held.set(path, { articleKey: surveyed.articleKey, from, to: this.#rows.size });
  }

  /**
   * Takes in what was decided of a group's members in an article, without reading it again.
   *
   * @param decided for each of them, in document order, what it shows now; null for one that is as it was
   * @returns false where they are not held like that: the article has to be read
   */
  decide(
    { path, articleKey }: Pick<SurveyedArticle, "articleKey"> & { readonly path: string },
    group: number,
    decided: readonly (DecidedSegment | null)[],
  ): boolean {
    const held = this.#held.get(path);
    if (held?.articleKey !== articleKey || this.#side === "target") return false;
    this.#version += 1;
    const { first, second, status, group: groups } = this.#rows;
    const rows: number[] = [];
    for (let row = held.from; row < held.to; row++) if (groups[row] === group) rows.push(row);
    if (rows.length !== decided.length) return false;
    for (const [at, row] of rows.entries()) {
      const now = decided[at] ?? null;
      if (now === null) continue;
      const [one = 0, two = 0] = hashSources([translationForm(now.target)]);
      first[row] = one;
      second[row] = two;
      status[row] = surveyStatuses.indexOf(now.status);
    }
    return true;
  }

  /** The article is no more. */
  drop(path: string): void {
    const held = this.#held.get(path);
    if (held === undefined) return;
    this.#version += 1;
    this.#rows.status.fill(GONE, held.from, held.to);
    this.#held.delete(path);
  }

  /** The group of a text; null where it is not known. */
  find(locale: string | null, first: number, second: number): number | null {
    return this.#groups.get(locale ?? "")?.get(keyOf(first, second)) ?? null;
  }

  localeOf(group: number): string | null {
    const locale = this.#locales[group] ?? "";
    return locale === "" ? null : locale;
  }

  /** As `RepeatJob.wanted` has it. */
  nameOf(group: number): string {
    const [first, second] = this.#names[group] ?? [0, 0];
    return `${first} ${second}`;
  }

  /** Paths of the articles that hold it. */
  pathsOf(group: number): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const row of this.#members(group)) paths.add(this.#pathAt(row));
    return paths;
  }

  /**
   * Of a source that stands ten thousand times it takes some milliseconds.
   *
   * @param isLeftOut articles that are passed over
   */
  describe(group: number, isLeftOut: (path: string) => boolean = () => false): SurveyedGroup {
    const { first, second, status, next, article: articleOf, machine: machineOf } = this.#rows;
    const texts = new Map<number, { name: string; segments: number; approved: number; path: string }>();
    const articles = new Set<number>();
    const machine = new Set<number>();
    let [segments, approved, last, isOut] = [0, 0, NONE, false];
    // No generator: a page that describes for the first time would take three times as long.
    for (let row = this.#heads[group] ?? NONE; row !== NONE; row = next[row] ?? NONE) {
      if (status[row] === GONE) continue;
      const article = articleOf[row] ?? 0;
      // Those of one article stand together.
      if (article !== last) isOut = isLeftOut(this.#pathAt(row));
      if (article !== last && !isOut) articles.add(article);
      last = article;
      if (isOut) continue;
      const [one, two] = [first[row] ?? 0, second[row] ?? 0];
      const key = keyOf(one, two);
      let text = texts.get(key);
      if (text === undefined) {
        text = { name: `${one} ${two}`, segments: 0, approved: 0, path: this.#pathAt(row) };
        texts.set(key, text);
      }
      const isApproved = status[row] === APPROVED ? 1 : 0;
      text.segments += 1;
      text.approved += isApproved;
      segments += 1;
      approved += isApproved;
      machine.add(machineOf[row] ?? 0);
    }
    const sorted = [...texts.values()].sort((a, b) => b.approved - a.approved || b.segments - a.segments);
    const form = sorted
      .map(({ name }) => name)
      .sort()
      .join(",");
    return { segments, approved, articles: articles.size, texts: sorted, isMachineMixed: machine.size > 1, form };
  }

  /**
   * Groups that are wanted, the heaviest first, of equal ones that which was met first.
   *
   * @param weigh 0 for one that is not wanted
   */
  *list(weigh: (counts: GroupCounts, group: number) => number): Sliced<readonly number[]> {
    const weights = new Map<number, number>();
    for (let group = 0; group < this.#heads.length; group++) {
      if (group % STRIDE === STRIDE - 1) yield;
      const counts = this.#countsOf(group);
      const weight = counts.segments < 2 ? 0 : weigh(counts, group);
      if (weight > 0) weights.set(group, weight);
    }
    return [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b);
  }

  /** A group whose text occurs once, or no more, has nobody to agree with. */
  #countsOf(group: number): GroupCounts {
    const rows = this.#rows;
    let [segments, approved, isMixed, isMachineMixed, one] = [0, 0, false, false, NONE];
    for (let row = this.#heads[group] ?? NONE; row !== NONE; row = rows.next[row] ?? NONE) {
      if (rows.status[row] === GONE) continue;
      segments += 1;
      if (rows.status[row] === APPROVED) approved += 1;
      if (one === NONE) one = row;
      isMixed ||= rows.first[row] !== rows.first[one] || rows.second[row] !== rows.second[one];
      isMachineMixed ||= rows.machine[row] !== rows.machine[one];
    }
    return { segments, approved, isMixed, isMachineMixed };
  }

  /** False where other segments of it are wanted by now than are held. */
  #update({ from, to }: Held, surveyed: SurveyedArticle): boolean {
    const [same] = this.#sidesOf(surveyed);
    const indexes: number[] = [];
    for (let index = 0, row = from; index < surveyed.statuses.length && row < to; index++) {
      const [first, second] = this.#names[this.#rows.group[row] ?? 0] ?? [0, 0];
      if (same[2 * index] !== first || same[2 * index + 1] !== second) continue;
      indexes.push(index);
      row += 1;
    }
    // What is the same on the side that changes with a review may be another by now.
    if (indexes.length !== to - from || this.#side === "target") return false;
    for (const [at, index] of indexes.entries()) this.#write(from + at, surveyed, index);
    return true;
  }

  #write(row: number, surveyed: SurveyedArticle, index: number): void {
    const [, other] = this.#sidesOf(surveyed);
    this.#rows.first[row] = other[2 * index] ?? 0;
    this.#rows.second[row] = other[2 * index + 1] ?? 0;
    this.#rows.machine[row] = surveyed.machine[index] ?? 0;
    this.#rows.status[row] = surveyed.statuses[index] ?? 0;
  }

  #sidesOf({ sources, targets }: SurveyedArticle): readonly [same: Uint32Array, other: Uint32Array] {
    return this.#side === "source" ? [sources, targets] : [targets, sources];
  }

  #groupOf(locale: string, first: number, second: number): number {
    const known = this.#groups.get(locale) ?? new Map<number, number>();
    this.#groups.set(locale, known);
    const key = keyOf(first, second);
    const group = known.get(key) ?? this.#heads.length;
    if (group === this.#heads.length) {
      known.set(key, group);
      this.#heads.push(NONE);
      this.#locales.push(locale);
      this.#names.push([first, second]);
    }
    return group;
  }

  *#members(group: number): Generator<number> {
    const { status, next } = this.#rows;
    for (let row = this.#heads[group] ?? NONE; row !== NONE; row = next[row] ?? NONE)
      if (status[row] !== GONE) yield row;
  }

  #pathAt(row: number): string {
    return this.#paths[this.#rows.article[row] ?? 0] ?? "";
  }
}

/** 53 of the 64 bits. */
function keyOf(first: number, second: number): number {
  return (first >>> 0) * 2_097_152 + (second & 2_097_151);
}
