/**
 * Runs all checks over an article: those of one unit, remembered by its text, and those of the whole, which run anew. After one edit that costs one unit and one
 * walk. What is remembered hangs on the context, so whoever checks again hands in the same one.
 */

import { append } from "#core/append.ts";
import { type PresentArticle, type PresentUnit, presentArticle } from "#core/checks/article/article-check.ts";
import { articleChecks } from "#core/checks/article/article-checks.ts";
import type { Finding, Fix, Found } from "#core/checks/finding.ts";
import { type CheckProfile, severityOf } from "#core/checks/profile.ts";
import { type CheckContext, Subject } from "#core/checks/reading/subject.ts";
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import type { Status } from "#core/review/record.ts";
import { attempt } from "./broken-checks.ts";
import { withCertainty } from "./certainty.ts";
import { checkUnit, proveFor, proverOf, toFindings } from "./check-unit.ts";
import { CheckedText } from "./checked-text.ts";

interface Remembered<T> {
  readonly text: string;
  readonly value: T;
}

interface Memory {
  readonly profile: CheckProfile;
  readonly findings: Map<UnitKey, Remembered<readonly Finding[]>>;
  /** Proved fixes of article checks, by what they would write. */
  readonly proofs: Map<UnitKey, Remembered<Map<string, readonly Fix[]>>>;
  /** Findings of article checks, by what they found, where all that they write is the unit itself. */
  readonly told: WeakMap<readonly Found[], Remembered<readonly Finding[]>>;
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
  const { findings } = memoryOf(context, profile);
  const present = presentArticle(article, textOf, statusOf);
  const articleLevel = articleLevelFindings(present, context, profile);
  const all: Finding[] = [];
  for (const { unit, text } of present.units) {
    const own = remembered(findings, unit, text, () => checkUnit(unit, text, context, profile));
    if (own.length > 0) append(all, own);
    const more = articleLevel.get(unit.key);
    if (more !== undefined) append(all, more);
  }
  return all;
}

function memoryOf(context: CheckContext, profile: CheckProfile): Memory {
  const known = memories.get(context);
  if (known?.profile === profile) return known;
  const fresh: Memory = { profile, findings: new Map(), proofs: new Map(), told: new WeakMap() };
  memories.set(context, fresh);
  return fresh;
}

function remembered<T>(memory: Map<UnitKey, Remembered<T>>, { key }: Unit, text: string, make: () => T): T {
  const known = memory.get(key);
  if (known?.text === text) return known.value;
  const value = make();
  memory.set(key, { text, value });
  return value;
}

/**
 * What the article as a whole shows, by unit: for whoever checks the units one by one.
 *
 * @param article `context.article` as it is now
 */
export function articleLevelFindings(
  { units, metadata }: PresentArticle,
  context: CheckContext,
  profile: CheckProfile,
): ReadonlyMap<UnitKey, readonly Finding[]> {
  const { proofs, told: known } = memoryOf(context, profile);
  const indices = indicesOf(context.article);
  const presentAt = (key: UnitKey) => {
    const index = indices.get(key);
    return index === undefined ? metadata.find(({ unit }) => unit.key === key) : units[index];
  };
  const findings = new Map<UnitKey, readonly Finding[]>();
  for (const check of articleChecks) {
    const severity = severityOf(profile, check);
    if (severity === null) continue;
    for (const [key, founds] of attempt(check.id, context, () => check.run(units, context, metadata)) ?? []) {
      const present = presentAt(key);
      if (present === undefined) continue;
      const before = known.get(founds);
      if (before?.text === present.text) {
        findings.set(key, [...(findings.get(key) ?? []), ...before.value]);
        continue;
      }
      const proved = remembered(proofs, present.unit, present.text, () => new Map<string, readonly Fix[]>());
      const told = toFindings(founds, { check, severity, unit: present.unit }, (fixes) =>
        proveFor(check, context, () => provedFixes(fixes, (fix) => presentAt(fix.unit ?? key), context, proved)),
      );
      if (!founds.some(({ fixes = [] }) => fixes.some(({ unit }) => unit !== undefined)))
        known.set(founds, { text: present.text, value: told });
      findings.set(key, [...(findings.get(key) ?? []), ...told]);
    }
  }
  return findings;
}

const indicesByKey = new WeakMap<Article, ReadonlyMap<UnitKey, number>>();

function indicesOf(article: Article): ReadonlyMap<UnitKey, number> {
  const known = indicesByKey.get(article) ?? new Map(article.units.map(({ key }, index) => [key, index]));
  indicesByKey.set(article, known);
  return known;
}

/** @param writtenBy the unit that a fix writes */
function provedFixes(
  fixes: readonly Fix[],
  writtenBy: (fix: Fix) => PresentUnit | undefined,
  context: CheckContext,
  proved: Map<string, readonly Fix[]>,
): readonly Fix[] {
  if (fixes.length === 0) return fixes;
  const name = fixes.map(({ title, target }) => `${title}\n${target}`).join("\n\n");
  const prove = (fix: Fix) => {
    const written = writtenBy(fix);
    return written === undefined
      ? []
      : proverOf(new CheckedText(new Subject(written.unit, written.text, context)))([fix]);
  };
  const known = proved.get(name) ?? withCertainty(fixes.flatMap(prove));
  proved.set(name, known);
  return known;
}
