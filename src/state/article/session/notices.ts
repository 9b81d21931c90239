import { type Finding, isSameFinding } from "#core/checks/finding.ts";
import { someOf } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { isFieldKey } from "#core/document/unit-key.ts";
import { unitName } from "#core/review/unit-state.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { progressInWords, selectProgress } from "#state/article/selectors/select-progress.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { isFiltered } from "#state/article/selectors/shown-units.ts";
import type { ArticleSession, Said } from "./article-session.ts";
import type { Alert, AlertSubject, ArticleState, Progress } from "./article-state.ts";

/** Says something in the status region: of the active unit as it is now, unless `about` says otherwise. */
export function say(session: ArticleSession, message: string, about: Said = activeUnit(session)): void {
  session.unsavedMessage = null;
  session.said = about;
  session.patch({ message });
}

/** See `ArticleActions.say`. */
export function sayOfText(session: ArticleSession, message: string, lasts: boolean | UnitKey = false): void {
  const about = typeof lasts === "string" ? new Set([lasts]) : lasts ? null : activeUnit(session);
  say(session, message, about);
}

function activeUnit(session: ArticleSession): Said {
  const { activeKey } = session.get();
  return activeKey === null ? null : new Set([activeKey]);
}

/** The unit's text is another one: what was said of it is over. */
export function endSaid(session: ArticleSession, key: UnitKey): void {
  if (session.said?.has(key) === true) say(session, "", null);
}

/** Of a unit asked for by its key that the article hasn't. */
export function noSuchUnit(key: UnitKey): string {
  return `There is no segment ${key}`;
}

interface Done {
  readonly label: string;
  readonly note?: string | null;
  readonly isLast?: boolean;
}

/** Says what was done and how far the review is; "saved" is added when it is. */
export function sayDone(session: ArticleSession, { label, note = null, isLast = false }: Done, about: Said): void {
  const state = session.get();
  const progress = selectProgress(state);
  const left = isFiltered(state) ? "Nothing shown is left to review" : "Nothing is left to review";
  const reached = isLast ? `${left}: ${progressInWords(progress)}` : reachedOf(progress, about);
  const message = [label, note, reached].filter((part) => part !== null).join(" · ");
  session.unsavedMessage = message;
  session.said = about;
  session.patch({ message });
}

/** How far the review is with what was done: the fields where it was to fields alone. */
function reachedOf({ approved, total, approvedFields, fields }: Progress, about: Said): string {
  const isOfFields = about !== null && about.size > 0 && [...about].every(isFieldKey);
  return isOfFields ? someOf(approvedFields, fields, "field") : someOf(approved, total);
}

/** What an alert speaks of: a unit, and of it an open error where it asks about one. */
interface Subject {
  readonly key: UnitKey;
  readonly error?: Finding;
}

/**
 * Says that something went wrong. An open conflict stays open and is said again when this is dismissed. With a subject, the active unit as it is shown now,
 * it is over with that, or when another unit is active.
 */
export function raise(session: ArticleSession, text: string, subject: Subject | null = null): void {
  session.patch({ alert: { text, conflict: null, refused: null, about: subject && seen(session.get(), subject) } });
}

/** Null where the subject is not before the reviewer's eyes. */
function seen(state: ArticleState, { key, error }: Subject): AlertSubject | null {
  const unit = selectUnit(state, key);
  return unit === null || state.activeKey !== key
    ? null
    : { key, view: selectUnitView(state, unit), error: error ?? null };
}

/** Whether what an alert speaks of is no longer before the reviewer's eyes. */
export function isOutlived(state: ArticleState): boolean {
  const about = state.alert?.about ?? null;
  if (about === null) return false;
  const unit = selectUnit(state, about.key);
  if (unit === null || state.activeKey !== about.key) return true;
  const { text, status } = selectUnitView(state, unit);
  if (text !== about.view.text || status !== about.view.status) return true;
  const { error } = about;
  const isOpen = (one: Finding) => error !== null && one.severity === "error" && isSameFinding(one, error);
  return error !== null && !selectFindings(state, about.key).some(isOpen);
}

/** What the alert speaks of is gone, and so is the alert; with `refused`, only where it speaks of that unit's refused draft, typed on or gone. */
export function endAlert(session: ArticleSession, refused: UnitKey | null = null): void {
  if (refused === null || session.get().alert?.refused === refused) session.patch({ alert: nextConflict(session) });
}

/** Says why a unit's draft can't be written. */
export function raiseRefusal(session: ArticleSession, unit: Unit, why: string): void {
  const text = `${unitName(unit)}: ${why} Your text is kept as a draft.`;
  session.patch({ alert: { text, conflict: null, refused: unit.key, about: null } });
}

/** Says of a change on many units that some of them were not touched. */
export function raiseLeftAlone(session: ArticleSession, left: readonly UnitKey[]): void {
  if (left.length === 0) return;
  const were = `${unitsInWords(left)} ${left.length === 1 ? "was" : "were"}`;
  raise(session, `${were} left alone: the text there has changed since it was shown, or waits for you. Look again.`);
}

/** Says that another tab changed the unit under this tab's text, and offers the choice. */
export function raiseConflict(session: ArticleSession, unit: Unit, theirs: string): void {
  session.conflicts.set(unit.key, theirs);
  session.patch({ alert: conflictAlert(unit, theirs) });
}

/** The conflict is over: its alert gives way to the next conflict, if any. */
export function endConflict(session: ArticleSession, key: UnitKey): void {
  session.conflicts.delete(key);
  if (session.get().alert?.conflict?.key === key) endAlert(session);
}

/** The reviewer has read the alert. A conflict read is no longer held open: both texts have been seen. */
export function dismissAlert(session: ArticleSession): void {
  const key = session.get().alert?.conflict?.key;
  if (key !== undefined) session.conflicts.delete(key);
  endAlert(session);
}

function nextConflict(session: ArticleSession): Alert | null {
  for (const [key, theirs] of session.conflicts ?? []) {
    const unit = selectUnit(session.get(), key);
    if (unit !== null) return conflictAlert(unit, theirs);
  }
  return null;
}

function conflictAlert(unit: Unit, theirs: string): Alert {
  const text = `${unitName(unit)} has another text meanwhile, from another tab or visit. Yours is kept here as a draft: choose which one to keep.`;
  return { text, conflict: { key: unit.key, theirs }, refused: null, about: null };
}
