/** What is done with findings one by one: to the next, to one, and its fix. Fetched when it is first needed. */

import { type Finding, type Fix, isSameFinding } from "#core/checks/finding.ts";
import { someOf } from "#core/count-in-words.ts";
import { unitName } from "#core/review/unit-state.ts";
import { alikeFindings } from "#state/article/selectors/findings-by-check.ts";
import { selectFindings } from "#state/article/selectors/select-findings.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { selectShownUnits } from "#state/article/selectors/shown-units.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { ArticleWindow } from "#state/article/session/article-window.ts";
import { spellingOf } from "#state/languages/spelling.ts";
import { whenChecked } from "./when-checked.ts";

type Review = ArticleStore;
/** Asked for the editor each time: it may be exchanged while a text is being checked. */
type Editing = Pick<ArticleWindow, "editor">;
/** What is begun may have to wait for the checks. */
type Waiting = Pick<ArticleWindow, "editor" | "doBeforeNextKey">;
type Stepping = Waiting & Pick<ArticleWindow, "holdKeys" | "findingsBeyond">;

const NOTHING = "No findings in the rows shown.";
const NOT_YET = "No findings so far. The article is still being checked; the first one found comes next.";
const OUTDATED = "The text has changed since it was checked. It is fixed as soon as it is checked again.";
const GONE = "Nothing was fixed: the finding is gone from the text as it is now.";

/** Which findings one goes to: all, or of those that say the same only the first. */
type Steps = "all" | "kinds";

/** To the next or previous finding of the rows shown, from the last to the first; where one is in the active row counts. */
export function stepFinding(review: Review, view: Stepping, way: 1 | -1, steps: Steps = "all"): void {
  const state = review.getState();
  const all = findingsShown(state, steps);
  if (isAtEnd(review, all, way) && stepBeyond(review, view, way)) return;
  offered.delete(review);
  const finding = all[stepFrom(review, all, way)];
  if (finding !== undefined) {
    goToFinding(review, view, finding);
    sayWhich(review, finding, steps);
  } else if (state.isChecked) state.actions.say(NOTHING);
  else whenChecked(review, view, NOT_YET, isAnyTold, () => stepFinding(review, view, way, steps));
}

function findingsShown(state: ArticleState, steps: Steps): readonly Finding[] {
  const shown = selectShownUnits(state).units.flatMap(({ key }) => selectFindings(state, key));
  return steps === "all" ? shown : firstOfEachKind(shown);
}

/** Says which of how many it is, until one goes on: of how many so far while the article is being checked, and of how many there are once it is, if that still stands there. */
function sayWhich(review: Review, finding: Finding, steps: Steps): void {
  const state = review.getState();
  const all = findingsShown(state, steps);
  const at = all.findIndex((one) => isSameFinding(one, finding));
  if (at < 0) return;
  const said = `Finding ${someOf(at + 1, all.length)}${state.isChecked ? "" : " so far"} · ${inWords(finding)}`;
  state.actions.say(said);
  const { activeKey } = review.getState();
  const unsubscribe = review.subscribe((now) => {
    const isThere = now.activeKey === activeKey;
    if (now.message === said && isThere && (state.isChecked || !now.isChecked)) return;
    unsubscribe();
    if (now.message !== said) return;
    if (isThere) sayWhich(review, finding, steps);
    else state.actions.say("");
  });
}

function firstOfEachKind(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set<string>();
  return findings.filter(({ check, message }) => {
    const kind = `${check} ${message}`;
    return !known.has(kind) && known.add(kind);
  });
}

/** Articles of which it was said, behind their last finding, where the next one is: the same step once more goes there. */
const offered = new WeakMap<Review, 1 | -1>();

/** Whether the step leads out of the article: from its last finding on, or where there is none. */
function isAtEnd(review: Review, all: readonly Finding[], way: 1 | -1): boolean {
  const { activeKey, isChecked } = review.getState();
  if (all.length === 0) return isChecked;
  const { current } = review.findings.getState();
  const last = way === 1 ? all.at(-1) : all[0];
  return current !== null && last !== undefined && current.unit === activeKey && isSameFinding(last, current);
}

