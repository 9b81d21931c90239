/**
 * The memory of what was reviewed in this browser: approved pairs of all articles, by language, worked out from their records and never kept beside them; and apart from
 * these what a machine translated and nobody has reviewed. What was imported is a memory of its own for each file. Rules by number: docs/spec/memory.md.
 */
import { append } from "#core/append.ts";
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import type { UnitKey } from "#core/document/article.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { type PlainSegment, plainArticle } from "#core/document/plain-segments.ts";
import type { UnitRecord } from "#core/review/record.ts";
import type { ConcordanceQuery } from "./concordance.ts";
import type { ImportedPair, ImportedUse } from "./imported-memory.ts";
import { LanguageMemories } from "./language-memories.ts";
import { pairsOnce } from "./pairs-once.ts";
import { TextTable } from "./text-table.ts";
import { TMX_TAIL, type TmxLevel, tmxHead, tmxUnit } from "./tmx/write-tmx.ts";
import type { ConcordanceResult, Match, MatchQuery, MemoryPlace, SourceContext } from "./translation-memory.ts";

/** What was decided of one segment. */
export type DecidedUnit = Pick<UnitRecord, "target" | "status" | "at" | "by">;

/** An article with what was decided in it. */
export interface ReviewedArticle {
  readonly articleKey: string;
  readonly path: string;
  /** Decoded, with or without its byte order mark. */
  readonly text: string;
  readonly records: ReadonlyMap<UnitKey, DecidedUnit>;
  /** The earlier version that its review was carried over from: that one gives nothing any more. */
  readonly replaces: string | null;
  /** Whether what nobody has reviewed is told of too. */
  readonly isOfWorkspace: boolean;
}

/** A file of the workspace in which nothing was decided. */
export interface UntouchedFile extends Pick<ReviewedArticle, "articleKey" | "path"> {
  readonly stored: StoredBytes;
}

/** A segment of an article as it is now. */
export interface SegmentNow extends MemoryPlace {
  readonly source: string;
  readonly context: SourceContext;
  readonly decided: DecidedUnit;
}

/** What is asked for the segment that is being worked on. */
export interface MemoryQuestion extends MemoryPlace {
  /** Of the targets; null where it is not known. */
  readonly locale: string | null;
  readonly source: string;
  readonly context: SourceContext | null;
}

/** A match, or a line of the concordance, with the path its article has now. */
export type Named<T> = T & {
  /** As a reviewer knows it: the article's path, or the file that was imported. */
  readonly path: string;
  /** It was imported: there is no segment to go to. */
  readonly isImported: boolean;
};

/** An imported memory that is asked. */
export interface ImportedInUse extends Pick<ImportedUse, "priority" | "penalty"> {
  readonly name: string;
}

export interface MemoryAnswer {
  /** Approved or imported. */
  readonly matches: readonly Named<Match>[];
  /** Of segments that nobody has reviewed. */
  readonly unreviewed: readonly Named<Match>[];
}

export interface ConcordanceQuestion extends ConcordanceQuery {
  readonly locale: string | null;
  readonly side: "source" | "target";
}

export interface ConcordanceAnswer extends Omit<ConcordanceResult, "lines"> {
  readonly lines: readonly Named<ConcordanceResult["lines"][number]>[];
}

export interface FileQuestion {
  /** Of the targets; null for any. */
  readonly locale: string | null;
  readonly level: TmxLevel;
  /** Whether unapproved pairs of the open articles and of the workspace go out too, marked as such. */
  readonly isUnapprovedToo: boolean;
}

/** A memory as a file. */
export interface MemoryFile {
  readonly text: string;
  readonly pairs: number;
  /** Those of the pairs that came from files, and were not approved here. */
  readonly imported: number;
  /** Those of the pairs that nobody has approved. */
  readonly unapproved: number;
  /** Pairs with a character that XML can't hold. */
  readonly leftOut: number;
}

/** A match below this is none. */
export const LEAST_MATCH = 70;
/** As many as there are keys for. */
const MOST_MATCHES = 9;
const MOST_UNREVIEWED = 3;

