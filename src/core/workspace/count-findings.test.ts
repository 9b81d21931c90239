import { describe, expect, it } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { serializeProfile } from "#core/checks/profile-file.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { dismissalId } from "#core/review/dismissal.ts";
import { countFindings } from "./count-findings.ts";

const pair = (id: string, source: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const text = `---\nms.contentlocale: lv-LV\n---\n\n${pair("a", "Open {0} now.", "Atveriet tagad.")}${pair("b", "Save it.", "Saglabājiet to.")}`;
const path = "docs/a.md";
const bytes = new TextEncoder().encode(text);
type Counting = Parameters<typeof countFindings>[1];
const nothing: Counting = { path, articleKey: null, decided: new Map(), dismissed: new Set(), profile: "" };
const approved = { target: "Atveriet tagad {0}.", status: "approved", reason: null } as const;
const decided = new Map([["a", approved]]);
const count = (part: Partial<Counting>, given = bytes) =>
  countFindings(given, { ...nothing, ...part }, () => null, new Map());

describe("counting an article's findings", () => {
  it("W46 gives what checking the article gives", () => {
    const article = parseArticle(text, path);
    const context = checkContext(article, { profile: standardProfile, glossary: null });
    const all = checkArticle(
      article,
      ({ target }) => target,
      () => "unreviewed",
      context,
      standardProfile,
    );
    const errors = all.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    expect(count({})).toMatchObject({ value: { findings: { error: errors.length }, reviewedWords: 0, changed: 0 } });
    const dismissed = new Set(
      errors.flatMap((finding) => {
        const unit = article.units.find(({ key }) => key === finding.unit);
        return unit === undefined ? [] : [dismissalId(finding, unit, unit.target, "workspace")];
      }),
    );
    expect(count({ dismissed })).toMatchObject({ value: { findings: { error: 0 } } });
  });

  it("W46 with what was decided about this very content, and nothing of another", () => {
    expect(count({ decided, articleKey: articleKeyOf(path, text) })).toMatchObject({
      value: { findings: { error: 0 }, reviewedWords: 3, changed: 1 },
    });
    expect(count({ decided, articleKey: articleKeyOf(path, `${text} `) })).toEqual(count({}));
  });

  it("W46 with the glossary of its language, and the profile", () => {
    const sumOf = (counted: ReturnType<typeof countFindings>) =>
      counted.ok ? Object.values(counted.value.findings).reduce((sum, one) => sum + one) : null;
    const terms = [{ ...bareTerm("Save"), required: ["Glabāt"] }];
    const withTerms = countFindings(
      bytes,
      nothing,
      (locale) => matchGlossary({ locale, terms }, locale, "en-US"),
      new Map(),
    );
    const alone = sumOf(count({})) ?? 0;
    expect(sumOf(withTerms)).toBe(alone + 1);
    const profile = serializeProfile({ ...standardProfile, severities: new Map([["placeholder", "off"]]) });
    expect(sumOf(count({ profile }))).toBe(alone - 1);
  });

  it("W46 a file that is no article says so", () => {
    expect(count({}, new TextEncoder().encode("no pairs"))).toMatchObject({ failure: { reason: "no-pairs" } });
  });
});
