/** Lets in of a review from elsewhere what can stand in the article: whatever wrote the file, nothing of it breaks an article. */
import type { Article, Unit } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { unitOfAnnotation } from "#core/review/annotation.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";

export interface AdmittedReview {
  readonly review: ArticleReview;
  /** One sentence for each unit that was left out. */
  readonly refused: readonly string[];
}

/** @param review of this very content */
export function admitReview(article: Article, review: ArticleReview): AdmittedReview {
  const units = new Map(editableUnits(article).map((unit) => [unit.key, unit]));
  const records = new Map<string, UnitRecord>();
  const refused: string[] = [];
  for (const [key, record] of review.records) {
    const unit = units.get(key);
    const admitted = unit === undefined ? `The article has no segment ${key}.` : admitText(article, unit, record);
    if (typeof admitted === "string") refused.push(admitted);
    else records.set(key, admitted);
  }
  const isThere = (key: string | null) => key !== null && units.has(key);
  const admitted = {
    records,
    versions: new Map([...review.versions].filter(([key]) => records.has(key))),
    drafts: review.drafts.filter(({ key }) => isThere(key)),
    annotations: review.annotations.filter((one) => isThere(unitOfAnnotation(one))),
    earlier: review.earlier.filter(({ key }) => isThere(key)),
  };
  return { review: admitted, refused };
}

function admitText(article: Article, unit: Unit, record: UnitRecord): UnitRecord | string {
  const verdict = guardEdit(article, unit, record.target);
  if (verdict.kind === "refused") return `The text of ${unitName(unit)} would break the article: ${verdict.message}`;
  return verdict.text === record.target ? record : { ...record, target: verdict.text };
}
