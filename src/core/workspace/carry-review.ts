/**
 * Carries what was reviewed in one version of an article into the next.
 *
 * The units are paired by their sources (`align-sources.ts`), never by ids; what becomes of each decision is `carry-unit.ts`; annotations, drafts,
 * earlier translations and versions go with their units. Nothing is lost: every reviewed text is there afterwards, as the unit's text, as an
 * earlier translation beside it, or in the list of what is gone. Carrying over to the same version changes nothing.
 * Rules by number: docs/spec/carry.md.
 */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { type Annotation, unitOfAnnotation } from "#core/review/annotation.ts";
import { commentDraftKey, isCommentDraft, unitOfDraft } from "#core/review/comment-draft.ts";
import { type Dismissal, moveDismissal } from "#core/review/dismissal.ts";
import { type EarlierTranslation, moveEarlierTranslation } from "#core/review/earlier-translation.ts";
import { nextRecord } from "#core/review/history.ts";
import type { Draft, UnitRecord, UnitState } from "#core/review/record.ts";
import { initialState, sameState } from "#core/review/unit-state.ts";
import { type CarriedUnit, carryUnit } from "./carry-unit.ts";
import { isSameText } from "./line-breaks.ts";
import { pairUnits, type UnitPairing } from "./pair-units.ts";

/** All that is kept beside one version of an article. */
export interface ArticleReview {
  readonly records: ReadonlyMap<UnitKey, UnitRecord>;
  /** Of units with a record, what was stored before it, as far as it was read: oldest first. */
  readonly versions: ReadonlyMap<UnitKey, readonly UnitRecord[]>;
  readonly drafts: readonly Draft[];
  /** Those of its units, gone ones among them; the workspace's hold for every version. */
  readonly annotations: readonly Annotation[];
  readonly earlier: readonly EarlierTranslation[];
}

/** What was kept beside a unit that is gone. */
export interface GoneReview extends Omit<ArticleReview, "records" | "versions"> {
  readonly unit: Unit;
  readonly versions: readonly UnitRecord[];
  /** Undefined where nothing was ever decided. */
  readonly record: UnitRecord | undefined;
}

export interface CarriedReview {
  /** The new version's review. Records that did not change are the same objects, revision and all. */
  readonly review: ArticleReview;
  /** What became of each old unit beside which anything was kept, in the old document's order. */
  readonly units: readonly CarriedUnit[];
  readonly gone: readonly GoneReview[];
}

/** @param now the time of what carrying over decides, milliseconds since the epoch */
export function carryReview(
  old: Article,
  review: ArticleReview,
  next: Article,
  now: number,
  pairing: UnitPairing = pairUnits(old, next),
): CarriedReview {
  const beside = new BesideUnits(review);
  const units: CarriedUnit[] = [];
  const gone: GoneReview[] = [];
  const parts: ArticleReview[] = [];
  for (const unit of editableUnits(old)) {
    const kept = beside.of(unit);
    if (kept === null) continue;
    const carried = carryUnit(next, unit, pairing.byOld.get(unit), kept.record ?? initialState(unit));
    units.push(carried);
    if (carried.to === null || carried.state === null) gone.push(kept);
    else parts.push(carryKept(kept, carried, carried.to, carried.state, now));
  }
  return { review: joined(parts), units, gone };
}

/** What is kept beside each unit. */
class BesideUnits {
  private readonly records: ArticleReview["records"];
  private readonly versions: ArticleReview["versions"];
  private readonly drafts: ReadonlyMap<UnitKey | null, readonly Draft[]>;
  private readonly annotations: ReadonlyMap<UnitKey | null, readonly Annotation[]>;
  private readonly earlier: ReadonlyMap<UnitKey | null, readonly EarlierTranslation[]>;

  constructor({ records, versions, drafts, annotations, earlier }: ArticleReview) {
    this.records = records;
    this.versions = versions;
    this.drafts = byKey(drafts, unitOfDraft);
    this.annotations = byKey(annotations, unitOfAnnotation);
    this.earlier = byKey(earlier, ({ key }) => key);
  }

