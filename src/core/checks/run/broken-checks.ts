/** Checks that threw. That is a fault in a check, and no reason to lose what the others find. */
import type { CheckId } from "#core/checks/finding.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";

const broken = new WeakMap<CheckContext, Map<CheckId, string>>();

/** The checks that have thrown under a context so far, each with what was thrown first. */
export function brokenChecks(context: CheckContext): ReadonlyMap<CheckId, string> {
  return broken.get(context) ?? NONE;
}

const NONE: ReadonlyMap<CheckId, string> = new Map();

/** Does a part of a check's work; null where that throws, which is remembered. */
export function attempt<T>(check: CheckId, context: CheckContext, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    const known = broken.get(context) ?? new Map<CheckId, string>();
    broken.set(context, known);
    if (!known.has(check)) known.set(check, error instanceof Error ? error.message : String(error));
    return null;
  }
}
