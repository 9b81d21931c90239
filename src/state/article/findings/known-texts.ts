import type { CheckedUnit } from "#core/checks/finding.ts";
import type { UnitKey } from "#core/document/article.ts";

/** Which texts the checks have come to since they were begun. Of a machine translation without findings nothing is told: it is known once all are. */
export class KnownTexts {
  readonly #told = new Map<UnitKey, string>();
  #isWhole = false;
  #isAny = false;

  /** Whether anything was answered yet. */
  get isAny(): boolean {
    return this.#isAny;
  }

  take(units: readonly CheckedUnit[], isWhole: boolean): void {
    this.#isAny = true;
    this.#isWhole ||= isWhole;
    for (const { key, text } of units) this.#told.set(key, text);
  }

  /** @param machine the unit's machine translation */
  has(key: UnitKey, text: string, machine: string | undefined): boolean {
    const told = this.#told.get(key);
    return told === undefined ? this.#isWhole && text === machine : told === text;
  }

  /** They begin anew. */
  forget(): void {
    this.#told.clear();
    this.#isWhole = false;
    this.#isAny = false;
  }
}
