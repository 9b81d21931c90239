/**
 * What other tabs stored, brought into this one. A text this tab has is never replaced unseen: where both have one, this tab's stays on screen as a draft
 * over the other's record, and the reviewer chooses.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreEvent } from "#core/ports.ts";
import type { Transition } from "#core/review/change.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { sameState, unitName } from "#core/review/unit-state.ts";
import { withRecords } from "#state/article/selectors/records.ts";
import { selectUnit } from "#state/article/selectors/select-unit.ts";
import { ownDraft, type Session, type Sitting } from "#state/article/session/article-session.ts";
import { endConflict, raise, raiseConflict } from "#state/article/session/notices.ts";
import { takeComments } from "./comments.ts";
import { takeDismissals } from "./dismissals.ts";
import { withDraftElsewhere, withOwnDraft } from "./draft-map.ts";
import { keepVersions } from "./unit-versions.ts";

export function hearStoreEvent(
  session: Session,
  sitting: Sitting,
  event: Exclude<StoreEvent, { kind: "absent" }>,
): void {
  if (session.sitting !== sitting) return;
  if (event.kind === "units") takeRecords(session, sitting, event.records);
  else if (event.kind === "comment") takeComments(session, [event.comment]);
  else if (event.kind === "dismissal") takeDismissals(session, [event.dismissal]);
  else hearDraft(session, sitting, event);
}

function hearDraft(
  session: Session,
  sitting: Sitting,
  event: Extract<StoreEvent, { kind: "draft" | "draft-dropped" }>,
): void {
  const { key, tab } = event.kind === "draft" ? event.draft : event;
  const ofUnit = sitting.elsewhere.get(key) ?? new Map();
  if (event.kind === "draft") ofUnit.set(tab, event.draft);
  else ofUnit.delete(tab);
  sitting.elsewhere.set(key, ofUnit);
  const { records, drafts } = session.get();
  const next = withDraftElsewhere(sitting, records, drafts, key);
  if (next !== drafts) session.patch({ drafts: next });
}

/** Takes newer records as they are. A unit with an own save under way waits for the outcome of that. */
export function takeRecords(session: Session, sitting: Sitting, stored: ReadonlyMap<UnitKey, UnitRecord>): void {
  const newer = new Map<UnitKey, UnitRecord>();
  for (const [key, record] of stored) {
    if (record.revision <= (sitting.revisions.get(key) ?? 0)) continue;
    if (sitting.saves.busy(key)) sitting.missed.set(key, record);
    else newer.set(key, record);
  }
  if (newer.size === 0) return;
  putRecords(session, sitting, newer);
  for (const key of newer.keys()) faceRecord(session, sitting, key);
}

/** The record is there already: this tab's draft over it is dropped where it says the same, else put to the reviewer. */
export function faceRecord(session: Session, sitting: Sitting, key: UnitKey): void {
  const { records, drafts } = session.get();
  const theirs = records.get(key)?.target;
  const unit = selectUnit(sitting, key);
  const mine = ownDraft(session, key);
  if (unit === null || theirs === undefined) return;
  if (mine === null) {
    session.patch({ drafts: withDraftElsewhere(sitting, records, drafts, key) });
  } else if (mine === theirs) {
    sitting.typedAt.delete(key);
    session.patch({ drafts: withOwnDraft(sitting, records, drafts, key, null) });
    sitting.draftSaver.touch(key);
    endConflict(session, key);
  } else {
    raiseConflict(session, unit, theirs);
  }
}

/** This tab's save came second. What it wanted to store is in `lost`; the units hold that still. */
export function meetConflict(
  session: Session,
  sitting: Sitting,
  theirs: ReadonlyMap<UnitKey, UnitRecord>,
  lost: ReadonlyMap<UnitKey, Transition>,
): void {
  putRecords(session, sitting, theirs);
  for (const [key, record] of theirs) {
    const unit = selectUnit(sitting, key);
    const mine = lost.get(key);
    if (unit === null || mine === undefined) continue;
    const kept = ownDraft(session, key) ?? (mine.to.target === mine.from.target ? null : mine.to.target);
    if (kept !== null && kept !== record.target) keepAsDraft(session, sitting, key, kept);
    else if (!sameState(mine.to, record)) {
      raise(
        session,
        `${unitName(unit)} was changed in another tab at the same time. What was decided there is shown now; look at it again.`,
      );
    }
    faceRecord(session, sitting, key);
  }
}

function keepAsDraft(session: Session, sitting: Sitting, key: UnitKey, text: string): void {
  sitting.typedAt.set(key, session.clock.now());
  const { records, drafts } = session.get();
  session.patch({ drafts: withOwnDraft(sitting, records, drafts, key, text) });
  sitting.draftSaver.touch(key);
}

/** Stored records put in place, with the revisions that go with them. */
export function putRecords(session: Session, sitting: Sitting, stored: ReadonlyMap<UnitKey, UnitRecord>): void {
  for (const [key, { revision }] of stored) sitting.revisions.set(key, revision);
  keepVersions(sitting, stored);
  session.patch({ records: withRecords(sitting.open, session.get().records, stored) });
}
