import type { UnitKey } from "#core/document/article.ts";
import { type Change, isEmpty, type Transitions, transitionsOf } from "#core/review/change.ts";
import { nextRecord } from "#core/review/history.ts";
import { type Journal, push } from "#core/review/journal.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import type { ArticleSession } from "#state/article/session/article-session.ts";
import { endAlert, sayDone } from "#state/article/session/notices.ts";
import { applyAnnotations } from "#state/article/storing/annotations.ts";
import { withDraftElsewhere, withOwnDraft } from "#state/article/storing/draft-map.ts";
import { withRecords } from "#state/article/storing/records.ts";
import { reportSaving } from "#state/article/storing/saving.ts";
import { keepVersions } from "#state/article/storing/unit-versions.ts";

export interface ChangeRequest {
  readonly label: string;
  /** Null where the states stay as they are. */
  readonly change: Change | null;
  /** The parts of the change that undo takes back one by one; without them it takes back all at once. */
  readonly steps?: readonly Change[];
  /** The unit whose draft this tab has acted upon: it is a draft no longer. */
  readonly settled?: UnitKey | null;
  /** Refused text that the request throws away. */
  readonly discarded?: { readonly key: UnitKey; readonly text: string } | null;
  /** The journal after an undo or redo; without it the request is added to the journal. */
  readonly journal?: Journal;
  /** Something the reviewer should know beside what was done. */
  readonly note?: string | null;
  /** Of the rows shown, nothing is left to review after it. */
  readonly isLast?: boolean;
}

const none: Transitions<"unit"> = new Map();

/** Does what a command asks: states, drafts and journal change at once, the record store follows. */
export function applyChange(session: ArticleSession, request: ChangeRequest): void {
  if (session.isDisposed) return;
  const { change, settled = null } = request;
  const before = session.get();
  const units = change === null ? none : transitionsOf(change, "unit");
  const written = units.size === 0 ? null : changed(session, units);
  const records = written === null ? before.records : withRecords(before.records, written);
  if (written !== null) keepVersions(session, written);
  let { drafts, refusals } = before;
  if (settled !== null) {
    drafts = withOwnDraft(session, records, drafts, settled, null);
    refusals = without(refusals, settled);
    endAlert(session, settled);
    session.typedAt.delete(settled);
    if (units.has(settled)) session.draftSaver.leave(settled);
    else session.draftSaver.touch(settled);
  }
  for (const key of units.keys()) drafts = withDraftElsewhere(session, records, drafts, key);
  session.journal = request.journal ?? pushed(session.journal, request);
  if (request.journal === undefined && session.journal.undone === null) session.takenBack = null;
  session.patch({ records, drafts, refusals, typedSteps: null });
  if (change !== null) applyAnnotations(session, change);
  const about = new Set(units.keys());
  if (settled !== null) about.add(settled);
  sayDone(session, request, about);
  if (change !== null && units.size > 0) session.saves.add(change);
  reportSaving(session);
}

/** The records as they will be once stored. */
function changed(session: ArticleSession, units: Transitions<"unit">): ReadonlyMap<UnitKey, UnitRecord> {
  const { records } = session.get();
  const at = session.ports.clock.now();
  const by = reviewerOf(session.ports.settings.getState());
  return new Map(Array.from(units, ([key, { to }]) => [key, nextRecord(records.get(key), to, at, by)]));
}

function pushed(journal: Journal, { label, change, steps, discarded = null }: ChangeRequest): Journal {
  if ((change === null || isEmpty(change)) && discarded === null) return journal;
  const changes = steps ?? [change ?? { label, records: {} }];
  return changes.reduce((before, one) => push(before, { change: one, discarded }), journal);
}

export function without<V>(map: ReadonlyMap<UnitKey, V>, key: UnitKey): ReadonlyMap<UnitKey, V> {
  if (!map.has(key)) return map;
  const next = new Map(map);
  next.delete(key);
  return next;
}
