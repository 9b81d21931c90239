/**
 * Brings the review of an earlier version of an article into the one being opened. Fetched when there is such a version: most articles have none.
 * Rules by number: docs/spec/carry.md.
 */
import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { openReviewed } from "#core/page/open-fields.ts";
import type { Clock, RecentArticle, RecordStore, StoredArticle } from "#core/ports.ts";
import { carriedInWords } from "#core/workspace/carried-in-words.ts";
import { type CarriedReport, carriedReport } from "#core/workspace/carried-report.ts";
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

/** What is to be stored of an earlier version's review, or why nothing is. */
export type CarryPlan =
  | { readonly kind: "planned"; readonly review: ArticleReview; readonly report: CarriedReport }
  | Exclude<CarryOutcome, { readonly kind: "carried" }>;

type TellingPlan = Exclude<CarryPlan, { readonly kind: "nothing" }>;

/** Carries over the newest earlier version of the article. Null where nothing was reviewed of any text of its name. */
export async function carryNewest(
  session: CarryingInto,
  versions: readonly RecentArticle[],
): Promise<EarlierVersion | null> {
  const newest = await planNewest(session.ports, session.open.article, versions);
  if (newest === null) return null;
  const outcome = await storePlan(session, newest.plan);
  if (outcome.kind === "carried")
    return { note: `carried over from an earlier version: ${outcome.words}`, other: null };
  return otherVersion(newest.version, outcome.why);
}

/**
 * Works out what is carried over of the newest version that the article is a later one of.
 *
 * @param versions of the article's path, newest first, without itself
 * @returns null where nothing was reviewed of any of them
 */
export async function planNewest(
  ports: CarryingInto["ports"],
  article: Article,
  versions: readonly RecentArticle[],
): Promise<{ readonly version: RecentArticle; readonly plan: TellingPlan } | null> {
  let other: { readonly version: RecentArticle; readonly plan: TellingPlan } | null = null;
  for (const version of versions.slice(0, MOST_LOOKED_AT)) {
    const plan = await planCarry(ports, article, version.articleKey, false);
    if (plan.kind === "planned" || plan.kind === "failed") return { version, plan };
    if (plan.kind === "other") other ??= { version, plan };
  }
  return other;
}

/**
 * @param from the earlier version's key
 * @param isAsked the reviewer has said that it is the same article
 */
export async function carryOver(session: CarryingInto, from: string, isAsked: boolean): Promise<CarryOutcome> {
  const plan = await planCarry(session.ports, session.open.article, from, isAsked);
  return plan.kind === "nothing" ? plan : storePlan(session, plan);
}

async function planCarry(
  { records, clock }: CarryingInto["ports"],
  read: Article,
  from: string,
  isAsked: boolean,
): Promise<CarryPlan> {
  const found = await records.loadReview(from);
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
  return { kind: "planned", review: carried.review, report: carriedReport(carried, from, now) };
}

/** The store must know the article. */
export async function storePlan(
  { ports: { records }, stored }: Pick<CarryingInto, "ports" | "stored">,
  plan: TellingPlan,
): Promise<Exclude<CarryOutcome, { readonly kind: "nothing" }>> {
  if (plan.kind !== "planned") return plan;
  const result = await records.carryOver(stored.articleKey, plan.review, plan.report);
  return result.ok ? { kind: "carried", words: carriedInWords(plan.report) } : { kind: "failed", why: FAILED };
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
