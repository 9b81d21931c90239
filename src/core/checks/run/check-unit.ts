/**
 * Runs the checks over one unit. Fixes are proved before they are offered: what a fix would write has to pass the frame guard, do no harm
 * (`harmless-fix.ts`), make its own finding go, and bring no error that was not there. A check that throws is passed over and remembered
 * (`broken-checks.ts`).
 */

import type { About, Check } from "#core/checks/check.ts";
import { checks } from "#core/checks/checks.ts";
import type { Finding, Fix, Found, Severity } from "#core/checks/finding.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import { type CheckContext, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Unit } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { attempt } from "./broken-checks.ts";
import { withCertainty } from "./certainty.ts";
import { chosenChecks } from "./chosen-checks.ts";
import { isHarmless } from "./harmless-fix.ts";

/**
 * @param text the unit's target as it is now
 * @returns findings in the order of the catalogue, those of one check in order of place
 */
export function checkUnit(unit: Unit, text: string, context: CheckContext, profile: CheckProfile): readonly Finding[] {
  const subject = new Subject(unit, text, context);
  const prove = proverOf(subject);
  const findings: Finding[] = [];
  for (const { check, severity } of chosenChecks(profile)) {
    const found = runCheck(check, subject) ?? [];
    // Nearly every check finds nothing in nearly every unit.
    if (found.length === 0) continue;
    const mends = (one: Found | undefined, index: number) => (after: Subject) =>
      isHarmless(check, one, subject, after) && isGone(found, index, runCheck(check, after));
    findings.push(
      ...toFindings(tellApart(found), { check, severity, unit }, (fixes, index) =>
        proveFor(check, context, () => withCertainty(prove(fixes, mends(found[index], index)), text)),
      ),
    );
  }
  return findings;
}

function runCheck(check: Check, subject: Subject): readonly Found[] | null {
  return attempt(check.id, subject.context, () => check.run(subject));
}

/** The fixes of a check that may be offered: none where the proof throws. */
export function proveFor({ id }: About, context: CheckContext, prove: () => readonly Fix[]): readonly Fix[] {
  return attempt(id, context, prove) ?? [];
}

/** Whether one of the things that a check found is no longer among those it finds now; null where it could not look. */
function isGone(before: readonly Found[], index: number, after: readonly Found[] | null): boolean {
  if (after === null) return false;
  const detail = before[index]?.detail;
  const alike = (found: readonly Found[]) => found.filter((one) => one.detail === detail).length;
  return after.length < before.length || alike(after) < alike(before);
}

/**
 * What a check found, as findings of a unit.
 *
 * @param prove those of one's fixes that may be offered; which one is told by its place in `found`
 */
export function toFindings(
  found: readonly Found[],
  { check, severity, unit }: { readonly check: About; readonly severity: Severity; readonly unit: Unit },
  prove: (fixes: readonly Fix[], index: number) => readonly Fix[],
): readonly Finding[] {
  return found.map(({ range, sourceRange = null, isWhole, isMinor, message, fixes = [], detail }, index) => ({
    check: check.id,
    severity: isMinor && severity === check.severity ? "info" : severity,
    unit: unit.key,
    range,
    sourceRange,
    ...(isWhole && { isWhole }),
    message,
    detail,
    fixes: prove(fixes, index),
  }));
}

/** Each proof runs checks again: a text with more findings than anybody mends one by one must not take a square of the time. */
const MOST_PROOFS = 60;

type Prove = (fixes: readonly Fix[], mends?: (after: Subject) => boolean) => readonly Fix[];

/** Lets those fixes through that may be offered for a unit as it is now, and of these those after which nothing is left to mend. */
export function proverOf(subject: Subject): Prove {
  let before: ReadonlyMap<string, number> | null = null;
  let left = MOST_PROOFS;
  const isSound = (after: Subject) => {
    before ??= errorsOf(subject);
    return bringsNoError(before, after);
  };
  return (fixes, mends = () => true) =>
    fixes.flatMap((fix) => (left-- > 0 ? proved(fix, subject, (after) => mends(after) && isSound(after)) : []));
}

function proved(fix: Fix, subject: Subject, isSound: (after: Subject) => boolean): readonly Fix[] {
  const { unit, target, context } = subject;
  const verdict = guardEdit(context.article, unit, fix.target);
  if (verdict.kind === "refused" || verdict.text === target.text) return [];
  if (!isSound(subject.with(verdict.text))) return [];
  return [{ ...fix, target: verdict.text }];
}

/** The checks' own severities count here: a profile changes what is said, not what breaks a page. */
let errorChecks: readonly Check[] | null = null;

function errorsOf(subject: Subject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  errorChecks ??= checks.filter(({ severity }) => severity === "error");
  for (const check of errorChecks) {
    const founds = runCheck(check, subject);
    // What it would have found nobody knows: a fix that makes a check throw is as bad as one that brings an error.
    if (founds === null) counts.set(check.id, 1);
    for (const found of founds ?? []) counts.set(nameOf(check, found), (counts.get(nameOf(check, found)) ?? 0) + 1);
  }
  return counts;
}

function bringsNoError(before: ReadonlyMap<string, number>, after: Subject): boolean {
  return [...errorsOf(after)].every(([name, count]) => count <= (before.get(name) ?? 0));
}

function nameOf({ id }: Check, { detail }: Found): string {
  return `${id} ${detail}`;
}
