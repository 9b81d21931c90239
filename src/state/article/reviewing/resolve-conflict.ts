import { unitChange } from "#core/review/change.ts";
import { unitName } from "#core/review/unit-state.ts";
import { type ArticleSession, findUnit } from "#state/article/session/article-session.ts";
import { endConflict } from "#state/article/session/notices.ts";
import { applyChange } from "./apply-change.ts";
import { commit, commitOrKeep } from "./drafting.ts";

/** The reviewer has seen both texts. Either way both are in the unit's history, and undo brings the other one back. */
export function resolveConflict(session: ArticleSession, choice: "use-other" | "keep-mine"): void {
  const key = session.get().alert?.conflict?.key;
  const found = key === undefined ? null : findUnit(session, key);
  if (key === undefined || found === null) return;
  endConflict(session, key);
  if (choice === "keep-mine") {
    commit(session, key);
    return;
  }
  const { unit, committed: theirs } = found;
  const refused = commitOrKeep(session, unit, theirs);
  const mine = findUnit(session, key)?.committed ?? theirs;
  const label = `Took the other text of ${unitName(unit)}`;
  const change = unitChange(label, key, mine, theirs);
  applyChange(session, {
    label,
    change,
    settled: key,
    discarded: refused === null ? null : { key, text: refused },
  });
}
