import type { UnitKey } from "#core/document/article.ts";
import { isCommentDraft } from "./comment-draft.ts";
import { type Draft, isDraftOlder, type UnitRecord } from "./record.ts";

/** Of each unit what was typed last, by whichever tab, unless something was decided since. */
export function newestDrafts(
  drafts: readonly Draft[],
  units: ReadonlyMap<UnitKey, UnitRecord>,
): ReadonlyMap<UnitKey, string> {
  const newest = new Map<UnitKey, Draft>();
  for (const draft of drafts) {
    const record = units.get(draft.key);
    const isOlder = record !== undefined && isDraftOlder(draft, record);
    if (!isCommentDraft(draft) && !isOlder && draft.at >= (newest.get(draft.key)?.at ?? 0))
      newest.set(draft.key, draft);
  }
  return new Map(Array.from(newest, ([key, { text }]) => [key, text]));
}
