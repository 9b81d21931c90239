/** What is said of a step over many articles. */
import type { Result } from "#core/result.ts";
import { changeInWords, isEmptyChange, type LeftUnit, type WorkspaceChange } from "#core/workspace/workspace-change.ts";
import type { StepReport } from "#state/workspace/articles/articles-ports.ts";

/** What came of a step. */
export interface StepDone {
  /** What of it was done. */
  readonly change: WorkspaceChange;
  readonly left: readonly LeftUnit[];
}

/** What came of undoing a step, or of doing it again. */
export function reportOf(way: "undo" | "redo", done: Result<StepDone, string>): StepReport {
  if (!done.ok) return { message: done.failure, isDone: false };
  const { change, left } = done.value;
  const notes = leftInWords(left);
  if (isEmptyChange(change)) {
    const what = way === "undo" ? "undone" : "redone";
    const why = notes ?? "it was changed meanwhile.";
    return { message: `“${change.label}” cannot be ${what}: ${why}`, isDone: false };
  }
  const verb = way === "undo" ? "Undone" : "Redone";
  return { message: withNotes(`${verb}: ${changeInWords(change)}`, notes), isDone: true };
}

/** @param notes as `leftInWords` has them */
export function withNotes(label: string, notes: string | null): string {
  return `${label}${notes === null ? "" : ` · ${notes}`} · saved`;
}

/** Asks about a step that another tab has done. */
export function otherTabInWords(way: "undo" | "redo", change: WorkspaceChange): string {
  const again = way === "undo" ? "Undo once more to take it back" : "Redo once more to do it again";
  return `“${changeInWords(change)}” was ${way === "undo" ? "done" : "taken back"} in another tab. ${again}.`;
}

/** `k-1 in a.md and 3 more left alone, since they were changed meanwhile.`, and what cannot have the text, with why; null where nothing was left. */
export function leftInWords(left: readonly LeftUnit[]): string | null {
  const changed = left.filter(({ why }) => why === undefined);
  const refused = left.filter(({ why }) => why !== undefined);
  const were = changed.length > 1 ? "they were" : "it was";
  const said = [
    ...(changed.length > 0 ? [`${someInWords(changed)} left alone, since ${were} changed meanwhile.`] : []),
    ...(refused.length > 0 ? [`${someInWords(refused)} left alone: ${refused[0]?.why}`] : []),
  ];
  return said.length === 0 ? null : said.join(" ");
}

function someInWords([first, ...others]: readonly LeftUnit[]): string {
  const name = first === undefined ? "" : `${first.key.replace(/^field:/, "")} in ${first.path}`;
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}
