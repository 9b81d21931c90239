/** Puts together what is found in the same units by two runs that know nothing of each other, each at its own pace. */

import type { CheckedUnit } from "#core/checks/finding.ts";
import type { UnitKey } from "#core/document/article.ts";

export type CheckRun = "checks" | "spelling";

export class FindingsMerge {
  /** Findings of the first stand before those of the second. */
  readonly #runs = { checks: new Map<UnitKey, CheckedUnit>(), spelling: new Map<UnitKey, CheckedUnit>() };

  /**
   * @returns the units with what both runs found in the text that this one told of. Spelling that was quicker than the checks is kept until these have
   *   come to that text: till then it would look as if all they had found were gone.
   */
  take(run: CheckRun, units: readonly CheckedUnit[]): readonly CheckedUnit[] {
    for (const unit of units) this.#runs[run].set(unit.key, unit);
    const ready = run === "checks" ? units : units.filter((unit) => !this.#isAhead(unit));
    return ready.map(({ key, text }) => this.#merged(key, text));
  }

  /** What the run found is gone. @returns the units in which it had found something */
  drop(run: CheckRun): readonly CheckedUnit[] {
    const dropped = [...this.#runs[run].values()];
    this.#runs[run].clear();
    return dropped.map(({ key, text }) => this.#merged(key, text));
  }

  /** Whether the checks told of another text last. */
  #isAhead({ key, text }: CheckedUnit): boolean {
    const known = this.#runs.checks.get(key);
    return known !== undefined && known.text !== text;
  }

  #merged(key: UnitKey, text: string): CheckedUnit {
    const { checks, spelling } = this.#runs;
    const parts = [checks.get(key), spelling.get(key)].flatMap((part) => (part?.text === text ? part.findings : []));
    return { key, text, findings: parts };
  }
}
