import { checkArticle } from "#core/checks/check-article.ts";
import type { CheckContext } from "#core/checks/subject.ts";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { readGlossary } from "#core/glossary/read-glossary.ts";
import { uniteTerms } from "#core/glossary/term.ts";
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

function findingsOf(article: Article, settings: CheckSettings): readonly UnitFinding[] {
  const glossary = glossaryFor(article.locale, settings);
  const context: CheckContext = {
    article,
    readTags: readInlineTags,
    sourceLocale: SOURCE_LOCALE,
    ...(glossary === null ? {} : { glossary }),
  };
  const units = new Map(article.units.map((unit) => [unit.key, unit]));
  // A file knows nothing of reviews.
  const found = checkArticle(
    article,
    ({ target }) => target,
    () => "unreviewed",
    context,
    settings.profile,
  );
  return found.flatMap((finding) => {
    const unit = units.get(finding.unit);
    return unit === undefined ? [] : [{ unit, finding }];
  });
}

const matchers = new WeakMap<CheckSettings, Map<string | null, GlossaryMatcher>>();

/** A glossary is read once for each language. */
function glossaryFor(locale: string | null, settings: CheckSettings): GlossaryMatcher | null {
  if (settings.glossaries.length === 0) return null;
  const known = matchers.get(settings) ?? new Map<string | null, GlossaryMatcher>();
  matchers.set(settings, known);
  const read = known.get(locale);
  if (read !== undefined) return read;
  const terms = settings.glossaries.flatMap((text) => readGlossary(text, locale).glossary.terms);
  const matcher = matchGlossary({ locale, terms: uniteTerms(terms) }, locale, SOURCE_LOCALE);
  known.set(locale, matcher);
  return matcher;
}
