/**
 * How right the checks are, on texts written for it: 36 sentences of an article in thirteen languages. Every kind of error is injected into every
 * sentence it can stand in, or into the article; the recall of a check is the share of those it finds. Clean sentences, and translations that differ from the source for good
 * reasons, are controls: what is found there is a false alarm. Beside it, findings per 1,000 segments of real articles, where there are some.
 * Of each check a fixed sample is read by eye (`RECTO_READ=number` prints it), and what was said of it kept in `checks/reading.tsv`; every fix is applied.
 * Wanted: recall of at least 0.95, errors or warnings on at most 2 % of the controls. `RECTO_CHECKS=number` tells what that check missed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checks } from "#core/checks/checks.ts";
import { type Finding, isSameFinding } from "#core/checks/finding.ts";
import { countNames, NameEvidence } from "#core/checks/names/name-evidence.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import type { Unit } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { articleErrors } from "./checks/article-errors.ts";
import { injectedErrors } from "./checks/errors.ts";
import type { InjectedError } from "./checks/inject.ts";
import { cleanArticles, contextOf, type LabelledArticle, legitimateArticles } from "./checks/labelled-texts.ts";
import { hashOf, type ReadFinding, readVerdicts, SAMPLE, sampleOf } from "./checks/read-sample.ts";
import { variantErrors } from "./checks/variants.ts";

const TOLD = process.env["RECTO_CHECKS"] ?? "";
const READ = process.env["RECTO_READ"] ?? "";

const clean = cleanArticles();
reportRecall();
reportArticleRecall();
reportAlarms("clean", clean);
reportAlarms("legitimately different", legitimateArticles());
reportCorpus();

interface Case {
  readonly error: InjectedError;
  readonly locale: string;
  readonly target: string;
  readonly said: readonly Finding[];
}

function reportRecall(): void {
  const errors = [...injectedErrors, ...variantErrors];
  const cases = errors.flatMap((error) => clean.flatMap((article) => casesOf(error, article)));
  console.log(`\nRecall: ${errors.length} kinds of error in ${clean.length} languages`);
  console.log(`  ${"check".padEnd(26)} kinds  injected  found  recall`);
  for (const { id } of checks) reportCheck(id, cases);
  const found = cases.filter(isFound).length;
  const share = (found / cases.length).toFixed(3);
  console.log(`  ${"all".padEnd(32)}  ${String(cases.length).padStart(8)}  ${String(found).padStart(5)}  ${share}`);
}

function casesOf(error: InjectedError, { locale, context: plain, segments }: LabelledArticle): readonly Case[] {
  const terms = error.terms?.(locale).map((term) => ({ ...bareTerm(""), ...term }));
  const context =
    terms === undefined ? plain : { ...plain, glossary: matchGlossary({ locale, terms }, locale, plain.sourceLocale) };
  return segments.flatMap((segment) => {
    const target = error.inject(segment.target, segment.source, locale);
    if (target === null || target === segment.target) return [];
    return [{ error, locale, target, said: checkUnit(segment, target, context, standardProfile) }];
  });
}

function isFound({ error, said }: Case): boolean {
  return said.some(({ check }) => error.checks.includes(check));
}

function reportCheck(id: string, cases: readonly Case[]): void {
  const own = cases.filter(({ error }) => error.checks[0] === id);
  if (own.length === 0) return;
  const kinds = new Set(own.map(({ error }) => error.kind)).size;
  const missed = own.filter((one) => !isFound(one));
  const recall = 1 - missed.length / own.length;
  const numbers = [kinds, own.length, own.length - missed.length].map((number) => String(number).padStart(8)).join("");
  console.log(`  ${id.padEnd(24)}${numbers}  ${recall.toFixed(3)}${recall < 0.95 ? "  below 0.95" : ""}`);
  if (TOLD !== id && TOLD !== "all") return;
  for (const { error, locale, target, said } of missed) {
    console.log(`      ${locale} ${error.kind}: ${target}   (said: ${said.map(({ check }) => check).join(", ")})`);
  }
}

/** Of what only a whole article shows; an error counts once for each language. */
function reportArticleRecall(): void {
  for (const { kind, check, change, isApproved } of articleErrors) {
    const told = clean.flatMap(({ locale, context, segments }) => {
      const changed = change(segments, locale);
      if (changed === null) return [];
      const { article, ...rest } = context;
      const found = checkArticle(
        article,
        ({ key, target }) => changed.get(key) ?? target,
        () => (isApproved === true ? "approved" : "unreviewed"),
        { article, ...rest },
        standardProfile,
      );
      return [{ locale, isFound: found.some((finding) => finding.check === check) }];
    });
    const missed = told.filter(({ isFound }) => !isFound).map(({ locale }) => locale);
    const recall = (1 - missed.length / told.length).toFixed(3);
    const name = `${check} (${kind})`.padEnd(48);
    console.log(`  ${name}${told.length - missed.length} of ${told.length}  ${recall}  ${missed.join(" ")}`);
  }
}

