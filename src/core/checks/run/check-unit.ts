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
import { CheckedText, findsNoMore, runCheck } from "./checked-text.ts";
import { chosenChecks } from "./chosen-checks.ts";
import { isHarmless } from "./harmless-fix.ts";

/**
 * @param text the unit's target as it is now
 * @returns findings in the order of the catalogue, those of one check in order of place
 */
export function checkUnit(unit: Unit, text: string, context: CheckContext, profile: CheckProfile): readonly Finding[] {
  const subject = new Subject(unit, text, context);
  const chosen = chosenChecks(profile);
  const results = chosen.map(({ check }) => runCheck(check, subject));
  // Nearly every check finds nothing in nearly every unit.
  if (results.every((found) => found === null || found.length === 0)) return NOTHING;
  const checked = new CheckedText(subject);
  for (const [index, { check }] of chosen.entries()) checked.remember(check, results[index] ?? null);
  const prove = proverOf(checked);
  return chosen.flatMap(({ check, severity }) => {
    const found = checked.foundBy(check) ?? NOTHING;
    const mends = (one: Found | undefined, index: number) => (after: CheckedText) =>
      isHarmless(check, one, subject, after.subject) && isGone(found, index, after.foundBy(check));
    return toFindings(tellApart(found), { check, severity, unit }, (fixes, index) =>
      proveFor(check, context, () => withCertainty(prove(fixes, mends(found[index], index)), text)),
    );
  });
}

const NOTHING: readonly never[] = [];

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

type Prove = (fixes: readonly Fix[], mends?: (after: CheckedText) => boolean) => readonly Fix[];

/** Lets those fixes through that may be offered for a unit as it is now, and of these those after which nothing is left to mend. */
export function proverOf(before: CheckedText): Prove {
  let left = MOST_PROOFS;
  return (fixes, mends = () => true) =>
    fixes.flatMap((fix) =>
      left-- > 0 ? proved(fix, before.subject, (after) => mends(after) && bringsNoError(before, after)) : [],
    );
}

function proved(fix: Fix, subject: Subject, isSound: (after: CheckedText) => boolean): readonly Fix[] {
  const { unit, target, context } = subject;
  const verdict = guardEdit(context.article, unit, fix.target);
  if (verdict.kind === "refused" || verdict.text === target.text) return [];
  if (!isSound(new CheckedText(subject.with(verdict.text)))) return [];
  return [{ ...fix, target: verdict.text }];
}

/** The checks' own severities count here: a profile changes what is said, not what breaks a page. */
let errorChecks: readonly Check[] | null = null;

function bringsNoError(before: CheckedText, after: CheckedText): boolean {
  errorChecks ??= checks.filter(({ severity }) => severity === "error");
  return errorChecks.every((check) => findsNoMore(before.foundBy(check), after.foundBy(check)));
}
