/** Every fix that is offered for an error injected into a right text: how that text was is known, so that it can be told whether a fix does harm. */
import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "#core/checks/finding.ts";
import { standardProfile } from "#core/checks/profile.ts";
import { withOurDigits } from "#core/checks/reading/number-signs.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { injectedErrors } from "./errors.ts";
import type { InjectedError } from "./inject.ts";
import { cleanArticles, type LabelledArticle } from "./labelled-texts.ts";
import { variantErrors } from "./variants.ts";

interface Offer {
  readonly right: string;
  readonly damaged: string;
  readonly source: string;
  readonly finding: Finding;
  readonly fix: Fix;
  /** Findings of the check before and after. */
  readonly before: number;
  readonly after: number;
}

function offersOf(error: InjectedError, { locale, context: plain, segments }: LabelledArticle): readonly Offer[] {
  const terms = error.terms?.(locale).map((term) => ({ ...bareTerm(""), ...term }));
  const context =
    terms === undefined ? plain : { ...plain, glossary: matchGlossary({ locale, terms }, locale, plain.sourceLocale) };
  return segments.flatMap((segment) => {
    const damaged = error.inject(segment.target, segment.source, locale);
    if (damaged === null || damaged === segment.target) return [];
    const found = checkUnit(segment, damaged, context, standardProfile);
    return found.flatMap((finding) =>
      finding.fixes.map((fix) => ({
        right: segment.target,
        damaged,
        source: segment.source,
        finding,
        fix,
        before: countOf(found, finding),
        after: countOf(checkUnit(segment, fix.target, context, standardProfile), finding),
      })),
    );
  });
}

const countOf = (found: readonly Finding[], { check }: Finding) => found.filter((one) => one.check === check).length;

/** Of Levenshtein. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The case of letters, marks and blanks are what a fix of them makes of a text that is wrong in more than one way. */
function lettersApart(a: string, b: string): number {
  const [left = "", right = ""] = [a, b].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, ""));
  return distance(left, right);
}

const digitsOf = (text: string) => new Set(withOurDigits(text).match(/\d+/g));
/** Names, addresses and code: what a text has once too often stands beside its damaged form. */
const NAMES = /https?:\/\/[^\s)>\]]+|[\w.-]+@[\w.]+\w|\b[A-Z]+_[A-Z]+\b|`[^`]+`|\{\w+\}/g;

function tellHarm({ right, damaged, source, finding, fix }: Offer): string | null {
  const told = `${finding.check}, ${fix.title}: ${damaged} → ${fix.target}`;
  const known = [right, damaged, source].flatMap((text) => [...digitsOf(text)]);
  if ([...digitsOf(fix.target)].some((digits) => !known.includes(digits))) return `changes a number: ${told}`;
  for (const [name] of source.matchAll(NAMES)) {
    const times = (text: string) => text.replace(/\/[a-z]{2}-[a-z]{2}\//g, "/en-us/").split(name).length;
    if (times(fix.target) > Math.max(times(right), times(damaged))) return `stands twice: ${told}`;
  }
  if (fix.isProposal !== true && lettersApart(fix.target, right) > lettersApart(damaged, right))
    return `is farther off: ${told}`;
  return null;
}

describe("a fix of an injected error", () => {
  const articles = cleanArticles();

  it.each([...injectedErrors, ...variantErrors].map((error) => [error.kind, error] as const))(
    "C3 C8 does no harm and takes its finding away: %s",
    (_kind, error) => {
      const offers = articles.flatMap((article) => offersOf(error, article));
      expect(offers.flatMap((offer) => tellHarm(offer) ?? [])).toEqual([]);
      expect(offers.filter(({ before, after }) => after > before).map(({ fix }) => fix.title)).toEqual([]);
    },
  );
});

it("sees what does harm", () => {
  const offer = { right: "a 10 b_c", damaged: "a 10 B _ C", source: "the 10 B_C", before: 1, after: 0 };
  const finding = { check: "x" } as Finding;
  const harm = (target: string) => tellHarm({ ...offer, finding, fix: { title: "", target } });
  expect([harm("a 11 B _ C"), harm("a 10 B _ C B_C"), harm("a 10 b_c")].map((told) => told?.split(":")[0])).toEqual([
    "changes a number",
    "stands twice",
    undefined,
  ]);
});
