import { describe, expect, it } from "vitest";
import { parseArticle } from "#core/document/parse-article.ts";
import { matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { bareTerm } from "#core/glossary/term.ts";
import { dismissalId } from "#core/review/dismissal.ts";
import { tryTexts } from "./try-texts.ts";

const pair = (id: string, source: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;
const source = "Save {0} in [the folder](../../folder.md).";
const text = `---\nms.contentlocale: de-DE\n---\n\n${pair("a", source, "Sichern Sie {0} in [dem Ordner](../../folder.md).")}`;
const path = "docs/deep/a.md";
const bytes = new TextEncoder().encode(text);
/** As it stands less deep, in another article. */
const machine = "Sichern Sie {0} in [dem Ordner](../folder.md).";
const terms = [{ ...bareTerm("Save"), forbidden: ["Sichern"] }];

type Tried = Parameters<typeof tryTexts>[1];
function attempt(texts: readonly string[], part: Partial<Tried> = {}, glossary: typeof terms = []) {
  const job = { path, key: "a", texts: texts.map((one) => ({ text: one, machine })), dismissed: new Set<string>() };
  const matcher = (locale: string | null) => matchGlossary({ locale, terms: glossary }, locale, "en-US");
  return tryTexts(bytes, { ...job, profile: "", ...part }, matcher, new Map());
}

const checksIn = (tried: ReturnType<typeof attempt>) =>
  tried.ok ? tried.value.map((found) => found.map(({ check, severity }) => `${severity} ${check}`)) : null;

describe("what the checks would say of texts that may come to stand in a segment", () => {
  it("MM101 is told of each, the worst first, with links as deep as the segment’s own", () => {
    const good = "Speichern Sie {0} in [dem Ordner](../folder.md).";
    const bad = "Speichern  Sie in [dem Ordner](../folder.md)";
    const [none, found = []] = checksIn(attempt([good, bad])) ?? [];
    expect(none).toEqual([]);
    expect(found[0]).toBe("error placeholder");
    expect(found.at(-1)).not.toContain("error");
  });

  it("MM101 is told of forbidden terms, by the glossary of its language", () => {
    expect(checksIn(attempt([machine]))).toEqual([[]]);
    expect(checksIn(attempt([machine], {}, terms))).toEqual([[expect.stringContaining("term")]]);
  });

  it("MM101 is not told of what was dismissed in that text, nor of what the frame guard refuses", () => {
    const bad = "Speichern Sie in [dem Ordner](../../folder.md).";
    const tried = attempt([bad]);
    const [unit] = parseArticle(text, path).units.filter(({ key }) => key === "a");
    const found = tried.ok && unit !== undefined ? (tried.value[0] ?? []) : [];
    expect(found.length).toBeGreaterThan(0);
    const dismissed = new Set(found.flatMap((one) => (unit ? [dismissalId(one, unit, bad, "workspace")] : [])));
    expect(checksIn(attempt([bad], { dismissed }))).toEqual([[]]);
    expect(checksIn(attempt(["Speichern </span>"]))).toEqual([[]]);
  });

  it("MM101 is nothing where there is no such segment, and a failure where there is no such article", () => {
    expect(checksIn(attempt([machine], { key: "b" }))).toEqual([[]]);
    const job = { path, key: "a", texts: [], dismissed: new Set<string>(), profile: "" };
    expect(tryTexts(new TextEncoder().encode("no pairs"), job, () => null, new Map())).toMatchObject({
      failure: { reason: "no-pairs" },
    });
  });
});
