/**
 * Annotations stand beside the units of an article and never reach the file: comments and dismissals. Each is stored by itself, so that two tabs' annotations
 * never stand against each other: of two versions of one the later holds, whichever is stored last. One that is gone stays, marked so, that other
 * tabs learn of it and no older version brings it back.
 */
import type { UnitKey } from "#core/document/article.ts";
import type { Comment } from "./comment.ts";
import type { Dismissal } from "./dismissal.ts";

/** Ids are unique over all kinds. */
export type Annotation = Comment | Dismissal;

/** The unit that it stands beside; null where it holds for every unit of every article. */
export function unitOfAnnotation(annotation: Annotation): UnitKey | null {
  return annotation.kind === "comment" ? annotation.key : annotation.unit;
}

/** Whether the store has a later version already; `known` is undefined where it has none. */
export function isOutdated({ changedAt }: Annotation, known: Annotation | undefined): boolean {
  return known !== undefined && known.changedAt > changedAt;
}
