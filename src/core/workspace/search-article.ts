/** An article of a workspace and what was decided about it → the segments that a filter means, and what replacing in them would do. */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import { MAX_SEGMENTS, refuseFile } from "#core/document/admit-article.ts";
import type { Article, Unit } from "#core/document/article.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { readUnits } from "#core/document/parse-article.ts";
import { hasWord } from "#core/memory/rewordings.ts";
import type {
  ArticleReplacements,
  CountedSegments,
  FindJob,
  FoundSegment,
  MatchPreview,
  PresentReview,
  Repeatable,
  ReplaceJob,
  SegmentJob,
  SegmentReplacement,
} from "#core/ports/segment-search.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { transitionsOf } from "#core/review/change.ts";
import { editTarget } from "#core/review/edit-target.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import { bareState, unitName } from "#core/review/unit-state.ts";
import { type FoundText, type MatchFilter, matchFilter } from "#core/search/find-occurrences.ts";
import { patternOf } from "#core/search/find-query.ts";
import { judgeReplacements } from "#core/search/judge-replacements.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { asksForPlaces, asksForRepetitions, type Query } from "#core/search/query.ts";
import { compileQuery, type QueryPredicate, type QuerySubject } from "#core/search/query-predicate.ts";
import { rawMatches } from "#core/search/raw-matches.ts";
import type { Replacement } from "#core/search/replace-occurrences.ts";
import { planReplacement } from "#core/search/replace-plan.ts";
import { replacementText } from "#core/search/replacement-text.ts";
import { ParsedArticles } from "./parsed-articles.ts";
import type { RefusedFile } from "./refused-file.ts";
import { hashSources } from "./repetitions.ts";
import { shownUnit } from "./shown-unit.ts";

/** Names a match among all of a workspace, for as long as its segment holds as many before it. */
export function matchKey(path: string, unitKey: string, ordinal: number): string {
  return `${ordinal} ${unitKey}\n${path}`;
}

/** The segments and fields that match, and those that are kept, in document order. */
export function findSegments(job: FindJob, parsed: ParsedArticles): Result<readonly FoundSegment[], RefusedFile> {
  const read = readReviewed(job, parsed);
  if (!read.ok) return read;
  const shows = matcher(job);
  return ok(
    read.value.article.units.flatMap((unit) => {
      const subject = subjectOf(job, read.value, unit);
      const match = shows(subject);
      if (match === null && !job.kept.has(unit.key)) return [];
      const { target, status } = subject;
      const source = unit.kind === "segment" ? unit.source : null;
      const found = { key: unit.key, name: unitName(unit), source, target, status, place: unit.place };
      return [{ ...found, isMatch: match !== null, onlyIf: match?.onlyIf ?? null }];
    }),
  );
}

/** How many segments and fields match. */
export function countSegments(job: SegmentJob, parsed: ParsedArticles): Result<CountedSegments, RefusedFile> {
  const read = readReviewed(job, parsed);
  return read.ok ? ok(countIn(job, read.value)) : read;
}

function countIn(job: SegmentJob, read: Looked): CountedSegments {
  const shows = matcher(job);
  let sure = 0;
  const onlyIf: NonNullable<Repeatable["onlyIf"]>[] = [];
  for (const unit of read.about.units) {
    const match = shows(subjectOf(job, read, unit));
    if (match?.onlyIf === null) sure += 1;
    else if (match !== null) onlyIf.push(match.onlyIf);
  }
  return { sure, onlyIf };
}

type UntouchedJob = Pick<SegmentJob, "path" | "articlePath" | "query">;

/** As `findSegments`, of an article of which nothing was reviewed: its blocks are read only where something may match. Nothing of it is kept. */
export function findUntouched(job: UntouchedJob, stored: StoredBytes): Result<readonly FoundSegment[], RefusedFile> {
  const { whole, plain } = readUntouched(job, stored);
  if (plain !== null) {
    const { sure, onlyIf } = countIn(whole, plain);
    if (sure === 0 && onlyIf.length === 0) return ok([]);
  }
  return findSegments({ ...whole, kept: new Set() }, new ParsedArticles(0));
}

