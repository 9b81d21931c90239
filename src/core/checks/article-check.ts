/**
 * Checks that need the whole article: whether its units agree with each other. They run after every edit, over all units, so what a text says for itself is
 * remembered by that text, and the rest is one walk.
 */
import type { Unit, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import type { About, Example } from "./check.ts";
import type { Found } from "./finding.ts";
import type { CheckContext } from "./subject.ts";

/** A unit as it is now. */
export interface PresentUnit {
  readonly unit: Unit;
  readonly text: string;
  readonly status: Status;
}

/** What is found, by unit; those of one unit in order of place. */
export type FoundByUnit = ReadonlyMap<UnitKey, readonly Found[]>;

/** Looks at all units of an article together. */
export interface ArticleCheck extends About {
  /** The unit in which it fires, beside others. */
  readonly example: Example;
  /** @param units all units of `context.article`, in document order. Never throws, whatever the texts hold. */
  run(units: readonly PresentUnit[], context: CheckContext): FoundByUnit;
}
