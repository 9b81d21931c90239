/** An article of a workspace → how much the checks find in it as it is reviewed. */
import { knownCheckIds } from "#core/checks/check-ids.ts";
import type { Finding } from "#core/checks/finding.ts";
import { countNames } from "#core/checks/names/name-evidence.ts";
import { profileFor, standardProfile } from "#core/checks/profile.ts";
import { parseProfile } from "#core/checks/profile-file.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import type { Article, Unit, UnitKey } from "#core/document/article.ts";
import type { GlossaryMatcher } from "#core/glossary/glossary-matcher.ts";
import { openFields } from "#core/page/open-fields.ts";
import type { CountedArticle, CountJob, LearnedArticle, NamesByLocale } from "#core/ports/finding-counter.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type DismissalId, dismissalId } from "#core/review/dismissal.ts";
import { countByCheck, noFindings } from "./article-row.ts";
import { countWords } from "./count-words.ts";
import { addOutcomes, dismissedOf, fixedSince } from "./finding-outcomes.ts";
import { keyOfArticle } from "./index-article.ts";
import { type RefusedFile, refusedFile } from "./refused-file.ts";

type Counting = Omit<CountJob, "stored" | "glossary">;

/** The terms of a locale, ready to be looked for; null where there are none. */
export type GlossaryFor = (locale: string | null) => GlossaryMatcher | null;

/**
 * Everything is checked but spelling, for which a dictionary would have to be there.
 *
 * @param bytes the whole file
 * @param names what the articles of the workspace keep
 */
export function countFindings(
  bytes: Uint8Array,
  job: Counting,
  glossaryFor: GlossaryFor,
  names: NamesByLocale,
): Result<CountedArticle, RefusedFile> {
  const admitted = admitArticle(bytes, job.path);
  if (!admitted.ok) return fail(refusedFile(job.path, admitted.failure));
  const article = openFields(admitted.value, job.decided.keys());
  const isReviewed = job.articleKey !== null && job.articleKey === keyOfArticle(article);
  const stateOf = ({ key }: Unit) => (isReviewed ? job.decided.get(key) : undefined);
  const textOf = (unit: Unit) => stateOf(unit)?.target ?? unit.target;
  const { profile, context } = contextOf(article, job.profile, glossaryFor, names);
  const all = checkArticle(article, textOf, (unit) => stateOf(unit)?.status ?? "unreviewed", context, profile);
  const wordsOf = (unit: Unit) =>
    unit.kind === "segment" && stateOf(unit)?.status === "approved" ? countWords(unit.source) : 0;
  const reviewedWords = article.units.reduce((sum, unit) => sum + wordsOf(unit), 0);
  const open = openOf(article, all, textOf, job);
  const findings = { ...noFindings };
  for (const { severity } of open) findings[severity] += 1;
  const changed = article.units.filter((unit) => textOf(unit) !== unit.target);
  const judge = () => {
    const before = changed.flatMap((unit) => checkUnit(unit, unit.target, context, profile));
    const keys = new Set(changed.map(({ key }) => key));
    const left = new Set(open);
    const dismissed = all.filter((finding) => !left.has(finding));
    return addOutcomes([
      fixedSince(
        before,
        all.filter(({ unit }) => keys.has(unit)),
      ),
      dismissedOf(dismissed),
    ]);
  };
  return ok({
    findings,
    checks: countByCheck(open),
    reviewedWords,
    changed: changed.length,
    listed: job.isListed === true ? namesByUnit(open) : null,
    outcomes: job.isJudged === true ? judge() : null,
  });
}

/** @param file the profile's, as the settings keep it */
export function contextOf(article: Article, file: string, glossaryFor: GlossaryFor, names: NamesByLocale) {
  const parsed = file === "" ? null : parseProfile(file, knownCheckIds);
  const profile = profileFor(parsed?.ok === true ? parsed.value : standardProfile, article.locale);
  const glossary = glossaryFor(article.locale);
  const context = checkContext(article, { profile, glossary, counts: names.get(article.locale ?? "") ?? null });
  return { profile, context };
}

/**
 * Which names an article keeps, as it was loaded.
 *
 * @param bytes the whole file
 * @returns null where it is no article
 */
export function learnNames(bytes: Uint8Array, path: string): LearnedArticle | null {
  const admitted = admitArticle(bytes, path);
  if (!admitted.ok) return null;
  const article = admitted.value;
  return { articleKey: keyOfArticle(article), locale: article.locale, counts: countNames(article) };
}

function openOf(
  { units }: Article,
  all: readonly Finding[],
  textOf: (unit: Unit) => string,
  { dismissed }: Counting,
): readonly Finding[] {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const isOpen = (finding: Finding) => {
    const unit = byKey.get(finding.unit);
    return unit === undefined || !isDismissed(finding, unit, textOf(unit), dismissed);
  };
  return all.filter(isOpen);
}

/** @param text of the unit, in which it was found */
export function isDismissed(finding: Finding, unit: Unit, text: string, dismissed: ReadonlySet<DismissalId>): boolean {
  if (dismissed.size === 0) return false;
  return (["segment", "workspace"] as const).some((scope) => dismissed.has(dismissalId(finding, unit, text, scope)));
}

function namesByUnit(open: readonly Finding[]): ReadonlyMap<UnitKey, ReadonlySet<string>> {
  const names = new Map<UnitKey, Set<string>>();
  for (const { unit, check, severity } of open)
    names.set(unit, (names.get(unit) ?? new Set()).add(check.toLowerCase()).add(severity));
  return names;
}
