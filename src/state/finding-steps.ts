/** What is done with findings one by one: to the next, to one, and its fix. Fetched when it is first needed. */
import type { StoreApi } from "zustand/vanilla";
import type { Finding } from "#core/checks/finding.ts";
import { unitName } from "#core/review/unit-state.ts";
import type { CommandContext } from "./commands/command.ts";
import { selectShownUnits } from "./filtering-shown.ts";
import { findingsPanelOf, isSameFinding } from "./findings-panel.ts";
import type { ReviewState } from "./review-state.ts";
import { selectFindings } from "./select-findings.ts";
import { selectUnit, selectUnitView } from "./select-unit.ts";
import { spellingOf } from "./spelling.ts";

type Review = StoreApi<ReviewState>;

const NOTHING = "No findings in the rows shown.";
const NOT_YET = "No findings so far. The article is still being checked.";
const OUTDATED = "The text has changed since it was checked. It is being checked again; try once more.";

/** To the next or previous finding of the rows shown, from the last to the first; where one is in the active row counts. */
export function stepFinding(review: Review, context: CommandContext, way: 1 | -1): void {
  const state = review.getState();
  const all = selectShownUnits(state).units.flatMap(({ key }) => selectFindings(state, key));
  const finding = all[stepFrom(review, all, way)];
  if (finding === undefined) state.actions.say(state.isChecked ? NOTHING : NOT_YET);
  else {
    goToFinding(review, context, finding);
    state.actions.say(`Finding ${all.indexOf(finding) + 1} of ${all.length} · ${inWords(finding)}`);
  }
}

/** Makes the finding's unit active and selects its place there. */
export function goToFinding(review: Review, { editor }: CommandContext, finding: Finding): void {
  const { actions, mode } = review.getState();
  actions.activate(finding.unit, mode);
  findingsPanelOf(review).getState().actions.goneTo(finding);
  if (isPresent(review.getState(), finding)) editor.select(finding.unit, finding.range.from, finding.range.to);
}

/** The finding that commands without a finding of their own act upon: the one gone to, else the first of the active row. */
export function findingAtHand(review: Review, isWanted: (finding: Finding) => boolean): Finding | null {
  const state = review.getState();
  const ofUnit = selectFindings(state, state.activeKey).filter(isWanted);
  const { current } = findingsPanelOf(review).getState();
  return ofUnit.find((one) => current !== null && isSameFinding(one, current)) ?? ofUnit[0] ?? null;
}

/** By the editor where it stands in the unit, so that its undo has the step; else as a deed of its own. */
export function applyFix(review: Review, { editor }: CommandContext, finding: Finding, index = 0): void {
  const state = review.getState();
  const unit = selectUnit(state, finding.unit);
  const fix = finding.fixes[index];
  if (unit === null || fix === undefined) return;
  const { text } = selectUnitView(state, unit);
  findingsPanelOf(review).getState().actions.goneTo(finding);
  if (!isPresent(state, finding)) state.actions.say(OUTDATED);
  else if (state.activeKey === unit.key && editor.rewrite(unit.key, fix.target))
    state.actions.say(`Fixed ${unitName(unit)}: ${fix.title}`);
  else state.actions.replaceTexts([{ key: unit.key, before: text, after: fix.target, count: 1 }], "Fixed 1 finding");
}

/** Takes the word that a finding of spelling is about into the reviewer's dictionary. */
export function addWord(review: Review, { detail }: Finding): void {
  // Behind a blank stands which of several in one text it is.
  const [word = ""] = detail.split(" ");
  void spellingOf(review).getState().actions.addWord(word);
  review.getState().actions.say(`Added “${word}” to your dictionary`);
}

/** Whether the finding was found in the text that its unit shows. */
export function isPresent(state: ReviewState, finding: Finding): boolean {
  const unit = selectUnit(state, finding.unit);
  const checked = state.checked.get(finding.unit);
  return unit !== null && checked?.text === selectUnitView(state, unit).text && checked.findings.includes(finding);
}

function stepFrom(review: Review, all: readonly Finding[], way: 1 | -1): number {
  const { activeKey, open } = review.getState();
  const { current } = findingsPanelOf(review).getState();
  const here = current?.unit === activeKey ? current : null;
  const known = here === null ? -1 : all.findIndex((one) => isSameFinding(one, here));
  if (known >= 0) return (known + way + all.length) % all.length;
  const row = ({ unit }: Finding) => open?.indexOf.get(unit) ?? 0;
  const active = activeKey === null ? -1 : (open?.indexOf.get(activeKey) ?? -1);
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
