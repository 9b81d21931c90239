/**
 * One line per case: `⟦ ⟧` in a target mark where the finding is to be, `⟦⟧` an empty place.
 *
 *     fires(doubleSpace, "lv-LV", "a b", "a⟦  ⟧b", "a b")
 *     silent(doubleSpace, "lv-LV", "a b", "a b")
 */
import { expect } from "vitest";
import type { Check } from "#core/checks/check.ts";
import { type CheckContext, Subject } from "#core/checks/reading/subject.ts";
import type { Segment } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";

/** How a case's line of Markdown is written around the pair: `> {}`, `| a |\n| - |\n| {} |`, `# {}`, other pairs of other ids beside it. */
export interface CaseOptions {
  readonly around?: string;
  /** The article's front matter, without its rules. */
  readonly frontMatter?: string;
  readonly context?: Partial<CheckContext>;
}

/** The subject of a pair in an article of its own. */
export function subjectOf(locale: string, source: string, target: string, options: CaseOptions = {}): Subject {
  const { around = "{}", frontMatter = "", context } = options;
  const pair = `<span data-ttu-id="a0000-101">${target}</span><span class="sxs-lookup"><span data-stu-id="a0000-101">${source}</span></span>`;
  const head = `---\nms.contentlocale: ${locale}\n${frontMatter}${frontMatter === "" ? "" : "\n"}---\n\n`;
  const article = parseArticle(`${head}${around.replace("{}", () => pair)}\n`, "case.md");
  const unit = article.units.find((one): one is Segment => one.kind === "segment" && one.id === "a0000-101");
  if (unit?.target !== target || unit.source !== source) throw new Error(`Not one pair: ${target} | ${source}`);
  return new Subject(unit, target, { article, readTags: readInlineTags, sourceLocale: "en-US", ...context });
}

/** The findings are exactly the marked places; the first fix of the first one gives `fixed`, where that is said. */
export function fires(
  check: Check,
  locale: string,
  source: string,
  marked: string,
  fixed?: string,
  options?: CaseOptions,
) {
  const { text, ranges } = readMarks(marked);
  const found = check.run(subjectOf(locale, source, text, options));
  expect(
    found.map(({ range }) => range),
    found.map(({ message }) => message).join("; ") || "no finding",
  ).toEqual(ranges);
  if (fixed !== undefined) expect(found[0]?.fixes?.[0]?.target).toBe(fixed);
  return found;
}

export function silent(check: Check, locale: string, source: string, target: string, options?: CaseOptions): void {
  expect(check.run(subjectOf(locale, source, target, options))).toEqual([]);
}

function readMarks(marked: string) {
  const ranges: { from: number; to: number }[] = [];
  let text = "";
  for (const piece of marked.split(/([⟦⟧])/u)) {
    if (piece === "⟦") ranges.push({ from: text.length, to: text.length });
    else if (piece === "⟧") ranges[ranges.length - 1] = { from: ranges.at(-1)?.from ?? 0, to: text.length };
    else text += piece;
  }
  return { text, ranges };
}
