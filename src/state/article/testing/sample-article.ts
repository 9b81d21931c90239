import type { Article } from "#core/document/article.ts";
import { parseArticle } from "#core/document/parse-article.ts";

export function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/**
 * A title and `segments` pairs: `k1-101` is a heading, the next ones are sentences of one paragraph. Targets are `MT 101`, sources `Source 101` and so on.
 */
function sampleText(segments = 4): string {
  const ids = Array.from({ length: segments }, (_, index) => index + 101);
  const [heading, ...sentences] = ids.map((id) => pair(`k1-${id}`, `MT ${id}`, `Source ${id}`));
  return `---\ntitle: MT title\nms.contentlocale: lv-LV\n---\n# ${heading}\n\n${sentences.join(" ")}\n`;
}

export function sampleArticle(segments = 4, path = "docs/sample.md"): Article {
  return parseArticle(sampleText(segments), path);
}

/** One table row whose cells are the pairs `k2-101` and `k2-102`. */
export function tableArticle(): Article {
  const row = `| ${pair("k2-101", "MT 101", "Source 101")} | ${pair("k2-102", "MT 102", "Source 102")} |`;
  return parseArticle(`| a | b |\n| --- | --- |\n${row}\n`, "docs/table.md");
}
