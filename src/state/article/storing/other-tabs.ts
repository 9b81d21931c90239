/**
 * What other tabs stored, brought into this one. A text this tab has is never replaced unseen: where both have one, this tab's stays on screen as a draft
 * over the other's record, and the reviewer chooses.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { StoreEvent } from "#core/ports.ts";
import type { Transitions } from "#core/review/change.ts";
import type { UnitRecord, UnitState } from "#core/review/record.ts";
import { statusNames } from "#core/review/status-names.ts";
import { sameState, unitName } from "#core/review/unit-state.ts";
import {
  committedState,
  selectActiveUnit,
  selectUnit,
  shownText,
  unitStatus,
} from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, ownDraft } from "#state/article/session/article-session.ts";
import { endConflict, endSaid, raise, raiseConflict, say } from "#state/article/session/notices.ts";
import { takeAnnotations } from "./annotations.ts";
import { withDraftElsewhere, withOwnDraft } from "./draft-map.ts";
import { withRecords } from "./records.ts";
import { keepVersions } from "./unit-versions.ts";

export function hearStoreEvent(session: ArticleSession, event: Exclude<StoreEvent, { kind: "absent" }>): void {
  if (event.kind === "units") takeRecords(session, event.records);
  else if (event.kind === "annotation") takeAnnotations(session, [event.annotation]);
  else hearDraft(session, event);
}

function hearDraft(session: ArticleSession, event: Extract<StoreEvent, { kind: "draft" | "draft-dropped" }>): void {
  const { key, tab } = event.kind === "draft" ? event.draft : event;
  const ofUnit = session.elsewhere.get(key) ?? new Map();
  if (event.kind === "draft") ofUnit.set(tab, event.draft);
  else ofUnit.delete(tab);
  session.elsewhere.set(key, ofUnit);
  const { records, drafts } = session.get();
  const next = withDraftElsewhere(session, records, drafts, key);
  if (next === drafts) return;
  session.patch({ drafts: next });
  endSaid(session, key);
}

/** Takes newer records as they are. A unit with an own save under way waits for the outcome of that. */
export function takeRecords(session: ArticleSession, stored: ReadonlyMap<UnitKey, UnitRecord>): void {
  const newer = new Map<UnitKey, UnitRecord>();
  for (const [key, record] of stored) {
    if (record.revision <= (session.revisions.get(key) ?? 0)) continue;
    if (session.saves.busy(key)) session.missed.set(key, record);
    else newer.set(key, record);
  }
  if (newer.size === 0) return;
  const { activeKey } = session.get();
  const isUnderEyes = activeKey !== null && newer.has(activeKey) && ownDraft(session, activeKey) === null;
  const shown = isUnderEyes ? activeState(session) : null;
  putRecords(session, newer);
  for (const key of newer.keys()) faceRecord(session, key);
  if (shown !== null) tellChangeUnderEyes(session, shown);
}

/** The state of the active unit as its row shows it; null where none is active. */
function activeState(session: ArticleSession): UnitState | null {
  const state = session.get();
  const unit = selectActiveUnit(state);
  return unit === null
    ? null
    : { ...committedState(state, unit), target: shownText(state, unit), status: unitStatus(state, unit) };
}

/** What another tab decides about the row one stands in changes it under one's eyes, and for who listens unheard. */
function tellChangeUnderEyes(session: ArticleSession, shown: UnitState): void {
  const now = activeState(session);
  if (now === null || sameState(now, shown)) return;
  const text = now.target === shown.target ? "" : ", with another text";
  say(session, `${statusNames[now.status]} in another tab${text}`);
}

/** The record is there already: this tab's draft over it is dropped where it says the same, else put to the reviewer. */
export function faceRecord(session: ArticleSession, key: UnitKey): void {
  const { records, drafts } = session.get();
  endSaid(session, key);
  const theirs = records.get(key)?.target;
  const unit = selectUnit(session, key);
  const mine = ownDraft(session, key);
  if (unit === null || theirs === undefined) return;
  if (mine === null) {
    session.patch({ drafts: withDraftElsewhere(session, records, drafts, key) });
  } else if (mine === theirs) {
    session.typedAt.delete(key);
    session.patch({ drafts: withOwnDraft(session, records, drafts, key, null) });
    session.draftSaver.touch(key);
    endConflict(session, key);
  } else {
    raiseConflict(session, unit, theirs);
  }
}

/** This tab's save came second. What it wanted to store is in `lost`; the units hold that still. */
export function meetConflict(
  session: ArticleSession,
  theirs: ReadonlyMap<UnitKey, UnitRecord>,
  lost: Transitions<"unit">,
): void {
  putRecords(session, theirs);
  for (const [key, record] of theirs) {
    const unit = selectUnit(session, key);
    const mine = lost.get(key);
    if (unit === null || mine === undefined) continue;
    const kept = ownDraft(session, key) ?? (mine.to.target === mine.from.target ? null : mine.to.target);
    if (kept !== null && kept !== record.target) keepAsDraft(session, key, kept);
    else if (!sameState(mine.to, record)) {
      raise(
        session,
        `${unitName(unit)} was changed in another tab at the same time. What was decided there is shown now; look at it again.`,
      );
    }
    faceRecord(session, key);
  }
}

function keepAsDraft(session: ArticleSession, key: UnitKey, text: string): void {
  session.typedAt.set(key, session.ports.clock.now());
  const { records, drafts } = session.get();
  session.patch({ drafts: withOwnDraft(session, records, drafts, key, text) });
  session.draftSaver.touch(key);
}

/** Stored records put in place, with the revisions that go with them. */
export function putRecords(session: ArticleSession, stored: ReadonlyMap<UnitKey, UnitRecord>): void {
  for (const [key, { revision }] of stored) session.revisions.set(key, revision);
  keepVersions(session, stored);
  session.patch({ records: withRecords(session.get().records, stored) });
}