/** False where nothing is found beyond the article. */
function stepBeyond(review: Review, view: Stepping, way: 1 | -1): boolean {
  const beyond = view.findingsBeyond(way);
  if (beyond === null) return false;
  if (offered.get(review) === way) {
    offered.delete(review);
    void view.holdKeys(beyond.go()).then((next) => next !== null && stepFinding(next, view, way));
  } else {
    offered.set(review, way);
    const end = way === 1 ? "No finding is left below" : "No finding is left above";
    review.getState().actions.say(`${end} · ${beyond.words}: once more goes there`, true);
  }
  return true;
}

/** Whether there is a finding in the rows shown, or will be none. */
function isAnyTold(state: ArticleState): boolean {
  return state.isChecked || selectShownUnits(state).units.some(({ key }) => selectFindings(state, key).length > 0);
}

/** Makes the finding's unit active and selects its place there; what has no place of its own sets the caret behind the text. */
export function goToFinding(review: Review, { editor }: Editing, finding: Finding): void {
  const { actions, mode } = review.getState();
  actions.activate(finding.unit, mode);
  review.findings.getState().actions.goneTo(finding);
  if (!isPresent(review.getState(), finding)) return;
  const end = review.getState().checked.get(finding.unit)?.text.length ?? 0;
  const { from, to } = finding.isWhole ? { from: end, to: end } : finding.range;
  editor.select(finding.unit, from, to);
}

/** The finding that commands without a finding of their own act upon: the one gone to, else the first of the active row. */
export function findingAtHand(review: Review, isWanted: (finding: Finding) => boolean): Finding | null {
  const state = review.getState();
  const ofUnit = selectFindings(state, state.activeKey).filter(isWanted);
  const { current } = review.findings.getState();
  return ofUnit.find((one) => current !== null && isSameFinding(one, current)) ?? ofUnit[0] ?? null;
}

/** That finding, and all others of the article that say the same. */
export function findingsAlike(review: Review): readonly Finding[] {
  const finding = findingAtHand(review, () => true);
  return finding === null ? [] : alikeFindings(review.getState(), finding);
}

/**
 * The first fix of the finding at hand. A text that was changed since it was checked, by the fix before perhaps, is checked first, with the keys that follow held: what
 * was at hand is looked for in it, and where a fix has settled that, the next one that has a fix.
 */
export async function fixAtHand(review: Review, view: Waiting & Pick<ArticleWindow, "holdKeys">): Promise<void> {
  const before = review.getState();
  const isLeft = (one: Finding) => isFixable(one) && !isFixed(before, one);
  const finding = findingAtHand(review, isLeft) ?? findingAtHand(review, isFixable);
  if (finding === null) return;
  if (isLeft(finding) && isPresent(before, finding)) return applyFix(review, view, finding);
  const wasFixed = selectFindings(before, finding.unit).some((one) => isFixed(before, one));
  const isReady = (now: ArticleState) =>
    foundAgain(now, finding) !== null ||
    ((finding.check !== "spelling" || isFixed(before, finding)) &&
      now.checked.get(finding.unit) !== before.checked.get(finding.unit));
  const goOn = () => fixNext(review, view, finding, wasFixed);
  const checked = review.checks?.checkNow(finding.unit);
  if (checked) await view.holdKeys(checked);
  if (review.getState().activeKey !== finding.unit) return;
  if (isReady(review.getState())) goOn();
  else whenChecked(review, view, OUTDATED, isReady, goOn);
}

function fixNext(review: Review, view: Waiting, finding: Finding, wasFixed: boolean): void {
  const state = review.getState();
  const isLeft = (one: Finding) => isFixable(one) && isPresent(state, one) && !isFixed(state, one);
  const next = findingAtHand(review, (one) => isLeft(one) && (wasFixed || isSameFinding(one, finding)));
  const unit = selectUnit(state, finding.unit);
  if (next !== null) applyFix(review, view, next);
  else if (!wasFixed || unit === null) state.actions.say(GONE);
  else state.actions.say(`Nothing is left to fix in ${unitName(unit)}.`);
}

/** Whether the text is what one of its fixes makes of it. */
function isFixed(state: ArticleState, { fixes, unit }: Finding): boolean {
  return fixes.some((fix) => {
    const fixed = selectUnit(state, fix.unit ?? unit);
    return fixed !== null && selectUnitView(state, fixed).text === fix.target;
  });
}

