/** What fixing all findings of a kind would do: one row a finding, with what its first fix changes, and doing them. */

import type { Finding, Fix } from "#core/checks/finding.ts";
import { combineFixes, type FixChange, fixChange, wholeChange } from "#core/checks/run/combined-fixes.ts";
import { counted } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, TextReplacement } from "#state/article/session/article-state.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { isPresent } from "./finding-steps.ts";

export interface FixRow {
  readonly finding: Finding;
  /** The one that the fix writes. */
  readonly unit: Unit;
  /** The unit's target now. */
  readonly text: string;
  readonly title: string;
  /** The least that changes, so that two in one text seldom overlap. */
  readonly change: FixChange;
  /** The same for a reader, in whole words. */
  readonly shown: FixChange;
}

/** The findings whose first fix is certain, for the text as it is. A proposal is to be looked at with its finding, one by one. */
export function fixRows(state: ArticleState, findings: readonly Finding[]): readonly FixRow[] {
  return findings.flatMap((finding) => {
    const [fix] = finding.fixes;
    const unit = selectUnit(state, fix?.unit ?? finding.unit);
    if (unit === null || fix === undefined || !isCertain(fix) || !isPresent(state, finding)) return [];
    const { text } = selectUnitView(state, unit);
    const [change, shown] = [fixChange(text, fix.target), wholeChange(text, fix.target)];
    return [{ finding, unit, text, title: fix.title, change, shown }];
  });
}

/** Whether some finding has a fix that can be done together with others. */
export function hasCertainFix(findings: readonly Finding[]): boolean {
  return findings.some(({ fixes: [fix] }) => fix !== undefined && isCertain(fix));
}

function isCertain({ isProposal }: Fix): boolean {
  return isProposal !== true;
}

/** Applies the rows' fixes, all in one step for undo. Where two of one text overlap the first is applied; the other is found again, if it is still one. */
export function fixAll(review: ArticleStore, rows: readonly FixRow[]): void {
  const byUnit = new Map<UnitKey, FixRow[]>();
  for (const row of rows) byUnit.set(row.unit.key, [...(byUnit.get(row.unit.key) ?? []), row]);
  const replacements = Array.from(byUnit, ([key, ofUnit]): TextReplacement => {
    const before = ofUnit[0]?.text ?? "";
    const { text, count } = combineFixes(
      before,
      ofUnit.map(({ change }) => change),
    );
    return { key, before, after: text, count };
  });
  const count = replacements.reduce((sum, one) => sum + one.count, 0);
  review.getState().actions.replaceTexts(replacements, `Fixed ${counted(count, "finding")}`);
}
