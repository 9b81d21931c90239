import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexArticle } from "#core/workspace/index-article.ts";
import { surveyHashes } from "./hash-translations.ts";
import { surveyArticle } from "./survey-article.ts";

const nothing = {
  articleKey: null,
  units: new Map(),
  drafts: new Map(),
  commented: new Set<string>(),
  obstacles: new Map(),
};

/** Sources that are blank, targets that differ in how far up a link goes or in their line breaks, and letters that are two. */
const source = fc.constantFrom("", " ", "Save it.", "See [it](../a.md).", "保存します。", "😀");
const target = fc.constantFrom(
  "",
  "Eins",
  "Siehe [es](../../a.md).",
  "Siehe [es](a.md).",
  "zwei\r\nZeilen",
  "zwei\nZeilen",
);
const segments = fc.array(fc.record({ source, target }), { minLength: 1, maxLength: 8 });

const markdown = (all: readonly { readonly source: string; readonly target: string }[]) =>
  all
    .map(
      (one, at) =>
        `<span data-ttu-id="k${at}">${one.target}</span><span class="sxs-lookup"><span data-stu-id="k${at}">${one.source}</span></span>`,
    )
    .join("\n\n");

const yaml = (all: readonly { readonly source: string; readonly target: string }[]) =>
  `title: T\nitems:\n${all.map((one, at) => `- a: '${pairIn(one, at)}'`).join("\n")}\n`;

function pairIn(one: { readonly source: string; readonly target: string }, at: number): string {
  return markdown([one]).replaceAll("k0", `k${at}`).replaceAll(/\s*\n/g, " ");
}

describe("what repeats, by what the index keeps", () => {
  it.each([
    ["Markdown", "a.md", markdown],
    ["YAML", "a.yml", yaml],
  ] as const)("W180 is what reading an article of %s tells where nothing is decided about it", (_, path, textOf) => {
    fc.assert(
      fc.property(segments, (all) => {
        const bytes = new TextEncoder().encode(textOf(all));
        const indexed = indexArticle(bytes, path);
        const surveyed = surveyArticle({ path, articlePath: path, stored: { bytes, packing: null }, review: nothing });
        if (!indexed.ok) return;
        expect(surveyed).toEqual({ ok: true, value: surveyHashes(indexed.value) });
      }),
    );
  });
});
