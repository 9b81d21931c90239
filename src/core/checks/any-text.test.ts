/** No text of an article, a glossary, a profile or a dictionary makes a check throw, whatever signs it holds and however long it is. */

import fc from "fast-check";
import { describe, it } from "vitest";
import type { Segment } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { lawRuns } from "#core/testing/law-runs.ts";
import { articleChecks } from "./article/article-checks.ts";
import { checks } from "./checks.ts";
import { type CheckContext, Subject } from "./reading/subject.ts";
import { readCustomCheck } from "./run/custom-check.ts";
import { articleText, LOCALES } from "./testing/generated-pairs.ts";

const signs = fc.constantFrom(
  ...Array.from("\"'&-!#%,:;<=>@`~^$\\.*+?()[]{}|/ \n\t_0aA\u2028é中"),
  ...["😀", "\ud800", "\udc00", "\\u", "\\p{", "(?<", "&&", "--", "\\k<a>"],
);
const anyText = fc.oneof(fc.string({ unit: signs, maxLength: 12 }), fc.string({ unit: "binary", maxLength: 12 }));

/** Where a text can stand that a check looks for elsewhere. */
const PLACES = [
  ...'{} @{} @"{}" <xref:{}> <xref:a?text={}> `{}` [a]({}) [{}](b) [a][{}] [^{}] <{}> <a{}>x</a{}> </{}> {{}} {{{}}}'.split(
    " ",
  ),
  ..."%{}% $({}) **{}** [!{}] [!INCLUDE[a]({})] :::{}::: C:\\{} --{} a_{} https://a.example/{} {}@x.example &{}; name{}Name 1{}2".split(
    " ",
  ),
];
const placed = fc.tuple(fc.constantFrom(...PLACES), anyText).map(([place, text]) => place.replaceAll("{}", () => text));
const texts = fc.array(placed, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" "));

interface Given {
  readonly locale: string;
  readonly source: string;
  readonly target: string;
  /** Terms of the article, the glossary and the dictionary, and what is written for a check of somebody's own. */
  readonly words: readonly string[];
}

const given: fc.Arbitrary<Given> = fc
  .record({
    locale: fc.constantFrom(...LOCALES),
    source: texts,
    other: texts,
    words: fc.array(anyText, { maxLength: 3 }),
  })
  .chain(({ source, other, ...rest }) =>
    fc.constantFrom(source, source.replace(/[a-z"'.]/, "x"), other).map((target) => ({ ...rest, source, target })),
  );

function contextOf({ locale, target, words }: Given): CheckContext {
  const article = parseArticle(articleText(locale, "x", "y"), "case.md");
  const values = new Map(words.map((word, index) => [`no-loc.${index}`, word]));
  const frontMatter = article.frontMatter === null ? null : { ...article.frontMatter, values };
  const terms = words.map((word) => ({ ...bareTerm(word), required: [target, word], forbidden: words }));
  return {
    article: { ...article, frontMatter },
    readTags: readInlineTags,
    sourceLocale: "en-US",
    glossary: matchGlossary({ locale, terms }, locale, "en-US"),
    speller: { isKnown: () => false, suggest: () => words },
  };
}

function runAll(all: Given): void {
  const context = contextOf(all);
  const first = context.article.units.find((unit): unit is Segment => unit.kind === "segment");
  if (first === undefined) throw new Error("no segment");
  const segment = { ...first, source: all.source };
  const subject = new Subject(segment, all.target, context);
  const custom = all.words.flatMap((word) => {
    const written = { source: word, target: word, forbidden: word, flags: "i" };
    const check = readCustomCheck({ name: "own", severity: "error", message: "Own", ...written });
    return check.ok ? [check.value] : [];
  });
  for (const check of [...checks, ...custom]) check.run(subject);
  const other = { ...segment, key: "other", source: all.target };
  const units = [segment, other].map((unit) => ({ unit, text: all.target, status: "unreviewed" as const }));
  for (const check of articleChecks) check.run(units, context, []);
}

describe("no check throws", () => {
  it("C8 whatever signs the texts hold that it looks for", () => {
    fc.assert(fc.property(given, runAll), { numRuns: lawRuns(200) });
  });

  it.each(["{}", "@{}", '@"{}"', "<a{}>x</a{}>", "`{}`", "name{}Name"])("C8 however long it is: %s", (place) => {
    for (const sign of ["a", '"']) {
      const source = place.replaceAll("{}", () => sign.repeat(12_000));
      runAll({ locale: "de-DE", source, target: "x", words: [sign.repeat(60_000)] });
    }
  });
});
