import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import type { Subject } from "#core/checks/reading/subject.ts";
import { attempt } from "./broken-checks.ts";

type Result = readonly Found[] | null;

/** A unit's text with what the checks find in it, each run once however many proofs ask it. */
export class CheckedText {
  readonly subject: Subject;
  readonly #results = new Map<Check, Result>();

  constructor(subject: Subject) {
    this.subject = subject;
  }

  /** Null where the check throws. */
  foundBy(check: Check): Result {
    const known = this.#results.get(check);
    if (known !== undefined) return known;
    const found = runCheck(check, this.subject);
    this.#results.set(check, found);
    return found;
  }

  /** What a check has found already. */
  remember(check: Check, found: Result): void {
    this.#results.set(check, found);
  }
}

/** Null where the check throws, which is remembered. */
export function runCheck(check: Check, subject: Subject): Result {
  return attempt(check.id, subject.context, () => check.run(subject));
}

/** Whether a check finds nothing in another text that it did not find before. */
export function findsNoMore(before: Result, after: Result): boolean {
  // What it would have found nobody knows: a text that makes a check throw is as bad as one that brings an error.
  if (after === null) return before === null;
  const left = new Map<string, number>();
  for (const { detail } of before ?? []) left.set(detail, (left.get(detail) ?? 0) + 1);
  return after.every(({ detail }) => {
    const count = left.get(detail) ?? 0;
    left.set(detail, count - 1);
    return count > 0;
  });
}
