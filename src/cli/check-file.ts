import { checkUnit } from "#core/checks/check-unit.ts";
import type { CheckContext } from "#core/checks/subject.ts";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type CheckedFile, checkFormats, type UnitFinding } from "./check-formats.ts";
import { countFindings, type FileReport, noFindings } from "./check-report.ts";
import type { CheckSettings } from "./check-settings.ts";
import type { InputFile, Unreadable } from "./input-files.ts";
import { readArticle } from "./read-articles.ts";
import { decodeText } from "./text-file.ts";

/** A file without a pair is no article, and nothing is said of it. Never rejects. */
export async function checkFile(input: InputFile, settings: CheckSettings): Promise<FileReport | Unreadable> {
  const read = await readArticle(input);
  if (read.kind === "unreadable") return read;
  const parsed = parseArticle(decodeText(read.bytes), input.path);
  if (!parsed.units.some(({ kind }) => kind === "segment")) return { kind: "checked", text: "", counts: noFindings };
  const article = settings.locale === null ? parsed : { ...parsed, locale: settings.locale };
  const found = findingsOf(article, settings);
  const checked: CheckedFile = { path: input.path, article, found };
  return {
    kind: "checked",
    text: found.length === 0 ? "" : checkFormats[settings.format].file(checked),
    counts: countFindings(
      article.units.length,
      found.map(({ finding }) => finding),
    ),
  };
}

function findingsOf(article: Article, { profile }: CheckSettings): readonly UnitFinding[] {
  const context: CheckContext = { article, readTags: readInlineTags, sourceLocale: "en-US" };
  return article.units.flatMap((unit) =>
    checkUnit(unit, unit.target, context, profile).map((finding) => ({ unit, finding })),
  );
}
