import { describe, expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import { checkUnit } from "#core/checks/run/check-unit.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { dismissalId } from "#core/review/dismissal.ts";
import { countFindings } from "./count-findings.ts";
import { addOutcomes, isMostlyDismissed } from "./finding-outcomes.ts";

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Open {0} now.</span></span>\n\n`;
const text = `---\nms.contentlocale: de-DE\n---\n\n${pair("a", "Jetzt öffnen.")}${pair("b", "Jetzt öffnen.")}${pair("c", "Jetzt {0} öffnen.")}`;
const path = "a.md";

describe("V60 what became of a check's findings", () => {
  const article = parseArticle(text, path);
  const context = checkContext(article, { profile: standardProfile, glossary: null });
  const found = (key: string) => {
    const unit = article.units.find((one) => one.key === key);
    if (unit === undefined) throw new Error(`No unit ${key}.`);
    return { unit, findings: checkUnit(unit, unit.target, context, standardProfile) };
  };
  const judge = (decided: Readonly<Record<string, string>>, dismissed: readonly string[]) => {
    const ids = dismissed.flatMap((key) => {
      const { unit, findings } = found(key);
      return findings.map((finding) => dismissalId(finding, unit, unit.target, "segment"));
    });
    const states = Object.entries(decided).map(
      ([key, target]) => [key, { target, status: "approved", reason: null }] as const,
    );
    const job = {
      path,
      articleKey: articleKeyOf(path, text),
      decided: new Map(states),
      dismissed: new Set(ids),
      profile: "",
      isJudged: true,
    };
    const counted = countFindings(new TextEncoder().encode(text), job, () => null, new Map());
    return counted.ok ? counted.value.outcomes?.get("placeholder") : null;
  };

  test("is fixed where the text that was loaded had it and the present one has not, and dismissed where it is", () => {
    expect(judge({}, [])).toBeUndefined();
    expect(judge({ a: "Jetzt {0} öffnen." }, [])).toEqual({ fixed: 1, dismissed: 0 });
    expect(judge({ a: "Jetzt {0} öffnen." }, ["b"])).toEqual({ fixed: 1, dismissed: 1 });
    expect(judge({ a: "Jetzt bitte öffnen.", c: "Nun {0} öffnen." }, [])).toBeUndefined();
  });

  test("is added up over articles, and a check is offered for off that is dismissed more than nine times in ten", () => {
    const one = new Map([["capital", { fixed: 1, dismissed: 4 }]]);
    expect(addOutcomes([one, one, new Map()])).toEqual(new Map([["capital", { fixed: 2, dismissed: 8 }]]));
    expect(isMostlyDismissed({ fixed: 0, dismissed: 9 })).toBe(false);
    expect(isMostlyDismissed({ fixed: 0, dismissed: 10 })).toBe(true);
    expect(isMostlyDismissed({ fixed: 1, dismissed: 9 })).toBe(false);
    expect(isMostlyDismissed({ fixed: 1, dismissed: 10 })).toBe(true);
  });
});
