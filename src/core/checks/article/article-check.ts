/**
 * Checks that need the whole article: whether its units agree with each other. They run after every edit, and one edit changes one unit: what the others say is
 * remembered, with the units that it was read from.
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

const lastPresent = new WeakMap<Article, PresentArticle>();

/**
 * Puts together what an article check looks at. A unit that is as it was when the article was last put together is the same object again, so that whoever
 * remembers something of it need not compare texts (`changedSince`).
 */
export function presentArticle(
  article: Article,
  textOf: (unit: Unit) => string,
  statusOf: (unit: Unit) => Status,
): PresentArticle {
  const before = lastPresent.get(article);
  const present = (units: readonly Unit[], known: readonly PresentUnit[] = []) =>
    units.map((unit, index): PresentUnit => {
      const [text, status] = [textOf(unit), statusOf(unit)];
      const one = known[index];
      return one !== undefined && one.text === text && one.status === status ? one : { unit, text, status };
    });
  const now = { units: present(article.units, before?.units), metadata: present(article.metadata, before?.metadata) };
  lastPresent.set(article, now);
  return now;
}

/** Indices of the units that are not as they were; all where nothing is known of before. */
export function changedSince(
  before: readonly PresentUnit[] | undefined,
  units: readonly PresentUnit[],
): readonly number[] {
  const changed: number[] = [];
  for (let index = 0; index < units.length; index++) if (before?.[index] !== units[index]) changed.push(index);
  return changed;
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
