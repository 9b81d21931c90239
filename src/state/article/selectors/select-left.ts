import { grouped } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { Status } from "#core/review/record.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import type { ArticleState } from "#state/article/session/article-state.ts";
import { selectFindings } from "./select-findings.ts";
import { progressInWords, selectProgress } from "./select-progress.ts";
import { unitStatus } from "./select-unit.ts";

const words: readonly (readonly [Status, string])[] = [
  ["unreviewed", "unreviewed"],
  ["edited", "edited and not approved"],
  ["needs-work", "marked as needs work"],
];

/** What is not done yet in the article, for whoever is about to give it away: `68 segments unreviewed, 3 with open errors`. Looks at every unit. */
export function selectLeft(state: ArticleState): string {
  const { units } = state.open.article;
  const parts = words.flatMap(([status, word]) => {
    const keys = keysOf(units, (unit) => unitStatus(state, unit) === status);
    return keys.length === 0 ? [] : [`${unitsInWords(keys)} ${word}`];
  });
  if (parts.length === 0) parts.push(`Approved: ${progressInWords(selectProgress(state))}`);
  const wrong = keysOf(units, ({ key }) => selectFindings(state, key).some(({ severity }) => severity === "error"));
  if (wrong.length > 0) parts.push(`${grouped(wrong.length)} with open errors`);
  if (!state.isChecked) parts.push("not all is checked yet");
  const draftsLeft = keysOf(units, (unit) => isLeftOut(state, unit));
  if (draftsLeft.length > 0) parts.push(`what is typed in ${unitsInWords(draftsLeft)} is left out`);
  return parts.join(", ");
}

/** Whether what is typed in the unit cannot be written: refused, or another tab's. */
function isLeftOut({ drafts, open }: ArticleState, unit: Unit): boolean {
  const draft = drafts.get(unit.key);
  return draft !== undefined && (draft.elsewhere || guardEdit(open.article, unit, draft.text).kind === "refused");
}

function keysOf(units: readonly Unit[], isWanted: (unit: Unit) => boolean): UnitKey[] {
  return units.filter(isWanted).map(({ key }) => key);
}
