import type { CheckId, Finding } from "#core/checks/finding.ts";
import type { CheckContext } from "#core/checks/reading/subject.ts";
import { brokenChecks } from "#core/checks/run/broken-checks.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import type { Article } from "#core/document/article.ts";
import { readInlineTags } from "#core/document/inline-html.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { readGlossary } from "#core/glossary/read-glossary.ts";
import { uniteTerms } from "#core/glossary/term.ts";
import type { CheckedFile, UnitFinding } from "./check-format.ts";
import { checkFormats } from "./check-formats.ts";
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
    return { kind: "checked", path, text: "", counts: noFindings, lacking: null, broken: new Map() };
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
    lacking: glossariesFor(article.locale, settings)?.lacking ?? null,
    broken,
  };
}

interface FoundInFile {
  readonly found: readonly UnitFinding[];
  readonly broken: ReadonlyMap<CheckId, string>;
}

function findingsOf(article: Article, settings: CheckSettings): FoundInFile {
  const glossary = glossariesFor(article.locale, settings)?.matcher;
  const context: CheckContext = {
    article,
    readTags: readInlineTags,
    sourceLocale: SOURCE_LOCALE,
    ...(glossary === undefined ? {} : { glossary }),
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

interface Glossaries {
  readonly matcher: GlossaryMatcher;
  /** By file. */
  readonly lacking: ReadonlyMap<string, string>;
}

const glossaries = new WeakMap<CheckSettings, Map<string | null, Glossaries>>();

/** Glossaries are read once for each language. */
function glossariesFor(locale: string | null, settings: CheckSettings): Glossaries | null {
  if (settings.glossaries.length === 0) return null;
  const known = glossaries.get(settings) ?? new Map<string | null, Glossaries>();
  glossaries.set(settings, known);
  const read = known.get(locale) ?? readGlossaries(locale, settings);
  known.set(locale, read);
  return read;
}

function readGlossaries(locale: string | null, settings: CheckSettings): Glossaries {
  const lacking = new Map<string, string>();
  const terms = settings.glossaries.flatMap(({ file, text }) => {
    const { glossary, problems } = readGlossary(text, locale);
    if (glossary.terms.length === 0)
      lacking.set(file, `No term for ${locale} in it. ${problems[0]?.message ?? ""}`.trimEnd());
    return glossary.terms;
  });
  return { matcher: matchGlossary({ locale, terms: uniteTerms(terms) }, locale, SOURCE_LOCALE), lacking };
}
