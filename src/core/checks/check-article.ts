/**
 * Runs all checks over an article: those of one unit, remembered by its text, and those of the whole, which run anew. After one edit that costs one unit and one
 * walk. What is remembered hangs on the context, so whoever checks again hands in the same one.
 */
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import type { PresentUnit } from "./article-check.ts";
import { articleChecks } from "./article-checks.ts";
import { checkUnit, proverOf, toFindings } from "./check-unit.ts";
import type { Finding, Fix } from "./finding.ts";
import { type CheckProfile, severityOf } from "./profile.ts";
import { type CheckContext, Subject } from "./subject.ts";

interface Remembered {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Proved fixes of article checks, by what they would write. */
  readonly proved: Map<string, readonly Fix[]>;
}

interface Memory {
  readonly profile: CheckProfile;
  readonly units: Map<UnitKey, Remembered>;
}

const memories = new WeakMap<CheckContext, Memory>();

/**
 * @param textOf a unit's target as it is now
 * @param context of this article
 * @returns findings in document order, those of one unit in the order of the catalogue
 */
export function checkArticle(
  article: Article,
  textOf: (unit: Unit) => string,
  statusOf: (unit: Unit) => Status,
  context: CheckContext,
  profile: CheckProfile,
): readonly Finding[] {
  const { units: memory } = memoryOf(context, profile);
  const units = article.units.map((unit) => ({ unit, text: textOf(unit), status: statusOf(unit) }));
  const wide = articleFindings(units, context, profile, memory);
  return units.flatMap(({ unit, text }) => {
    const { findings } = remembered(unit, text, context, profile, memory);
    const more = wide.get(unit.key);
    return more === undefined ? findings : [...findings, ...more];
  });
}

function memoryOf(context: CheckContext, profile: CheckProfile): Memory {
  const known = memories.get(context);
  if (known?.profile === profile) return known;
  const fresh: Memory = { profile, units: new Map() };
  memories.set(context, fresh);
  return fresh;
}

function remembered(
  unit: Unit,
  text: string,
  context: CheckContext,
  profile: CheckProfile,
  memory: Map<UnitKey, Remembered>,
): Remembered {
  const known = memory.get(unit.key);
  if (known?.text === text) return known;
  const fresh = { text, findings: checkUnit(unit, text, context, profile), proved: new Map<string, readonly Fix[]>() };
  memory.set(unit.key, fresh);
  return fresh;
}

function articleFindings(
  units: readonly PresentUnit[],
  context: CheckContext,
  profile: CheckProfile,
  memory: Map<UnitKey, Remembered>,
): ReadonlyMap<UnitKey, readonly Finding[]> {
  const byKey = new Map(units.map((present) => [present.unit.key, present]));
  const findings = new Map<UnitKey, Finding[]>();
  for (const check of articleChecks) {
    const severity = severityOf(profile, check);
    if (severity === null) continue;
    for (const [key, founds] of check.run(units, context)) {
      const present = byKey.get(key);
      if (present === undefined) continue;
      const { proved } = remembered(present.unit, present.text, context, profile, memory);
      const told = toFindings(founds, { check, severity, unit: present.unit }, (fixes) =>
        provedFixes(fixes, present, context, proved),
      );
      findings.set(key, [...(findings.get(key) ?? []), ...told]);
    }
  }
  return findings;
}

function provedFixes(
  fixes: readonly Fix[],
  { unit, text }: PresentUnit,
  context: CheckContext,
  proved: Map<string, readonly Fix[]>,
): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  const name = fixes.map(({ title, target }) => `${title}\n${target}`).join("\n\n");
  const known = proved.get(name) ?? proverOf(new Subject(unit, text, context))(fixes);
  proved.set(name, known);
  return known;
}
