import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleKeyOf } from "#core/document/article-key.ts";
import type { SurveyedArticle, SurveyJob } from "#core/ports/repeat-search.ts";
import type { UnitState } from "#core/review/record.ts";
import { finish } from "#core/slices/sliced.ts";
import { hashName } from "./find-repeats.ts";
import { RepeatSurvey } from "./repeat-survey.ts";
import { surveyArticle } from "./survey-article.ts";

interface Planted {
  readonly source: string;
  readonly target: string;
  readonly decided: UnitState | null;
}

const textOf = (locale: string, planted: readonly Planted[]) =>
  `---\nms.contentlocale: ${locale}\n---\n\n${planted
    .map(
      ({ source, target }, at) =>
        `<span data-ttu-id="k${at}">${target}</span><span class="sxs-lookup"><span data-stu-id="k${at}">${source}</span></span>\n\n`,
    )
    .join("")}`;

function surveyed(path: string, locale: string, planted: readonly Planted[]): SurveyedArticle {
  const text = textOf(locale, planted);
  const units = new Map(planted.flatMap(({ decided }, at) => (decided === null ? [] : [[`k${at}`, decided] as const])));
  const review = {
    articleKey: articleKeyOf(path, text),
    units,
    drafts: new Map(),
    commented: new Set<string>(),
    obstacles: new Map(),
  };
  const job: SurveyJob = {
    path,
    articlePath: path,
    stored: { bytes: new TextEncoder().encode(text), packing: null },
    review,
  };
  const result = surveyArticle(job);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Sources that repeat, and near-repeats of them: one letter, one number, one mark, another case. */
const sources = [
  "Save it.",
  "Save it",
  "save it.",
  "Save **it**.",
  "Wait 10 minutes.",
  "Wait 30 minutes.",
  "保存します。",
];
const planted = fc.record({
  source: fc.constantFrom(...sources),
  target: fc.constantFrom("Eins", "Zwei", "Drei"),
  decided: fc.option(
    fc.record({
      target: fc.constantFrom("Eins", "Zwei", "Vier"),
      status: fc.constantFrom("edited" as const, "approved" as const),
      reason: fc.constant(null),
    }),
    { nil: null },
  ),
});
const article = fc.record({
  locale: fc.constantFrom("de-DE", "fr-FR"),
  segments: fc.array(planted, { minLength: 1, maxLength: 6 }),
});
const always = () => true;

/** `de-DE Save it. 4 2 1`: how many segments, translations, and approved ones, counted one by one. */
function naive(
  articles: readonly { readonly locale: string; readonly segments: readonly Planted[] }[],
): readonly string[] {
  const lines: string[] = [];
  for (const locale of ["de-DE", "fr-FR"])
    for (const source of sources) {
      const all = articles
        .flatMap((one) => (one.locale === locale ? one.segments : []))
        .filter((one) => one.source === source);
      const texts = new Set(all.map(({ target, decided }) => decided?.target ?? target));
      const approved = all.filter(({ decided }) => decided?.status === "approved").length;
      if (all.length > 1) lines.push(`${locale} ${hashName(source)} ${all.length} ${texts.size} ${approved}`);
    }
  return lines.sort();
}

function listed(survey: RepeatSurvey): readonly string[] {
  return finish(survey.list(({ segments }) => segments))
    .map((group) => {
      const { segments, texts, approved } = survey.describe(group);
      return `${survey.localeOf(group)} ${survey.nameOf(group)} ${segments} ${texts.length} ${approved}`;
    })
    .sort();
}

describe("a survey of repeats", () => {
  it("MM60 finds every planted repeat with its translations, and no near-repeat, as counting one by one does, whatever is decided since", () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), fc.array(article, { maxLength: 6 }), (before, after) => {
        const survey = new RepeatSurvey("source");
        for (const [at, { locale, segments }] of before.entries())
          survey.put(`${at}.md`, surveyed(`${at}.md`, locale, segments), always);
        expect(listed(survey)).toEqual(naive(before));
        const [version, then] = [survey.version, listed(survey)];
        // Other decisions in some, another text in others; the rest is gone.
        for (const [at, { locale, segments }] of after.entries())
          survey.put(`${at}.md`, surveyed(`${at}.md`, locale, segments), always);
        for (let at = after.length; at < before.length; at++) survey.drop(`${at}.md`);
        expect(listed(survey)).toEqual(naive(after));
        if (String(listed(survey)) !== String(then)) expect(survey.version).not.toBe(version);
      }),
    );
  });

  it("MM60 lists the most frequent first, and says which articles hold each", () => {
    const survey = new RepeatSurvey("source");
    const of = (...all: string[]) => all.map((source) => ({ source, target: "Eins", decided: null }));
    survey.put("a.md", surveyed("a.md", "de-DE", of("Save it.", "Save it", "Save it")), always);
    survey.put("b.md", surveyed("b.md", "de-DE", of("Save it.", "Save it.", "Save it.")), always);
    const groups = finish(survey.list(({ segments }) => segments));
    expect(groups.map((group) => survey.describe(group).segments)).toEqual([4, 2]);
    expect(groups.map((group) => [...survey.pathsOf(group)].sort())).toEqual([["a.md", "b.md"], ["a.md"]]);
    const [first = -1] = groups;
    expect(survey.describe(first, (path) => path === "b.md").segments).toBe(1);
  });
});
