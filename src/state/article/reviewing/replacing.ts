import type { UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { approve } from "#core/review/approve.ts";
import { type Change, squash, transitionsOf } from "#core/review/change.ts";
import { editTarget } from "#core/review/edit-target.ts";
import { unitsInWords } from "#core/review/units-in-words.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { type ArticleSession, type FoundUnit, findUnit } from "#state/article/session/article-session.ts";
import type { TextReplacement } from "#state/article/session/article-state.ts";
import { raiseLeftAlone, say } from "#state/article/session/notices.ts";
import { applyChange } from "./apply-change.ts";
import { after, inSteps } from "./deciding.ts";
import { commit } from "./drafting.ts";

/** See `ArticleActions.replaceTexts`. */
export function replaceTexts(session: ArticleSession, replacements: readonly TextReplacement[], what?: string): number {
  const changes: Change[] = [];
  const left: UnitKey[] = [];
  let count = 0;
  for (const replacement of replacements) {
    const change = replaced(session, replacement);
    if (change === null) left.push(replacement.key);
    else {
      changes.push(change);
      count += replacement.count;
    }
  }
  const change = squash(changes);
  const units = transitionsOf(change, "unit");
  const label = `${what ?? `Replaced ${count}`} in ${unitsInWords(units.keys())}`;
  if (units.size > 0) applyChange(session, { label, change: { ...change, label } });
  else say(session, "Nothing was replaced.");
  raiseLeftAlone(session, left);
  return units.size;
}

function approved(found: FoundUnit, edit: Change | null, text: string): Change | null {
  const approval = approve(found.unit, after(found, edit), { key: found.unit.key, text });
  return inSteps("", edit, approval.ok ? approval.value : null).change;
}

/** What is typed in a unit is committed before, as a change of its own, so that undoing the replacement brings it back. */
function replaced(session: ArticleSession, { key, before, after, becomes }: TextReplacement): Change | null {
  const seen = findUnit(session, key);
  if (seen === null || selectUnitView(session.get(), seen.unit).text !== before) return null;
  if (session.conflicts.has(key) || !commit(session, key)) return null;
  const now = findUnit(session, key);
  if (now === null || now.committed.target !== before) return null;
  const verdict = guardEdit(session.open.article, now.unit, after);
  if (verdict.kind === "refused") return null;
  const edit = editTarget(now.unit, now.committed, verdict.text);
  return becomes === "approved" ? approved(now, edit, verdict.text) : edit;
}