function isFixable({ fixes }: Finding): boolean {
  return fixes.length > 0;
}

/** By the editor where it stands in the unit, so that its undo has the step; else as a step of its own. A text that has changed is checked first. */
export function applyFix(review: Review, view: Waiting, finding: Finding, index = 0): void {
  const state = review.getState();
  const fix = finding.fixes[index];
  if (fix === undefined) return;
  review.findings.getState().actions.goneTo(finding);
  if (isPresent(state, finding)) writeFix(state, view, finding, fix);
  else {
    const before = state.checked.get(finding.unit);
    const isChecked = (now: ArticleState) =>
      foundAgain(now, finding) !== null || (finding.check !== "spelling" && now.checked.get(finding.unit) !== before);
    whenChecked(review, view, OUTDATED, isChecked, () => applyAgain(review, view, finding, fix.title));
  }
}

/** The same finding in the text that its unit shows; null where there is none, or not yet. */
function foundAgain(state: ArticleState, finding: Finding): Finding | null {
  const again = selectFindings(state, finding.unit).find((one) => isSameFinding(one, finding));
  return again !== undefined && isPresent(state, again) ? again : null;
}

function applyAgain(review: Review, view: Editing, finding: Finding, title: string): void {
  const state = review.getState();
  const again = foundAgain(state, finding);
  const fix = again?.fixes.find((one) => one.title === title);
  if (again === null || fix === undefined) state.actions.say(GONE);
  else writeFix(state, view, again, fix);
}

function writeFix(state: ArticleState, { editor }: Editing, finding: Finding, fix: Fix): void {
  const unit = selectUnit(state, fix.unit ?? finding.unit);
  if (unit === null) return;
  const { text } = selectUnitView(state, unit);
  const [done, step] =
    fix.isProposal === true
      ? (["Took the proposal for", "Took 1 proposal"] as const)
      : (["Fixed", "Fixed 1 finding"] as const);
  if (state.activeKey === unit.key && editor.rewrite(unit.key, fix.target))
    state.actions.say(`${done} ${unitName(unit)}: ${fix.title}`);
  else state.actions.replaceTexts([{ key: unit.key, before: text, after: fix.target, count: 1 }], step);
}

/** Takes the word that a finding of spelling is about into the reviewer's dictionary. */
export function addWord(review: Review, { detail }: Finding): void {
  // Behind a blank stands which of several in one text it is.
  const [word = ""] = detail.split(" ");
  void spellingOf(review).getState().actions.addWord(word);
  review
    .getState()
    .actions.say(`Added “${word}” to your dictionary. It can be removed again under Checks, Dismissed.`, true);
}

/** Whether the finding was found in the text that its unit shows. */
export function isPresent(state: ArticleState, finding: Finding): boolean {
  const unit = selectUnit(state, finding.unit);
  const checked = state.checked.get(finding.unit);
  return unit !== null && checked?.text === selectUnitView(state, unit).text && checked.findings.includes(finding);
}

function stepFrom(review: Review, all: readonly Finding[], way: 1 | -1): number {
  const { activeKey, open } = review.getState();
  const { current } = review.findings.getState();
  const here = current?.unit === activeKey ? current : null;
  const known = here === null ? -1 : all.findIndex((one) => isSameFinding(one, here));
  if (known >= 0) return (known + way + all.length) % all.length;
  const row = ({ unit }: Finding) => open.indexOf.get(unit) ?? 0;
  const active = activeKey === null ? -1 : (open.indexOf.get(activeKey) ?? -1);
  const isAhead = (one: Finding) =>
    row(one) === active
      ? here === null || (one.range.from - here.range.from) * way >= 0
      : (row(one) - active) * way > 0;
  const next = way === 1 ? all.findIndex(isAhead) : all.findLastIndex(isAhead);
  return next >= 0 || all.length === 0 ? next : way === 1 ? 0 : all.length - 1;
}

function inWords({ severity, message, unit }: Finding): string {
  return `${severity.charAt(0).toUpperCase()}${severity.slice(1)}: ${message} · ${unit}`;
}
