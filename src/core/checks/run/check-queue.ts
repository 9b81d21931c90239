/**
 * An article's units on their way through the checks, one at a time, so that whoever runs it can stop between any two. Units whose text has just changed
 * go before those that nobody has touched.
 */

import type { CheckedUnit } from "#core/checks/finding.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import { checkUnit } from "./check-unit.ts";

export class CheckQueue {
  readonly #context: CheckContext;
  readonly #profile: CheckProfile;
  readonly #units: ReadonlyMap<UnitKey, Unit>;
  readonly #texts = new Map<UnitKey, string>();
  readonly #urgent = new Set<UnitKey>();
  readonly #waiting: Set<UnitKey>;

  /** All units wait. */
  constructor(context: CheckContext, profile: CheckProfile) {
    this.#context = context;
    this.#profile = profile;
    this.#units = unitsOf(context.article);
    this.#waiting = new Set(this.#units.keys());
  }

  /** Units that have other texts than the article; they keep their place. */
  take(texts: ReadonlyMap<UnitKey, string>): void {
    for (const [key, text] of texts) this.#texts.set(key, text);
  }

  /** These are checked next, whether they were checked before or not. A key that the article hasn't is passed over. */
  hurry(keys: Iterable<UnitKey>): void {
    for (const key of keys) if (this.#units.has(key)) this.#urgent.add(key);
  }

  /** All are checked again. */
  waitAgain(): void {
    for (const key of this.#units.keys()) this.#waiting.add(key);
  }

  /** The unit that is checked next. */
  get nextKey(): UnitKey | undefined {
    const [key] = this.isUrgent ? this.#urgent : this.#waiting;
    return key;
  }

  /** A unit's text as it is now. */
  textOf({ key, target }: Unit): string {
    return this.#texts.get(key) ?? target;
  }

  get isUrgent(): boolean {
    return this.#urgent.size > 0;
  }

  get isEmpty(): boolean {
    return this.#urgent.size + this.#waiting.size === 0;
  }

  /** Checks the next unit; null where none waits. */
  next(): CheckedUnit | null {
    const key = this.nextKey;
    const unit = key === undefined ? undefined : this.#units.get(key);
    if (key === undefined || unit === undefined) return null;
    this.#urgent.delete(key);
    this.#waiting.delete(key);
    const text = this.textOf(unit);
    return { key, text, findings: checkUnit(unit, text, this.#context, this.#profile) };
  }
}

function unitsOf({ units }: Article): ReadonlyMap<UnitKey, Unit> {
  return new Map(units.map((unit) => [unit.key, unit]));
}
