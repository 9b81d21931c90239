/**
 * Brings the review of an earlier version of an article into the one being opened. Fetched when there is such a version: most articles have none.
 * Rules by number: docs/spec/carry.md.
 */
import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { openReviewed } from "#core/page/open-fields.ts";
import type { Clock, RecentArticle, RecordStore, StoredArticle } from "#core/ports.ts";
import { carriedInWords } from "#core/workspace/carried-in-words.ts";
import { carriedReport } from "#core/workspace/carried-report.ts";
import { type ArticleReview, carryReview } from "#core/workspace/carry-review.ts";
import { isLaterVersion, pairUnits } from "#core/workspace/pair-units.ts";
import { type EarlierVersion, notCarried } from "./other-version.ts";

export type CarryOutcome =
  /** Stored beside the article; in words what came of it. */
  | { readonly kind: "carried"; readonly words: string }
  /** Nothing was reviewed of that version. */
  | { readonly kind: "nothing" }
  /** Another article of that name, or the store failed: one sentence says why. Nothing was stored. */
  | { readonly kind: "other" | "failed"; readonly why: string };

const FAILED = "This browser's storage did not answer. Nothing was changed; try again.";

/** Texts of one name that are looked at: there are `index.md` and `overview.md` of many articles. */
const MOST_LOOKED_AT = 10;

/** What a review is carried over into. */
export interface CarryingInto {
  readonly ports: { readonly records: RecordStore; readonly clock: Clock };
  readonly open: { readonly article: Article };
  readonly stored: StoredArticle;
}

/** Carries over the newest earlier version of the article. Null where nothing was reviewed of any text of its name. */
export async function carryNewest(
  session: CarryingInto,
  versions: readonly RecentArticle[],
): Promise<EarlierVersion | null> {
  let other: EarlierVersion | null = null;
  for (const version of versions.slice(0, MOST_LOOKED_AT)) {
    const outcome = await carryOver(session, version.articleKey, false);
    if (outcome.kind === "carried")
      return { note: `carried over from an earlier version: ${outcome.words}`, other: null };
    if (outcome.kind === "failed") return otherVersion(version, outcome.why);
    if (outcome.kind === "other") other ??= otherVersion(version, outcome.why);
  }
  return other;
}

/**
 * @param from the earlier version's key
 * @param isAsked the reviewer has said that it is the same article
 */
export async function carryOver(
  { ports: { records: port, clock }, open: { article: read }, stored }: CarryingInto,
  from: string,
  isAsked: boolean,
): Promise<CarryOutcome> {
  const found = await port.loadReview(from);
  if (!found.ok) return { kind: "failed", why: FAILED };
  if (found.value === null || isEmpty(found.value.review)) return { kind: "nothing" };
  const { review } = found.value;
  const old = openReviewed(parseArticle(found.value.article.text, found.value.article.path), review);
  const article = openReviewed(read, review);
  const pairing = pairUnits(old, article);
  if (!isAsked && !isLaterVersion(old, article, pairing))
    return { kind: "other", why: whyOther(old, article, pairing.share) };
  const now = clock.now();
  const carried = carryReview(old, review, article, now, pairing);
  const report = carriedReport(carried, from, now);
  const result = await port.carryOver(stored.articleKey, carried.review, report);
  return result.ok ? { kind: "carried", words: carriedInWords(report) } : { kind: "failed", why: FAILED };
}

/** @param why one sentence: why its review was not carried over */
function otherVersion(version: RecentArticle, why: string): EarlierVersion {
  const { other } = notCarried(version);
  const progress = other?.progress ?? "";
  const note = `Another text was reviewed here under its name (${progress}); its review is kept on the start screen`;
  return { note, other: { articleKey: version.articleKey, progress, why } };
}

function isEmpty({ records, drafts, annotations, earlier }: ArticleReview): boolean {
  return records.size + drafts.length + annotations.length + earlier.length === 0;
}

function whyOther(old: Article, next: Article, share: number): string {
  if (old.locale !== next.locale)
    return `That one was in ${old.locale ?? "an unnamed language"}, this one is in ${next.locale ?? "an unnamed language"}.`;
  return `Only ${Math.floor(share * 100)} % of its source sentences stand in this one.`;
}