  /** Null where nothing is. */
  of(unit: Unit): GoneReview | null {
    const { key } = unit;
    const record = this.records.get(key);
    const versions = this.versions.get(key) ?? [];
    const drafts = this.drafts.get(key) ?? [];
    const annotations = this.annotations.get(key) ?? [];
    const earlier = this.earlier.get(key) ?? [];
    const count = drafts.length + annotations.length + earlier.length;
    return record === undefined && count === 0 ? null : { unit, record, versions, drafts, annotations, earlier };
  }
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => UnitKey | null): ReadonlyMap<UnitKey | null, readonly T[]> {
  const map = new Map<UnitKey | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = map.get(key);
    if (known === undefined) map.set(key, [item]);
    else known.push(item);
  }
  return map;
}

function carryKept(kept: GoneReview, carried: CarriedUnit, to: Unit, state: UnitState, now: number): ArticleReview {
  const { unit, record, versions, drafts, annotations, earlier } = kept;
  const isOtherSource = carried.fate === "source-changed";
  const typed = drafts.filter((draft) => !isCommentDraft(draft));
  const typedComments = drafts.filter(isCommentDraft);
  const move = (translation: Omit<EarlierTranslation, "id">) => moveEarlierTranslation(translation, to.key);
  const texts = [
    ...(isOtherSource || carried.fate === "refused" ? decidedText(unit, record) : []),
    ...(isOtherSource ? typed.map(asVersion) : []),
  ];
  return {
    records: new Map(record === undefined ? [] : [[to.key, carriedRecord(record, state, now)]]),
    versions: new Map(record === undefined ? [] : [[to.key, carriedVersions(record, versions, state)]]),
    drafts: [
      ...(isOtherSource ? [] : typed.map((draft) => ({ ...draft, key: to.key }))),
      ...typedComments.map((draft) => ({ ...draft, key: commentDraftKey(to.key) })),
    ],
    annotations: annotations.map((one) =>
      one.kind === "comment" ? { ...one, key: to.key } : carryDismissal(one, kept, to, state),
    ),
    earlier: [...earlier.map(move), ...texts.map((text) => move(translationOf(unit, to, text, now)))],
  };
}

function carriedRecord(record: UnitRecord, state: UnitState, now: number): UnitRecord {
  return sameState(record, state) ? record : nextRecord(record, state, now);
}

function carriedVersions(record: UnitRecord, versions: readonly UnitRecord[], state: UnitState): readonly UnitRecord[] {
  return sameState(record, state) ? versions : [...versions, record];
}

type ReviewedText = UnitState & { readonly at: number; readonly by?: string };

/** What a reviewer has said or written; a unit that came back to its beginnings has nothing. */
function decidedText(unit: Unit, record: UnitRecord | undefined): readonly ReviewedText[] {
  return record === undefined || sameState(record, initialState(unit)) ? [] : [record];
}

function asVersion({ text, at }: Draft): ReviewedText {
  return { target: text, status: "edited", reason: null, at };
}

function translationOf(
  unit: Unit,
  { key }: Unit,
  { target, status, reason, at, by }: ReviewedText,
  now: number,
): Omit<EarlierTranslation, "id"> {
  const source = unit.kind === "segment" ? unit.source : null;
  const decided = { target, status, reason, at, ...(by !== undefined && { by }) };
  return { key, source, machine: unit.target, ...decided, changedAt: now, withdrawn: false };
}

/** A dismissal says in which texts it was made. Where these are still the unit's, they are written as the new version writes them. */
function carryDismissal(dismissal: Dismissal, { unit, record }: GoneReview, to: Unit, state: UnitState): Dismissal {
  const { source, target } = dismissal;
  const newSource = to.kind === "segment" ? to.source : null;
  const isSource = source !== null && newSource !== null && isSameText(source, newSource);
  const texts: readonly (readonly [string, string])[] = [
    [unit.target, to.target],
    [record?.target ?? unit.target, state.target],
  ];
  const rewritten = texts.find(([before, after]) => target === before && isSameText(before, after));
  return moveDismissal(dismissal, {
    unit: to.key,
    source: isSource ? newSource : source,
    target: rewritten?.[1] ?? target,
  });
}

function joined(parts: readonly ArticleReview[]): ArticleReview {
  return {
    records: new Map(parts.flatMap(({ records }) => [...records])),
    versions: new Map(parts.flatMap(({ versions }) => [...versions])),
    drafts: parts.flatMap(({ drafts }) => drafts),
    annotations: parts.flatMap(({ annotations }) => annotations),
    earlier: parts.flatMap(({ earlier }) => earlier),
  };
}
