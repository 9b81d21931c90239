/** The laws of docs/spec/checks.md on generated pairs, for every check there is. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { expectLinear } from "#core/document/testing/expect-linear.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import type { Check } from "./check.ts";
import { checks } from "./checks.ts";
import { standardProfile } from "./profile.ts";
import { type CheckContext, Subject } from "./reading/subject.ts";
import { checkUnit } from "./run/check-unit.ts";
import {
  articleText,
  fragment,
  type GeneratedPair,
  hostileFragment,
  LOCALES,
  pair,
} from "./testing/generated-pairs.ts";

function contextOf({ article }: Pick<GeneratedPair, "article">): CheckContext {
  return { article, readTags: readInlineTags, sourceLocale: "en-US" };
}

/** Errors by check and detail, each as often as it is found. */
function errorsOf(segment: Segment, target: string, context: CheckContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, severity, run } of checks.map((check) => ({ ...check, run: check.run.bind(check) }))) {
    if (severity !== "error") continue;
    for (const { detail } of run(new Subject(segment, target, context))) {
      counts.set(`${id} ${detail}`, (counts.get(`${id} ${detail}`) ?? 0) + 1);
    }
  }
  return counts;
}

describe("every check", () => {
  it("C1 finds in order and within the target, whatever the texts hold", () => {
    const holds = ({ article, segment, target }: GeneratedPair) => {
      for (const check of checks) {
        const found = check.run(new Subject(segment, target, contextOf({ article })));
        for (const { range, sourceRange, message } of found) {
          expect(0 <= range.from && range.from <= range.to && range.to <= target.length, check.id).toBe(true);
          if (sourceRange !== undefined) {
            const { from, to } = sourceRange;
            expect(0 <= from && from <= to && to <= segment.source.length, check.id).toBe(true);
          }
          expect(message, check.id).toMatch(/^[^\n]*[^.]$/su);
        }
        const places = found.map(({ range }) => range.from);
        expect(places, check.id).toEqual([...places].sort((a, b) => a - b));
      }
    };
    fc.assert(fc.property(pair, holds), { numRuns: lawRuns(300) });
  });

  it("C1 tells findings in the same texts apart", () => {
    const holds = ({ article, segment, target }: GeneratedPair) => {
      const found = checkUnit(segment, target, contextOf({ article }), standardProfile);
      const names = found.map(({ check, detail }) => `${check} ${detail}`);
      expect(names).toEqual([...new Set(names)]);
    };
    fc.assert(fc.property(pair, holds), { numRuns: lawRuns(200) });
  });

  it("C3 offers fixes that can be written, make their finding go and bring no new error", () => {
    const holds = ({ article, segment, target }: GeneratedPair) => {
      const context = contextOf({ article });
      const before = errorsOf(segment, target, context);
      const found = checkUnit(segment, target, context, standardProfile);
      const saying = (all: typeof found, { check, detail }: (typeof found)[number]) =>
        all.filter((one) => one.check === check && one.detail.replace(/ #\d+$/, "") === detail.replace(/ #\d+$/, ""));
      for (const finding of found) {
        const { check, fixes } = finding;
        for (const fix of fixes) {
          expect(fix.target, check).not.toBe(target);
          const after = checkUnit(segment, fix.target, context, standardProfile);
          const isFewer =
            after.filter((one) => one.check === check).length < found.filter((one) => one.check === check).length;
          expect(
            isFewer || saying(after, finding).length < saying(found, finding).length,
            `${check}: ${fix.title}`,
          ).toBe(true);
          expect(guardEdit(article, segment, fix.target).kind, check).not.toBe("refused");
          const brought = [...errorsOf(segment, fix.target, context)].filter(
            ([name, count]) => count > (before.get(name) ?? 0),
          );
          expect(brought, check).toEqual([]);
        }
      }
    };
    fc.assert(fc.property(pair, holds), { numRuns: lawRuns(150) });
  });

  it("of markup says nothing where the target is the source", () => {
    const markup = checks.filter(({ group }) => group === "markup");
    const holds = (text: string, locale: string) => {
      const article = parseArticle(articleText(locale, text, text), "case.md");
      const segment = article.units.find((unit) => unit.kind === "segment");
      fc.pre(segment?.kind === "segment" && segment.source === segment.target);
      const subject = new Subject(segment, segment.target, contextOf({ article }));
      expect(markup.flatMap((check) => check.run(subject).map(({ message }) => `${check.id}: ${message}`))).toEqual([]);
    };
    fc.assert(fc.property(fc.oneof(fragment, hostileFragment), fc.constantFrom(...LOCALES), holds), {
      numRuns: lawRuns(300),
    });
  });
});

/** As much of each as makes a text of some 9,000 characters; one of more than 20,000 is not read for markup. */
const PARTS = [
  "_",
  "`",
  "<",
  "[",
  "** a",
  "****",
  "[a](b) ",
  "<br>",
  "&amp;amp;",
  "\\*",
  "[! NOTE]",
  "<xref:A.B>",
  "{ 0 }",
  "\n- a",
];

/** @param part stands again and again in the target, in the source, and in both */
function expectLinearChecks(isChosen: (check: Check) => boolean, part: string, length: number): void {
  const chosen = checks.filter(isChosen);
  const article = parseArticle(articleText("lv-LV", "x", "y"), "case.md");
  const segment = article.units.find((unit) => unit.kind === "segment");
  if (segment?.kind !== "segment") throw new Error("no segment");
  const context = contextOf({ article });
  const textOf = (n: number) => `x${part.repeat(n)}x`;
  expectLinear(textOf, Math.floor(length / part.length), (text) => {
    for (const [source, target] of [
      ["x", text],
      [text, "x"],
      [text, text],
    ] as const) {
      const subject = new Subject({ ...segment, source }, target, context);
      for (const check of chosen) check.run(subject);
    }
  });
}

describe("every check of a long text", () => {
  it.each(PARTS)("C7 of markup takes time that grows with the text and no faster: %j", (part) => {
    expectLinearChecks(({ group }) => group === "markup", part, 9_000);
  });

  // Longer: what these do with each place is little.
  it.each([
    ["number", "1 2,3 ", 200_000],
    ["identifier", "a_b ", 120_000],
    ["code-span", "` `` ", 200_000],
  ])("C7 of %s takes time that grows with the number of places and no faster: %j", (id, part, length) => {
    expectLinearChecks((check) => check.id === id, part, length);
  });
});