export class ReviewMemory {
  readonly #approved = new LanguageMemories(true);
  /** Asked for matches alone. */
  #unreviewed = new LanguageMemories();
  /** What somebody has begun with and not approved: it goes out where that is wanted, and is asked for nothing. */
  #begun = new LanguageMemories();
  /** Articles that give anything, by key. */
  readonly #articles = new Map<string, Pick<ReviewedArticle, "path" | "isOfWorkspace"> & { locale: string }>();
  /** Versions that a later one has taken the place of. */
  readonly #replaced = new Set<string>();
  /** By the file's name. */
  readonly #imported = new Map<string, LanguageMemories>();
  /** Those that are asked, the first ones first. */
  #inUse: readonly ImportedInUse[] = [];

  /** All of an article, in place of what it gave before. */
  put(reviewed: ReviewedArticle): void {
    const { articleKey, path, text, records, replaces, isOfWorkspace } = reviewed;
    this.#leave(articleKey);
    if (replaces !== null && replaces !== articleKey) {
      this.#replaced.add(replaces);
      this.#leave(replaces);
    }
    if (this.#replaced.has(articleKey)) return;
    const { locale, segments } = plainArticle(text, path);
    this.#articles.set(articleKey, { path, isOfWorkspace, locale: locale ?? "" });
    for (const [index, { key }] of segments.entries())
      this.#take(segmentNow(segments, index, articleKey, records.get(key) ?? null));
  }

  /** A file that is none, or can't be read, gives nothing. */
  putFile({ articleKey, path, stored }: UntouchedFile): void {
    const bytes = unpack(stored);
    const text = bytes.ok ? decodeUtf8(bytes.value, path) : null;
    if (text?.ok === true)
      this.put({ articleKey, path, text: text.value, records: new Map(), replaces: null, isOfWorkspace: true });
  }

  /** What nobody has reviewed is forgotten: the workspace is another one. */
  leaveWorkspace(): void {
    this.#unreviewed = new LanguageMemories();
    this.#begun = new LanguageMemories();
    for (const [articleKey, article] of this.#articles)
      this.#articles.set(articleKey, { ...article, isOfWorkspace: false });
  }

  /** Segments of an article that was put, as they are now. */
  change(segments: readonly SegmentNow[]): void {
    for (const segment of segments) this.#take(segment);
  }

  /** The article is not kept any more. */
  drop(articleKey: string): void {
    this.#leave(articleKey);
    this.#replaced.delete(articleKey);
  }

  /** Further pairs of a file. */
  import(name: string, pairs: readonly ImportedPair[]): void {
    const memories = this.#imported.get(name) ?? new LanguageMemories(true);
    this.#imported.set(name, memories);
    for (const { language, ...pair } of pairs) memories.add(language, { ...pair, origin: name, context: null });
  }

  /** From now on these are asked, and no other imported ones. */
  askImported(memories: readonly ImportedInUse[]): void {
    this.#inUse = memories.toSorted((a, b) => b.priority - a.priority);
  }

  removeImported(name: string): void {
    this.#imported.delete(name);
  }

  answer({ locale, source, context, origin, unit }: MemoryQuestion): MemoryAnswer {
    const query = { source, context, least: LEAST_MATCH, asking: { origin, unit } };
    const own = this.#approved.matches(locale, { ...query, most: MOST_MATCHES }).map((match) => this.#named(match));
    const imported = this.#asked().flatMap((one) => importedMatches(one, locale, { ...query, most: MOST_MATCHES }));
    return {
      matches: imported.length === 0 ? own : bestOf([...own, ...imported]),
      unreviewed: this.#unreviewed
        .matches(locale, { ...query, most: MOST_UNREVIEWED })
        .map((match) => this.#named(match)),
    };
  }

  concordance({ locale, side, ...query }: ConcordanceQuestion): ConcordanceAnswer {
    const found = this.#approved.concordance(locale, side, query);
    const lines = found.lines.map((line) => this.#named(line));
    let { isCut } = found;
    for (const { memories } of this.#asked()) {
      const further = memories.concordance(locale, side, query);
      append(lines, further.lines.map(asImported));
      isCut ||= further.isCut;
    }
    const once = pairsOnce(lines);
    return { lines: once.slice(0, query.most), isCut: isCut || once.length > query.most };
  }

  /** All approved pairs for a locale, those of imported memories that are asked, and where wanted the unapproved ones, as a TMX file; each once, with its article's path or its file, time and name. */
  tmx({ locale, level, isUnapprovedToo }: FileQuestion): MemoryFile {
    const pieces = [tmxHead(SOURCE_LOCALE, level)];
    const known = new TextTable();
    let [pairs, imported, unapproved, leftOut] = [0, 0, 0, 0];
    for (const { language, path, at, isImported, isUnapproved, ...pair } of this.#pairs(locale, isUnapprovedToo)) {
      const before = known.size;
      if (known.add(JSON.stringify([language, pair.source, pair.target])) < before) continue;
      const place = { language: language || null, origin: path, createdAt: null, changedAt: at };
      const written = tmxUnit({ ...pair, ...place, isUnapproved }, SOURCE_LOCALE, level);
      if (written.ok) pieces.push(written.value);
      else leftOut += 1;
      pairs += Number(written.ok);
      imported += Number(written.ok && isImported);
      unapproved += Number(written.ok && isUnapproved);
    }
    return { text: [...pieces, TMX_TAIL].join(""), pairs, imported, unapproved, leftOut };
  }

  /** The approved ones first: a pair that is approved anywhere is. */
  *#pairs(locale: string | null, isUnapprovedToo: boolean) {
    for (const pair of this.#approved.pairs(locale)) yield { ...this.#named(pair), isUnapproved: false };
    for (const { memories } of this.#asked())
      for (const pair of memories.pairs(locale)) yield { ...asImported(pair), isUnapproved: false };
    for (const memories of isUnapprovedToo ? [this.#begun, this.#unreviewed] : [])
      for (const pair of memories.pairs(locale)) yield { ...this.#named(pair), isUnapproved: true };
  }

  #asked(): readonly AskedMemory[] {
    return this.#inUse.flatMap((use) => {
      const memories = this.#imported.get(use.name);
      return memories === undefined ? [] : { ...use, memories };
    });
  }

  #named<T extends { readonly origin: string }>(found: T): Named<T> {
    return { ...found, path: this.#articles.get(found.origin)?.path ?? found.origin, isImported: false };
  }

  #take({ source, context, decided, origin, unit }: SegmentNow): void {
    const article = this.#articles.get(origin);
    if (article === undefined) return;
    this.#approved.remove({ origin, unit });
    this.#unreviewed.remove({ origin, unit });
    this.#begun.remove({ origin, unit });
    const { target, status, at, by = null } = decided;
    if (source === "" || target === "") return;
    const entry = { source, target, origin, unit, context, at: Number.isNaN(at) ? null : at, by };
    if (status === "approved") this.#approved.add(article.locale, entry);
    else if (article.isOfWorkspace)
      (status === "unreviewed" ? this.#unreviewed : this.#begun).add(article.locale, entry);
  }

  #leave(articleKey: string): void {
    if (!this.#articles.delete(articleKey)) return;
    this.#approved.removeOrigin(articleKey);
    this.#unreviewed.removeOrigin(articleKey);
    this.#begun.removeOrigin(articleKey);
  }
}

interface AskedMemory extends ImportedInUse {
  readonly memories: LanguageMemories;
}

function asImported<T extends { readonly origin: string }>(found: T): Named<T> {
  return { ...found, path: found.origin, isImported: true };
}

/** Each match with the penalty taken off; none that has less than what is wanted then. */
function importedMatches({ memories, penalty }: AskedMemory, locale: string | null, query: MatchQuery) {
  const found = memories.matches(locale, { ...query, least: Math.min(100, query.least + penalty) });
  return found
    .map((match) => asImported({ ...match, score: match.score - penalty }))
    .filter(({ score }) => score >= query.least);
}

/** By score; of equal ones those in the same context first, then in the order given, which is that of the memories. The same pair of several memories is one match. */
function bestOf(matches: readonly Named<Match>[]): readonly Named<Match>[] {
  const sorted = matches.toSorted((a, b) => b.score - a.score || Number(b.isContext) - Number(a.isContext));
  return pairsOnce(sorted).slice(0, MOST_MATCHES);
}

/** A segment of an article as it is now; one that nobody has decided anything of has its machine translation. */
export function segmentNow(
  segments: readonly PlainSegment[],
  index: number,
  origin: string,
  decided: DecidedUnit | null,
): SegmentNow {
  const segment = segments[index];
  if (segment === undefined) throw new RangeError(`No segment at ${index}`);
  const { key, source, target } = segment;
  const context = { before: segments[index - 1]?.source ?? "", after: segments[index + 1]?.source ?? "" };
  return { origin, unit: key, source, context, decided: decided ?? { target, status: "unreviewed", at: Number.NaN } };
}
