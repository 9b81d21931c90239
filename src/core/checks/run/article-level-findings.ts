import { presentArticle } from "#core/checks/article/article-check.ts";
import type { Finding } from "#core/checks/finding.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Unit, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import { articleLevelFindings } from "./check-article.ts";

const NONE: readonly Finding[] = [];

/** What an article as a whole shows, kept up to date beside units that are checked one by one. */
export class ArticleLevelFindings {
  readonly #context: CheckContext;
  readonly #profile: CheckProfile;
  #byUnit: ReadonlyMap<UnitKey, readonly Finding[]> = new Map();

  constructor(context: CheckContext, profile: CheckProfile) {
    this.#context = context;
    this.#profile = profile;
  }

  of(key: UnitKey): readonly Finding[] {
    return this.#byUnit.get(key) ?? NONE;
  }

  /** @returns the units of which something else is found than before */
  update(textOf: (unit: Unit) => string, statusOf: (unit: Unit) => Status): readonly UnitKey[] {
    const present = presentArticle(this.#context.article, textOf, statusOf);
    const before = this.#byUnit;
    this.#byUnit = articleLevelFindings(present, this.#context, this.#profile);
    const told = new Set([...before.keys(), ...this.#byUnit.keys()]);
    return [...told].filter((key) => !isSame(before.get(key), this.#byUnit.get(key)));
  }
}

/** Findings that are remembered are the same objects again. */
function isSame(before: readonly Finding[] = NONE, after: readonly Finding[] = NONE): boolean {
  if (before.length !== after.length) return false;
  return before.every((one, index) => one === after[index]) || JSON.stringify(before) === JSON.stringify(after);
}
