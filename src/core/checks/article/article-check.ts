/**
 * Checks that need the whole article: whether its units agree with each other. They run after every edit, over all units, so what a text says for itself is
 * remembered by that text, and the rest is one walk.
 */

import type { About, Example } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";

/** A unit as it is now. */
export interface PresentUnit {
  readonly unit: Unit;
  readonly text: string;
  readonly status: Status;
}

/** An article as it is now. */
export interface PresentArticle {
  /** In document order. */
  readonly units: readonly PresentUnit[];
  readonly metadata: readonly PresentUnit[];
}

/** Puts together what an article check looks at. */
export function presentArticle(
  { units, metadata }: Article,
  textOf: (unit: Unit) => string,
  statusOf: (unit: Unit) => Status,
): PresentArticle {
  const present = (unit: Unit) => ({ unit, text: textOf(unit), status: statusOf(unit) });
  return { units: units.map(present), metadata: metadata.map(present) };
}

/** What is found, by unit; those of one unit in order of place. */
export type FoundByUnit = ReadonlyMap<UnitKey, readonly Found[]>;

/** Looks at all units of an article together. */
export interface ArticleCheck extends About {
  /** The unit in which it fires, beside others. */
  readonly example: Example;
  /**
   * @param units all units of `context.article`, in document order
   * @param metadata its metadata as it is now
   * @returns what is found in its units. Never throws, whatever the texts hold.
   */
  run(units: readonly PresentUnit[], context: CheckContext, metadata: readonly PresentUnit[]): FoundByUnit;
}
