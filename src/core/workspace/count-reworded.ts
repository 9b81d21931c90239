/** Where words of the machine translation that were replaced in one segment stand for certain in others: in the open article, and in any of its workspace. */

import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Article, Unit } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { hasWord, type Rewording, tallyWords } from "#core/memory/rewordings.ts";
import type { RewordedArticle, RewordedJob, RewordedWords, SegmentJob } from "#core/ports/segment-search.ts";
import { ok, type Result } from "#core/result.ts";
import { emptyQuery } from "#core/search/empty-query.ts";
import { type FoundText, matchFilter, type Occurrence } from "#core/search/find-occurrences.ts";
import { type FindQuery, patternOf } from "#core/search/find-query.ts";
import { protectedRanges } from "#core/search/protected-ranges.ts";
import { rawMatches } from "#core/search/raw-matches.ts";
import { planReplacement } from "#core/search/replace-plan.ts";
import { ParsedArticles } from "./parsed-articles.ts";
import type { RefusedFile } from "./refused-file.ts";
import { nothingReviewed, readReviewed } from "./search-article.ts";
import { shownUnit } from "./shown-unit.ts";

/** What finds the words: whole ones, in this case. */
export function wordsQuery({ before }: Rewording): FindQuery {
  return { ...emptyQuery, text: before, matchCase: true, wholeWord: true };
}

/** Finds the words in a text that a unit of the article shows, as find and replace does. */
export function rewordedPlaces(
  { locale }: Pick<Article, "locale">,
  rewording: Rewording,
): (unit: Unit, text: string) => readonly Occurrence[] {
  const query = wordsQuery(rewording);
  const pattern = patternOf(query);
  if (!pattern.ok || pattern.value === null) return () => [];
  const { value } = pattern;
  const protectedIn = ({ text, block }: FoundText) => protectedRanges(text, block === "code", readInlineTags);
  const filter = matchFilter(query, { locale, protectedIn });
  return (unit, text) => {
    if (!text.includes(rewording.before)) return [];
    return filter({ unitKey: unit.key, side: "target", text, block: unit.place.block }, rawMatches(text, value));
  };
}

/**
 * Whether they can only be replaced in one way: there is one place they can be, and what comes of it stands in the article with all its markup.
 *
 * @param unit a segment that shows the machine's translation
 */
export function isOneWay(article: Article, unit: Unit, places: readonly Occurrence[], { after }: Rewording): boolean {
  const [only, ...others] = places;
  if (only === undefined || others.length > 0) return false;
  const { from, to } = only;
  const plan = planReplacement(article, unit, unit.target, [{ from, to, insert: after }], readInlineTags);
  return plan.refusal === null && plan.markup === null;
}

/**
 * Counts, of an article in that language, how words of a source stand with the words of the machine translation that were replaced, and in how many segments that nobody has reviewed
 * or typed in the replacement is certain, for each of those words of the source.
 */
export function countReworded(job: RewordedJob, parsed: ParsedArticles): Result<RewordedArticle, RefusedFile> {
  const read = readReviewed(job, parsed);
  if (!read.ok) return read;
  const { article, isReviewed } = read.value;
  const review = isReviewed ? job.review : null;
  const { before, words } = job;
  const segments = article.locale === job.locale ? article.units.filter((unit) => unit.kind === "segment") : [];
  const { having, words: counts } = tallyWords(before, words, segments);
  const certain = words.map(() => 0);
  const placesIn = rewordedPlaces(article, job);
  for (const unit of having === 0 ? [] : segments) {
    const { target, status } = shownUnit(review, unit);
    const isTouched = status !== "unreviewed" || target !== unit.target || review?.obstacles.has(unit.key) === true;
    if (isTouched || !isOneWay(article, unit, placesIn(unit, target), job)) continue;
    for (const [at, word] of words.entries()) if (hasWord(unit.source, word)) certain[at] = (certain[at] ?? 0) + 1;
  }
  return ok({ having, words: counts.map((count, at) => ({ ...count, certain: certain[at] ?? 0 })) });
}

/** As `countReworded`, of an article of which nothing was reviewed. Nothing of it is kept. */
export function countRewordedIn(
  words: RewordedWords,
  { path, articlePath }: Pick<SegmentJob, "path" | "articlePath">,
  stored: StoredBytes,
): Result<RewordedArticle, RefusedFile> {
  return countReworded({ ...words, path, articlePath, stored, review: nothingReviewed }, new ParsedArticles(0));
}
