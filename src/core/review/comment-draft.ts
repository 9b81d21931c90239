/**
 * A comment that is being typed is a draft like any other, under a name that no unit can have: no article holds a NUL. So it is stored as it is typed, and is
 * there again after a crash.
 */
import type { UnitKey } from "#core/document/article.ts";

const MARK = "\u0000comment ";

/** The key of the draft of a comment on the unit. */
export function commentDraftKey(unit: UnitKey): string {
  return MARK + unit;
}

export function isCommentDraft({ key }: { readonly key: string }): boolean {
  return key.startsWith(MARK);
}

/** The unit that a draft stands in, be it one of its text or of a comment on it. */
export function unitOfDraft({ key }: { readonly key: string }): UnitKey {
  return key.startsWith(MARK) ? key.slice(MARK.length) : key;
}
