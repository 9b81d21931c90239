import type { UnitKey } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { committedState, selectUnit } from "#state/article/selectors/select-unit.ts";
import type { ArticleState, OpenArticle } from "#state/article/session/article-state.ts";

type WrittenState = Pick<ArticleState, "open" | "records" | "drafts" | "alert">;

interface Known extends Pick<WrittenState, "records" | "drafts"> {
  /** A unit whose text waits for an answer about another tab's. */
  readonly waiting: UnitKey | null;
  readonly edits: ReadonlyMap<UnitKey, string>;
}

/** What was read last, by open article. */
const known = new WeakMap<OpenArticle, Known>();

/**
 * The targets that an export would write now, by unit: those decided, and what is typed as it would be committed. What the frame guard refuses, what another tab is typing, and what waits
 * for an answer about another tab's text is left out, as an export leaves it out. The same object for as long as nothing changes.
 */
export function selectWrittenEdits(state: WrittenState): ReadonlyMap<UnitKey, string> {
  const { open, records, drafts } = state;
  const waiting = state.alert?.conflict?.key ?? null;
  const last = known.get(open);
  if (last?.records === records && last.drafts === drafts && last.waiting === waiting) return last.edits;
  const edits = readEdits(state, waiting);
  known.set(open, { records, drafts, waiting, edits });
  return edits;
}

function readEdits(state: WrittenState, waiting: UnitKey | null): ReadonlyMap<UnitKey, string> {
  const edits = new Map<UnitKey, string>();
  for (const [key, { target }] of state.records) {
    const unit = selectUnit(state, key);
    if (unit !== null && unit.target !== target) edits.set(key, target);
  }
  for (const [key, { text, elsewhere }] of state.drafts) {
    const unit = selectUnit(state, key);
    if (unit === null || elsewhere || key === waiting) continue;
    if (text === unit.target) edits.delete(key);
    else if (text !== committedState(state, unit).target) {
      const verdict = guardEdit(state.open.article, unit, text);
      if (verdict.kind !== "refused") edits.set(key, verdict.text);
    }
  }
  return edits;
}
