import { describe, expect, test } from "vitest";
import { standardProfile } from "#core/checks/profile.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { ArticleLevelFindings } from "./article-level-findings.ts";

const pair = (id: string, target: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">Save the whole file first.</span></span>`;
const targets = ["Vispirms saglabājiet failu.", "Vispirms saglabājiet failu.", "Vispirms saglabājiet visu."];
const text = targets.map((target, index) => pair(`a-${index}`, target)).join("\n\n");
const article = parseArticle(`---\nms.contentlocale: lv-LV\n---\n\n${text}\n`, "a.md");

describe("findings of an article as a whole", () => {
  test("come up, change and go with the texts, and only units with other findings are named", () => {
    const wide = new ArticleLevelFindings(
      { article, readTags: readInlineTags, sourceLocale: "en-US" },
      standardProfile,
    );
    const edits = new Map<string, string>();
    const update = () =>
      wide.update(
        ({ key, target }) => edits.get(key) ?? target,
        () => "unreviewed",
      );
    expect(update()).toContain("a-2");
    expect(wide.of("a-2")).toMatchObject([{ check: "inconsistent", fixes: [{ target: targets[0] }] }]);
    expect(update()).toEqual([]);
    edits.set("a-2", targets[0] ?? "");
    expect(update()).toContain("a-2");
    expect(wide.of("a-2")).toEqual([]);
    expect(wide.of("nowhere")).toEqual([]);
  });
});
