/**
 * What a replacement would do to one unit, judged before it is done: the text afterwards, why the frame guard would refuse it, and what markup would
 * come or go. The same judgement is made again when it is done, so that nothing depends on a preview being fresh.
 */
import type { Article, Unit } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { TagReader } from "#core/markup/read-markup.ts";
import { markupChange } from "./markup-change.ts";
import { type Replacement, replaceOccurrences } from "./replace-occurrences.ts";

export interface ReplacePlan {
  /** The target afterwards, as it would be committed. */
  readonly text: string;
  /** Why nothing may be written; null where it may. */
  readonly refusal: string | null;
  /** Which markup would be more or fewer; null where all stays. */
  readonly markup: string | null;
  /** What the frame guard would write another way; null where nothing. */
  readonly note: string | null;
}

export function planReplacement(
  article: Article,
  unit: Unit,
  text: string,
  replacements: readonly Replacement[],
  readTags?: TagReader,
): ReplacePlan {
  const wanted = replaceOccurrences(text, replacements);
  const markup = markupChange(text, wanted, readTags);
  const verdict = guardEdit(article, unit, wanted);
  if (verdict.kind === "refused") return { text, refusal: verdict.message, markup, note: null };
  return { text: verdict.text, refusal: null, markup, note: verdict.kind === "escaped" ? verdict.message : null };
}
