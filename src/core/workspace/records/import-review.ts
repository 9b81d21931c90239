/** A review from elsewhere → what of it can stand in the article as it is here. */
import type { Article, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { initialState, sameState, unitName } from "#core/review/unit-state.ts";
import { type ArticleReview, carryReview } from "#core/workspace/carry-review.ts";
import { isLaterVersion, pairUnits } from "#core/workspace/pair-units.ts";
import { admitReview } from "./admit-review.ts";
import type { RecordedArticle } from "./review-records.ts";

export type ImportedReview =
  /** `notes`: one sentence for each decision that can't stand here. */
  | { readonly kind: "review"; readonly review: ArticleReview; readonly notes: readonly string[] }
  /** It is of another article; one sentence says why. */
  | { readonly kind: "other"; readonly why: string };

/**
 * Of the same content everything is taken as it is; another content's review is carried over by the sources (docs/spec/carry.md). What carrying over decides has
 * the time of the newest decision in the file, so that the same file gives the same review whenever it is imported.
 *
 * @param article as it is here
 */
export function importReview(article: Article, { text, review }: RecordedArticle): ImportedReview {
  if (text === (article.byteOrderMark ? "\ufeff" : "") + article.text) {
    const { review: admitted, refused } = admitReview(article, review);
    return { kind: "review", review: admitted, notes: refused };
  }
  const old = parseArticle(text, article.path);
  const pairing = pairUnits(old, article);
  if (!isLaterVersion(old, article, pairing)) return { kind: "other", why: whyOther(old, article, pairing.share) };
  const { review: admitted, refused } = admitReview(old, review);
  const carried = carryReview(old, admitted, article, newestOf(admitted), pairing);
  const gone = carried.gone.map(({ unit, record }) => {
    const words = record === undefined ? "" : `: “${record.target}”`;
    return `What was said of ${unitName(unit)} is not taken, for its sentence is not there any more${words}`;
  });
  return { kind: "review", review: withoutUntouched(article, carried.review), notes: [...refused, ...gone] };
}

/** What is to be looked at anew in this content says nothing against what was decided of it here. */
function withoutUntouched(article: Article, review: ArticleReview): ArticleReview {
  const untouched = new Map(editableUnits(article).map((unit) => [unit.key, initialState(unit)]));
  const isDecided = (key: UnitKey, record: UnitRecord) => {
    const initial = untouched.get(key);
    return initial === undefined || !sameState(record, initial);
  };
  return { ...review, records: new Map([...review.records].filter(([key, record]) => isDecided(key, record))) };
}

function newestOf({ records, earlier }: ArticleReview): number {
  const times = [...Array.from(records.values(), ({ at }) => at), ...earlier.map(({ changedAt }) => changedAt)];
  return times.reduce((last, at) => Math.max(last, at), 0);
}

function whyOther(old: Article, next: Article, share: number): string {
  if (old.locale !== next.locale) return `it was reviewed in ${old.locale ?? "an unnamed language"}`;
  return `only ${Math.floor(share * 100)} % of the sources that were reviewed stand in it`;
}
