/**
 * An article of some lines, a pair each, with the status of each: `[source, target, status?]`; `# ` before a source makes the pair a heading.
 *
 *     articleCase("de-DE", [["Save.", "Speichern."], ["Save.", "Sichern.", "approved"]])
 */
import { type ArticleCheck, type PresentUnit, presentArticle } from "#core/checks/article/article-check.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Status } from "#core/review/record.ts";

export type CaseLine = readonly [source: string, target: string, status?: Status];

export interface ArticleCase {
  readonly context: CheckContext;
  readonly units: readonly PresentUnit[];
  readonly metadata: readonly PresentUnit[];
}

export function articleCase(locale: string, lines: readonly CaseLine[], frontMatter = ""): ArticleCase {
  const pairs = lines.map(([source, target], index) => {
    const id = `a0000-${101 + index}`;
    const [, mark = "", bare = source] = /^(#+ )?(.*)$/s.exec(source) ?? [];
    return `${mark}<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${bare}</span></span>`;
  });
  const head = `---\nms.contentlocale: ${locale}\n${frontMatter}${frontMatter === "" ? "" : "\n"}---\n\n`;
  const article = parseArticle(`${head}${pairs.join("\n\n")}\n`, "case.md");
  const statuses = new Map(lines.map(([, , status], index) => [`a0000-${101 + index}`, status]));
  const present = presentArticle(
    article,
    ({ target }) => target,
    ({ key }) => statuses.get(key) ?? "unreviewed",
  );
  return { context: { article, readTags: readInlineTags, sourceLocale: "en-US" }, ...present };
}

/** What a check finds, as lines of the unit's text and the first fix's (null where there is none). */
export function foundBy(check: ArticleCheck, { units, metadata, context }: ArticleCase) {
  const found = check.run(units, context, metadata);
  return units.flatMap(({ unit, text }) =>
    (found.get(unit.key) ?? []).map(({ message, fixes }) => ({ text, message, fixed: fixes?.[0]?.target ?? null })),
  );
}