function reportAlarms(name: string, articles: readonly LabelledArticle[]): void {
  const controls = articles.flatMap(({ locale, context, segments }) =>
    segments.map((segment) => ({
      locale,
      segment,
      said: checkUnit(segment, segment.target, context, standardProfile),
    })),
  );
  const isLoud = ({ severity }: Finding) => severity !== "info";
  const alarmed = controls.filter(({ said }) => said.some(isLoud));
  const quiet = controls.flatMap(({ said }) => said).filter((finding) => !isLoud(finding)).length;
  const share = ((alarmed.length / controls.length) * 100).toFixed(2);
  console.log(
    `\nFalse alarms, ${name}: ${alarmed.length} of ${controls.length} (${share} %, wanted at most 2 %); ${quiet} of severity info`,
  );
  for (const { locale, segment, said } of alarmed) {
    const told = said.filter(isLoud).map(({ check, message }) => `${check}: ${message}`);
    console.log(`    ${locale} ${told.join("; ")}\n        ${segment.target}`);
  }
}

/** Error and warnings of real articles, by language; with the names that the articles of a language keep together, as `recto check` has it. */
function reportCorpus(): void {
  const corpus = process.env["RECTO_CORPUS"] ?? path.join("..", "shared", "corpus");
  if (!existsSync(corpus)) return;
  const articles = readdirSync(corpus, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => parseArticle(readFileSync(path.join(corpus, name), "utf8"), name));
  const names = new NameEvidence();
  for (const article of articles) names.take(article.path, article.locale, countNames(article));
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const found: ReadFinding[] = [];
  const fixes: FixCounts = { offered: 0, stays: 0, harms: 0 };
  for (const article of articles) {
    const language = (article.locale ?? "und").split("-")[0] ?? "und";
    const context = { ...contextOf(article), names: { counts: names.namesOf(article.locale) } };
    for (const unit of article.units) {
      count(language);
      const findings = checkUnit(unit, unit.target, context, standardProfile);
      for (const finding of findings) {
        count(`${finding.check} ${language}`);
        if (finding.severity !== "info") count(`loud ${language}`);
        found.push({ hash: hashOf(unit, finding), path: article.path, unit, finding });
        countFixes(unit, finding, findings, context, fixes);
      }
    }
  }
  reportRates(counts);
  reportReading(found);
  const { offered, stays, harms } = fixes;
  console.log(`\nFixes in real articles: ${offered} applied; ${stays} leave their finding, ${harms} change a number`);
}

function reportRates(counts: ReadonlyMap<string, number>): void {
  const languages = [...counts.keys()].filter((name) => !name.includes(" ")).sort();
  console.log("\nFindings per 1,000 segments of real articles");
  console.log(`  ${"check".padEnd(26)}${languages.map((name) => name.padStart(7)).join("")}`);
  for (const id of [...checks.map((check) => check.id), "loud"]) {
    const rates = languages.map((name) => ((counts.get(`${id} ${name}`) ?? 0) / (counts.get(name) ?? 1)) * 1000);
    const title = id === "loud" ? "errors and warnings" : id;
    console.log(`  ${title.padEnd(26)}${rates.map((rate) => rate.toFixed(1).padStart(7)).join("")}`);
  }
}

/** How often findings are right, as they were read last; `RECTO_READ=<check>` prints its sample with what was said of it. */
function reportReading(found: readonly ReadFinding[]): void {
  const verdicts = readVerdicts();
  console.log(`\nRead by eye, at most ${SAMPLE} of each check: right, wrong, doubtful, not read`);
  for (const [check, sample] of [...sampleOf(found)].sort()) {
    const said = sample.map(({ hash }) => verdicts.get(hash) ?? "-");
    const of = (verdict: string) => said.filter((one) => one === verdict).length;
    const read = of("r") + of("w");
    const share = read === 0 ? "" : `${((of("r") / read) * 100).toFixed(0)} %`;
    const numbers = ["r", "w", "d", "-"].map((verdict) => String(of(verdict)).padStart(5)).join("");
    console.log(`  ${check.padEnd(26)}${numbers}  ${share}`);
    if (READ !== check && READ !== "all") continue;
    for (const { hash, path: file, unit, finding } of sample) {
      const { from, to } = finding.range;
      console.log(`    ${hash} ${verdicts.get(hash) ?? "-"} ${file}: ${finding.severity}: ${finding.message}`);
      console.log(`      ${unit.kind === "segment" ? unit.source : ""}`);
      console.log(`      ${unit.target.slice(0, from)}⟦${unit.target.slice(from, to)}⟧${unit.target.slice(to)}`);
    }
  }
}

interface FixCounts {
  offered: number;
  stays: number;
  harms: number;
}

/** Every fix applied: its finding gone, and no number but one that the source has. */
function countFixes(
  unit: Unit,
  finding: Finding,
  before: readonly Finding[],
  context: CheckContext,
  counts: FixCounts,
): void {
  const ofCheck = (found: readonly Finding[]) => found.filter(({ check }) => check === finding.check).length;
  const source = unit.kind === "segment" ? unit.source : "";
  const digitsOf = (text: string): readonly string[] => withOurDigits(text).match(/\d+/g) ?? [];
  for (const fix of finding.fixes) {
    if (fix.unit !== undefined) continue;
    counts.offered++;
    const after = checkUnit(unit, fix.target, context, standardProfile);
    const isGone = ofCheck(after) < ofCheck(before) || !after.some((one) => isSameFinding(one, finding));
    if (!isGone) counts.stays++;
    const known = new Set([...digitsOf(unit.target), ...digitsOf(source)]);
    if (digitsOf(fix.target).some((digits) => !known.has(digits))) counts.harms++;
  }
}