/** As `countSegments`, of an article of which nothing was reviewed: its blocks are read only where the query asks for them. Nothing of it is kept. */
export function countUntouched(job: UntouchedJob, stored: StoredBytes): Result<CountedSegments, RefusedFile> {
  const { whole, plain } = readUntouched(job, stored);
  return plain === null ? countSegments(whole, new ParsedArticles(0)) : ok(countIn(whole, plain));
}

/** What it takes to look into the whole article, and its units by themselves; null where those do not tell which match, or it may be refused. */
function readUntouched(
  { path, articlePath, query }: UntouchedJob,
  packed: StoredBytes,
): { readonly whole: SegmentJob; readonly plain: Looked | null } {
  const bytes = unpack(packed);
  const stored = bytes.ok ? { bytes: bytes.value, packing: null } : packed;
  const whole = { path, articlePath, query, stored, review: nothingReviewed, findings: null, filled: new Map() };
  if (!bytes.ok || asksForPlaces(query) || refuseFile(bytes.value.length, articlePath) !== null)
    return { whole, plain: null };
  const text = decodeUtf8(bytes.value, articlePath);
  const read = text.ok ? readUnits(text.value, articlePath) : null;
  const isArticle = read?.units.some(({ kind }) => kind === "segment") === true && read.units.length <= MAX_SEGMENTS;
  return { whole, plain: isArticle ? { isReviewed: false, about: { path, ...read } } : null };
}

export const nothingReviewed: PresentReview = {
  articleKey: null,
  units: new Map(),
  drafts: new Map(),
  commented: new Set(),
  obstacles: new Map(),
};

/** What replacing would do to the article, judged as it would be committed. An expression may take forever. */
export function previewReplacements(job: ReplaceJob, parsed: ParsedArticles): Result<ArticleReplacements, RefusedFile> {
  const read = readReviewed(job, parsed);
  if (!read.ok) return read;
  const { article, articleKey } = read.value;
  const pattern = patternOf(job.find);
  const text = (article.byteOrderMark ? "\ufeff" : "") + article.text;
  const segments = article.units.filter(({ kind }) => kind === "segment").length;
  const found = { text, articleKey, segments, locale: article.locale };
  if (!pattern.ok || pattern.value === null) return ok({ ...found, units: [] });
  const shows = matcher(job);
  const protectedIn = ({ text: of, block }: FoundText) => protectedRanges(of, block === "code", readInlineTags);
  const looking: Looking = {
    job,
    read: read.value,
    pattern: pattern.value,
    filter: matchFilter(job.find, { locale: article.locale, protectedIn }),
  };
  const units = article.units.flatMap((unit) => {
    const subject = subjectOf(job, read.value, unit);
    const replacement = replacementIn(looking, unit, subject);
    // The texts are looked into first: they leave least.
    const match = replacement === null ? null : shows(subject);
    return replacement === null || match === null ? [] : [{ ...replacement, onlyIf: match.onlyIf }];
  });
  return ok({ ...found, units });
}

/** Whose units are asked about, and whether what was decided is about this content. */
interface Looked {
  readonly isReviewed: boolean;
  readonly about: QuerySubject["article"];
}

/** An article as it is read. */
export interface Reviewed extends Looked {
  readonly article: Article;
  readonly articleKey: string;
}

/** The article as it is read, and whether what was decided is about this content. */
export function readReviewed(
  { path, articlePath, stored, review }: Pick<SegmentJob, "path" | "articlePath" | "stored" | "review">,
  parsed: ParsedArticles,
): Result<Reviewed, RefusedFile> {
  const read = parsed.read(articlePath, stored);
  if (!read.ok) return fail({ ...read.failure, path });
  const { article, articleKey } = read.value;
  const about = { path, locale: article.locale, units: article.units };
  return ok({ article, articleKey, isReviewed: review.articleKey === articleKey, about });
}

const noNames: ReadonlySet<string> = new Set();

