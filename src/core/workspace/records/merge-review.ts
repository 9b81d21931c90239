/**
 * Brings what was decided elsewhere about an article into what was decided here, unit by unit.
 *
 * A unit's versions tell who knew what: where the present version of one side is among the other's versions, the other side has gone on from it, and holds.
 * Where neither is, both have changed the unit by themselves: if they say the same nothing is to be chosen, else it is a conflict, and the reviewer chooses.
 * A choice is a version of its own, later than both, so that two reviewers who choose differently meet again. Rules by number: docs/spec/records.md.
 *
 * Laws: merging a review with itself changes nothing; merging twice is merging once; in whatever order reviews are merged without a conflict, the same comes of it.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { EarlierTranslation } from "#core/review/earlier-translation.ts";
import { type Draft, isDraftOlder, type UnitRecord } from "#core/review/record.ts";
import { sameState } from "#core/review/unit-state.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { placeVersions } from "./place-versions.ts";
import { historyOf, versionId } from "./review-records.ts";

/** What is to be added to a unit. */
export interface UnitAddition {
  /** The revision that it was worked out from; 0 where the unit has none. */
  readonly baseRevision: number;
  /** Oldest first; one of a later revision than the base becomes the unit's record. */
  readonly versions: readonly UnitRecord[];
}

/** What is to be added to an article's review. Empty where nothing is. */
export interface ReviewAddition extends Pick<ArticleReview, "drafts" | "annotations" | "earlier"> {
  readonly units: ReadonlyMap<UnitKey, UnitAddition>;
}

/** A unit that both sides have changed, each otherwise and without knowing of the other. */
export interface UnitConflict {
  readonly key: UnitKey;
  readonly mine: UnitRecord;
  readonly theirs: UnitRecord;
}

export interface MergedReview {
  readonly addition: ReviewAddition;
  /** Nothing of these units is added, so that the next import asks again. */
  readonly conflicts: readonly UnitConflict[];
}

export interface Choice {
  readonly choice: "mine" | "theirs";
  /** When it was made, milliseconds since the epoch. */
  readonly at: number;
  /** The reviewer's name, where one was given. */
  readonly by?: string | undefined;
}

/** @param choices what the reviewer has chosen of units in conflict */
export function mergeReview(
  mine: ArticleReview,
  theirs: ArticleReview,
  choices: ReadonlyMap<UnitKey, Choice> = new Map(),
): MergedReview {
  const units = new Map<UnitKey, UnitAddition>();
  const conflicts: UnitConflict[] = [];
  for (const [key, record] of theirs.records) {
    const added = mergeUnit(sideOf(mine, key), { record, versions: theirs.versions.get(key) ?? [] }, choices.get(key));
    if (added === "conflict") conflicts.push({ key, mine: mine.records.get(key) ?? record, theirs: record });
    else if (added !== null) units.set(key, added);
  }
  const addition = {
    units,
    drafts: newDrafts(mine, theirs, units),
    annotations: later(mine.annotations, theirs.annotations),
    earlier: later(mine.earlier, theirs.earlier),
  };
  return { addition, conflicts };
}

/** How many things are to be added. */
export function sizeOf({ units, drafts, annotations, earlier }: ReviewAddition): number {
  return units.size + drafts.length + annotations.length + earlier.length;
}

interface Side {
  readonly record: UnitRecord;
  readonly versions: readonly UnitRecord[];
}

function sideOf({ records, versions }: ArticleReview, key: UnitKey): Side | null {
  const record = records.get(key);
  return record === undefined ? null : { record, versions: versions.get(key) ?? [] };
}

/** Null where nothing is to be added. */
function mergeUnit(mine: Side | null, theirs: Side, choice: Choice | undefined): UnitAddition | "conflict" | null {
  const ofTheirs = historyOf(theirs.record, theirs.versions);
  if (mine === null) {
    return { baseRevision: 0, versions: ofTheirs.map((version, index) => ({ ...version, revision: index + 1 })) };
  }
  const all = [...mine.versions, mine.record];
  const known = new Set(all.map(versionId));
  const added = ofTheirs.filter((version) => !known.has(versionId(version)));
  const winner = winnerOf(mine, theirs, known, new Set(ofTheirs.map(versionId)));
  if (winner !== null) return addTo(all, mine.record, added, winner);
  if (choice === undefined) return "conflict";
  const chosen = choice.choice === "mine" ? mine.record : theirs.record;
  return addTo(all, mine.record, added, decided(chosen, choice, [...all, ...added]));
}

/** The version that holds of those two; null where both sides have gone their own way. */
function winnerOf(
  mine: Side,
  theirs: Side,
  ofMine: ReadonlySet<string>,
  ofTheirs: ReadonlySet<string>,
): UnitRecord | null {
  const isTheirsKnown = ofMine.has(versionId(theirs.record));
  const isMineKnown = ofTheirs.has(versionId(mine.record));
  if (isTheirsKnown && !isMineKnown) return mine.record;
  if (isMineKnown && !isTheirsKnown) return theirs.record;
  if (isMineKnown || sameState(mine.record, theirs.record)) return laterOf(mine.record, theirs.record);
  return null;
}

function laterOf(one: UnitRecord, other: UnitRecord): UnitRecord {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return versionId(one) >= versionId(other) ? one : other;
}

/** The choice as a version, later than all that it was made between. */
function decided(chosen: UnitRecord, { at, by }: Choice, all: readonly UnitRecord[]): UnitRecord {
  const { target, status, reason } = chosen;
  const last = all.reduce((latest, version) => Math.max(latest, version.at), 0);
  return { target, status, reason, revision: 0, at: Math.max(at, last + 1), ...(by !== undefined && { by }) };
}

function addTo(
  here: readonly UnitRecord[],
  present: UnitRecord,
  added: readonly UnitRecord[],
  winner: UnitRecord,
): UnitAddition | null {
  const isPresent = versionId(winner) === versionId(present);
  const below = added.filter((version) => versionId(version) !== versionId(winner));
  if (isPresent && below.length === 0) return null;
  const placed = placeVersions(here, below, isPresent);
  const record = { ...winner, revision: Math.floor(present.revision) + 1 };
  return { baseRevision: present.revision, versions: isPresent ? placed : [...placed, record] };
}

/** Those that are not older than what was decided or typed here. */
function newDrafts(
  mine: ArticleReview,
  theirs: ArticleReview,
  units: ReadonlyMap<UnitKey, UnitAddition>,
): readonly Draft[] {
  return theirs.drafts.filter((draft) => {
    const { key, at, text } = draft;
    const added = units.get(key);
    const next = added?.versions.findLast(({ revision }) => revision > added.baseRevision);
    const record = next ?? mine.records.get(key);
    const isOver = record !== undefined && (isDraftOlder(draft, record) || record.target === text);
    const isTyped = mine.drafts.some((own) => own.key === key && (own.at === at ? own.text >= text : own.at > at));
    return !isOver && !isTyped;
  });
}

/** Those of theirs that are not here, or were changed later; of one time the one that both sides find greater. */
function later<T extends Annotation | EarlierTranslation>(mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const known = new Map(mine.map((one) => [one.id, one]));
  return theirs.filter((one) => {
    const own = known.get(one.id);
    if (own === undefined || own.changedAt !== one.changedAt) return own === undefined || own.changedAt < one.changedAt;
    return canonical(own) < canonical(one);
  });
}

function canonical(one: object): string {
  return JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
}
