import { counted } from "#core/count-in-words.ts";
import type { Problem, ProblemKind } from "./article.ts";

const damage: ReadonlySet<ProblemKind> = new Set([
  "unpaired-target",
  "unpaired-source",
  "quote-damage",
  "unbalanced-span",
]);

/** `2 damaged pairs`: targets or sources without the other, and tags that are no longer whole. Null where every pair is sound. */
export function damagedPairs(problems: readonly Problem[]): string | null {
  const count = problems.filter(({ kind }) => damage.has(kind)).length;
  return count === 0 ? null : counted(count, "damaged pair");
}
