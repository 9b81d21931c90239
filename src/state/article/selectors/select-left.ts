import { grouped } from "#core/count-in-words.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
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
  return parts.join(", ");
}

function keysOf(units: readonly Unit[], isWanted: (unit: Unit) => boolean): UnitKey[] {
  return units.filter(isWanted).map(({ key }) => key);
}
