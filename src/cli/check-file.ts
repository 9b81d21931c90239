import { brokenChecks } from "#core/checks/broken-checks.ts";
import { checkArticle } from "#core/checks/check-article.ts";
import type { CheckId, Finding } from "#core/checks/finding.ts";
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

/** A file without a pair is no article, and nothing is said of it. Never rejects: what goes wrong with one file is no reason to leave out the others. */
export async function checkFile(input: InputFile, settings: CheckSettings): Promise<FileReport | Unreadable> {
  const read = await readArticle(input);
  if (read.kind === "unreadable") return read;
  try {
    return checkBytes(read.bytes, input.path, settings);
  } catch (error) {
    return uncheckable(input, error);
  }
}

/** Something was thrown where nothing should be. */
export function uncheckable({ file }: InputFile, error: unknown): Unreadable {
  const why = error instanceof Error ? error.message : String(error);
  return { kind: "unreadable", file, message: `It could not be checked: ${why}.` };
}

function checkBytes(bytes: Buffer, path: string, settings: CheckSettings): FileReport {
  const parsed = parseArticle(decodeText(bytes), path);
  if (!parsed.units.some(({ kind }) => kind === "segment"))
    return { kind: "checked", path, text: "", counts: noFindings, broken: new Map() };
  const article = settings.locale === null ? parsed : { ...parsed, locale: settings.locale };
  const { found, broken } = findingsOf(article, settings);
  const checked: CheckedFile = { path, article, found };
  return {
    kind: "checked",
    path,
    text: found.length === 0 ? "" : checkFormats[settings.format].file(checked),
    counts: countFindings(
      article.units.length,
      found.map(({ finding }) => finding),
    ),
    broken,
  };
}

interface FoundInFile {
  readonly found: readonly UnitFinding[];
  readonly broken: ReadonlyMap<CheckId, string>;
}

function findingsOf(article: Article, settings: CheckSettings): FoundInFile {
  const glossary = glossaryFor(article.locale, settings);
  const context: CheckContext = {
    article,
    readTags: readInlineTags,
    sourceLocale: SOURCE_LOCALE,
    ...(glossary === null ? {} : { glossary }),
  };
  const units = new Map(article.units.map((unit) => [unit.key, unit]));
  // A file knows nothing of reviews.
  const findings = checkArticle(
    article,
    ({ target }) => target,
    () => "unreviewed",
    context,
    settings.profile,
  );
  const withUnit = (finding: Finding) => {
    const unit = units.get(finding.unit);
    return unit === undefined ? [] : [{ unit, finding }];
  };
  return { found: findings.flatMap(withUnit), broken: brokenChecks(context) };
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
