/** The texts that checks are measured on: right translations, as articles. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import type { Article, Segment } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";

const FOLDER = path.join("bench", "checks");
const SOURCE = "en-US";

export interface LabelledArticle {
  readonly locale: string;
  readonly context: CheckContext;
  readonly segments: readonly Segment[];
}

export function contextOf(article: Article): CheckContext {
  return { article, readTags: readInlineTags, sourceLocale: SOURCE };
}

/** One article in each language, of the same sentences. */
export function cleanArticles(): readonly LabelledArticle[] {
  const names = readdirSync(path.join(FOLDER, "texts")).map((name) => path.basename(name, ".txt"));
  return names
    .filter((name) => name !== SOURCE)
    .sort()
    .map(cleanArticle);
}

function cleanArticle(locale: string): LabelledArticle {
  const sources = linesOf(path.join("texts", `${SOURCE}.txt`));
  const targets = linesOf(path.join("texts", `${locale}.txt`));
  const template = linesOf("article.md")
    .join("\n")
    .replace("title: «1»", `title: ${targets[0] ?? ""}`);
  let id = 100;
  const text = template.replace("«locale»", locale).replace(/«(\d+)»/g, (_, number: string) => {
    const index = Number(number) - 1;
    return pair(`a1b2c-${id++}`, targets[index] ?? "", sources[index] ?? "");
  });
  return labelled(locale, text);
}

/** Translations that differ from their source for good reasons, an article for each language. */
export function legitimateArticles(): readonly LabelledArticle[] {
  const rows = linesOf("legitimate.tsv").map((line) => line.split("\t"));
  const locales = [...new Set(rows.map(([locale = ""]) => locale))];
  return locales.map((locale) => {
    const own = rows.filter(([name]) => name === locale);
    const pairs = own.map(([, source = "", target = ""], index) => pair(`d4e5f-${100 + index}`, target, source));
    return labelled(locale, `---\nms.contentlocale: ${locale}\n---\n\n${pairs.join("\n\n")}\n`);
  });
}

function linesOf(name: string): readonly string[] {
  return readFileSync(path.join(FOLDER, name), "utf8").trimEnd().split("\n");
}

function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

function labelled(locale: string, text: string): LabelledArticle {
  const article = parseArticle(text, `article.${locale}.md`);
  const segments = article.units.filter((unit): unit is Segment => unit.kind === "segment");
  return { locale, segments, context: contextOf(article) };
}