function subjectOf({ review, findings, filled }: SegmentJob, { isReviewed, about }: Looked, unit: Unit): QuerySubject {
  const { target, status } = shownUnit(isReviewed ? review : null, unit);
  return {
    unit,
    target,
    status,
    commented: isReviewed && review.commented.has(unit.key),
    findings: findings?.get(unit.key) ?? noNames,
    filled: isReviewed && filled.get(unit.key) === target,
    article: about,
  };
}

/** Whether a segment matches; null where it does not. What depends on whether it is repeated is left to whoever knows. */
type Matcher = (subject: QuerySubject) => Repeatable | null;

/** By the query, which is the same for all articles that are looked into at once. */
const matchers = new WeakMap<Query, Matcher>();

function matcher({ query }: SegmentJob): Matcher {
  const known = matchers.get(query);
  if (known !== undefined) return known;
  const predicate = compileQuery(query);
  const always = { onlyIf: null };
  const made: Matcher = asksForRepetitions(query)
    ? (subject) => repeatable(predicate, subject)
    : (subject) => (predicate(subject) ? always : null);
  matchers.set(query, made);
  return made;
}

function repeatable(predicate: QueryPredicate, subject: QuerySubject): Repeatable | null {
  const { unit } = subject;
  const alone = predicate({ ...subject, repeated: false });
  const again = unit.kind === "segment" ? predicate({ ...subject, repeated: true }) : alone;
  if (alone === again) return alone ? { onlyIf: null } : null;
  const [first = 0, second = 0] = hashSources([unit.kind === "segment" ? unit.source : ""]);
  return { onlyIf: { isRepeated: again, hash: [first, second] } };
}

interface Looking {
  readonly job: ReplaceJob;
  readonly read: Reviewed;
  readonly pattern: RegExp;
  readonly filter: MatchFilter;
}

/** Null where nothing is found in the target. */
function replacementIn(
  { job, read, pattern, filter }: Looking,
  unit: Unit,
  { target: before, status }: QuerySubject,
): Omit<SegmentReplacement, "onlyIf"> | null {
  const text: FoundText = { unitKey: unit.key, side: "target", text: before, block: unit.place.block };
  const found = filter(text, rawMatches(before, pattern));
  if (found.length === 0) return null;
  const all = found.map((one): Replacement => {
    const { from, to } = one;
    const insert = replacementText(job.replacement, job.find.regex, before.slice(from, to), one);
    return { from, to, insert };
  });
  const { matches, after } = judgeReplacements({
    plan: (some) => planReplacement(read.article, unit, before, some, readInlineTags),
    all,
    ticks: all.map((_, ordinal) => job.ticks.get(matchKey(job.path, unit.key, ordinal))),
    isProposed: job.behind === null ? status !== "approved" : isCertain(job.behind, unit, before, status, found.length),
    obstacle: read.isReviewed ? (job.review.obstacles.get(unit.key) ?? null) : null,
  });
  const from = bareState(shownUnit(read.isReviewed ? job.review : null, unit).state);
  return {
    key: unit.key,
    name: unitName(unit),
    source: unit.kind === "segment" ? unit.source : null,
    from,
    before,
    to: after === null ? null : editedTo(unit, from, after),
    matches: all.map((one, at): MatchPreview => ({ ...one, ...(matches[at] ?? NOT_JUDGED) })),
  };
}

/** @param behind the word of the source that the replaced ones stand for @param places where they stand */
function isCertain(behind: string, unit: Unit, text: string, status: Status, places: number): boolean {
  const isTouched = status !== "unreviewed" || text !== unit.target;
  return unit.kind === "segment" && !isTouched && places === 1 && hasWord(unit.source, behind);
}

const NOT_JUDGED = { ticked: false, refusal: null, warning: null, isMarkupChanged: false };

/** Null where the target stays as it is. */
function editedTo(unit: Unit, from: UnitState, after: string): UnitState | null {
  const change = editTarget(unit, from, after);
  return change === null ? null : (transitionsOf(change, "unit").get(unit.key)?.to ?? null);
}
