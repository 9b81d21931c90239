/** Recognizes the corrected file of an article that was reviewed here: saved in place, or brought there as an archive or a patch. */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { editableUnits } from "#core/document/editable-units.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { exportSideBySide } from "#core/export/side-by-side.ts";
import { openedTargets, openReviewed } from "#core/page/open-fields.ts";
import type { ArticleReview } from "./carry-review.ts";

/**
 * @param read the article as the machine left it
 * @param text a file's, byte order mark included
 * @returns whether it is that article with some of its targets as they were decided or typed at one time, and nothing else of it is another
 */
export function isSavedFrom(read: Article, review: ArticleReview, text: string): boolean {
  const machine = openReviewed(read, review);
  const edits = editsIn(machine, review, parseArticle(text, machine.path));
  return edits !== null && exportSideBySide(machine, edits) === text;
}

/** The targets that are others than the machine's; null where one was never decided here. */
function editsIn(machine: Article, review: ArticleReview, saved: Article): ReadonlyMap<UnitKey, string> | null {
  const own = editableUnits(saved).map(({ key, target }) => [key, target] as const);
  const targets = new Map([...own, ...openedTargets(machine, saved)]);
  const edits = new Map<UnitKey, string>();
  for (const unit of editableUnits(machine)) {
    const now = targets.get(unit.key);
    if (now === undefined) return null;
    if (now === unit.target) continue;
    if (!wasDecided(review, unit.key, now) && !wasTyped(machine, review, unit, now)) return null;
    edits.set(unit.key, now);
  }
  return edits;
}

function wasDecided({ records, versions }: ArticleReview, key: UnitKey, text: string): boolean {
  return records.get(key)?.target === text || (versions.get(key)?.some(({ target }) => target === text) ?? false);
}

/** What is typed goes out as it would be committed. */
function wasTyped(machine: Article, { drafts }: ArticleReview, unit: Unit, text: string): boolean {
  return drafts.some((draft) => {
    const verdict = draft.key === unit.key ? guardEdit(machine, unit, draft.text) : null;
    return verdict !== null && verdict.kind !== "refused" && verdict.text === text;
  });
}
