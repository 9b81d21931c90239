/** What was decided elsewhere about an article → the edits that an export takes. Nothing that was decided is left out unseen. */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { openReviewed } from "#core/page/open-fields.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { unitName } from "#core/review/unit-state.ts";
import { type ArticleReview, carryReview } from "#core/workspace/carry-review.ts";
import type { CarriedUnit } from "#core/workspace/carry-unit.ts";
import { isChanged } from "#core/workspace/carry-unit.ts";
import { isLaterVersion, pairUnits } from "#core/workspace/pair-units.ts";
import { lastDrafts, type RecordedArticle } from "./review-records.ts";

export interface AppliedRecords {
  /** By unit key, as the exports take them. */
  readonly edits: ReadonlyMap<UnitKey, string>;
  /** What the frame guard escaped, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * What was typed and not acted upon goes as it would be committed. Another content than the one reviewed gets the corrections by the sources.
 *
 * @param read the article as it is exported
 * @returns the edits, or one sentence about the first correction that can't be made
 */
export function applyRecords(read: Article, { text, review }: RecordedArticle): Result<AppliedRecords, string> {
  const article = openReviewed(read, review);
  const isSame = text === (article.byteOrderMark ? "\ufeff" : "") + article.text;
  const old = isSame ? article : openReviewed(parseArticle(text, article.path), review);
  const reviewed = editsOf(old, decidedIn(review));
  return isSame || !reviewed.ok ? reviewed : carryEdits(old, reviewed.value, article);
}

/** Targets by unit, of those that were changed. */
function decidedIn({ records, drafts }: ArticleReview): ReadonlyMap<UnitKey, string> {
  const decided = Array.from(records, ([key, { target }]) => [key, target] as const);
  return new Map([...decided, ...lastDrafts(drafts).map(({ key, text }) => [key, text] as const)]);
}

function editsOf(article: Article, decided: ReadonlyMap<UnitKey, string>): Result<AppliedRecords, string> {
  const units = new Map(editableUnits(article).map((unit) => [unit.key, unit]));
  const edits = new Map<UnitKey, string>();
  const notes: string[] = [];
  for (const [key, target] of decided) {
    const unit = units.get(key);
    if (unit === undefined) return fail(`The article has no segment ${key}.`);
    const verdict = guardEdit(article, unit, target);
    if (verdict.kind === "refused") return fail(`The text of ${unitName(unit)} is refused: ${verdict.message}`);
    if (verdict.kind === "escaped") notes.push(`${unitName(unit)}: ${verdict.message}`);
    if (verdict.text !== unit.target) edits.set(key, verdict.text);
  }
  return ok({ edits, notes });
}

function carryEdits(old: Article, { edits, notes }: AppliedRecords, next: Article): Result<AppliedRecords, string> {
  const pairing = pairUnits(old, next);
  if (!isLaterVersion(old, next, pairing)) return fail("It is another article than the one that was reviewed.");
  const records = new Map(Array.from(edits, ([key, target]) => [key, editedTo(target)]));
  const none = { versions: new Map(), drafts: [], annotations: [], earlier: [] };
  const carried = carryReview(old, { records, ...none }, next, 0, pairing);
  const lost = carried.units.find(isLost);
  if (lost !== undefined) return fail(`The text of ${unitName(lost.from)} has no place any more: ${whyLost(lost)}.`);
  const made = carried.units.flatMap(({ to, state }): readonly (readonly [Unit, string])[] =>
    to === null || state === null || state.target === to.target ? [] : [[to, state.target]],
  );
  const escaped = carried.units.flatMap(({ to, message }) =>
    to === null || message === null ? [] : [`${unitName(to)}: ${message}`],
  );
  return ok({ edits: new Map(made.map(([{ key }, target]) => [key, target])), notes: [...notes, ...escaped] });
}

function editedTo(target: string): UnitRecord {
  return { target, status: "edited", reason: null, revision: 1, at: 0 };
}

function isLost({ fate, from, reviewed }: CarriedUnit): boolean {
  const isPlaced = fate === "kept" || fate === "moved" || fate === "machine-changed";
  return !isPlaced && isChanged(from, reviewed);
}

function whyLost({ fate, message }: CarriedUnit): string {
  if (fate === "source-changed") return "its source has been edited since";
  return fate === "refused" ? (message ?? "it would break the article") : "its sentence is not in the article";
}
