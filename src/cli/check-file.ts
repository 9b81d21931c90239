import type { CheckId, Finding } from "#core/checks/finding.ts";
import { countNames, type NameCounts } from "#core/checks/names/name-evidence.ts";
import { profileFor } from "#core/checks/profile.ts";
import { brokenChecks } from "#core/checks/run/broken-checks.ts";
import { checkArticle } from "#core/checks/run/check-article.ts";
import { checkContext } from "#core/checks/run/check-context.ts";
import type { Article } from "#core/document/article.ts";
import { SOURCE_LOCALE } from "#core/document/locale.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { type GlossaryMatcher, matchGlossary } from "#core/glossary/glossary-matcher.ts";
import { readGlossary } from "#core/glossary/read-glossary.ts";
import { uniteTerms } from "#core/glossary/term.ts";
import type { CheckedFile, UnitFinding } from "./check-format.ts";
import { checkFormats } from "./check-formats.ts";
import { countFindings, type FileReport, noFindings } from "./check-report.ts";
import type { CheckSettings } from "./check-settings.ts";
import { type FileSpelling, NOT_SPELLED, spellingFor } from "./file-spelling.ts";
import type { InputFile, Unreadable } from "./input-files.ts";
import { readArticle } from "./read-articles.ts";
import { decodeText } from "./text-file.ts";

/** A file without a pair is no article, and nothing is said of it. Never rejects: what goes wrong with one file is no reason to leave out the others. */
export async function checkFile(
  input: InputFile,
  settings: CheckSettings,
  kept: KeptArticles = new KeptArticles(),
): Promise<FileReport | Unreadable> {
  const known = kept.take(input.file);
  const read = known === null ? await readArticle(input) : null;
  if (read?.kind === "unreadable") return read;
  try {
    const article = known ?? parsed(read?.bytes ?? NOTHING, input.path, settings);
    const spelling = settings.spelling ? await spellingFor(article.locale) : NOT_SPELLED;
    return checkParsed(article, input.path, settings, {
      spelling,
      names: kept.names.get(article.locale ?? "") ?? null,
    });
  } catch (error) {
    return uncheckable(input, error);
  }
}

const NOTHING = Buffer.alloc(0);

/** What an article keeps of names, in its language; null for a file that is no article or cannot be read, which is told when it is checked. */
export async function countFile(
  input: InputFile,
  settings: CheckSettings,
  kept: KeptArticles,
): Promise<NamesOfFile | null> {
  const read = await readArticle(input);
  if (read.kind === "unreadable") return null;
  try {
    const article = parsed(read.bytes, input.path, settings);
    kept.keep(input.file, article);
    return { locale: article.locale ?? "", counts: countNames(article) };
  } catch {
    return null; // Told when it is checked.
  }
}

export interface NamesOfFile {
  readonly locale: string;
  readonly counts: NameCounts;
}

/** In characters: more than this is read again rather than held. */
const MOST_HELD = 64_000_000;

/** Articles that were read for their names and wait to be checked, and the names of all. */
export class KeptArticles {
  readonly #articles = new Map<string, Article>();
  #held = 0;
  /** By locale. */
  names: ReadonlyMap<string, NameCounts> = new Map();

  keep(file: string, article: Article): void {
    if (this.#held + article.text.length > MOST_HELD) return;
    this.#held += article.text.length;
    this.#articles.set(file, article);
  }

  take(file: string): Article | null {
    const article = this.#articles.get(file) ?? null;
    this.#articles.delete(file);
    this.#held -= article?.text.length ?? 0;
    return article;
  }
}

/** Something was thrown where nothing should be. */
export function uncheckable({ file }: InputFile, error: unknown): Unreadable {
  const why = error instanceof Error ? error.message : String(error);
  return { kind: "unreadable", file, message: `It could not be checked: ${why}.` };
}

function parsed(bytes: Buffer, path: string, { locale }: CheckSettings): Article {
  const article = parseArticle(decodeText(bytes), path);
  return locale === null ? article : { ...article, locale };
}

/** What is known for an article beside its text. */
interface Knowledge {
  readonly spelling: FileSpelling;
  /** Of the other articles in its language. */
  readonly names: NameCounts | null;
}

function checkParsed(article: Article, path: string, settings: CheckSettings, known: Knowledge): FileReport {
  if (!article.units.some(({ kind }) => kind === "segment"))
    return { kind: "checked", path, text: "", counts: noFindings, lacking: null, unspelled: null, broken: new Map() };
  const { found, broken } = findingsOf(article, settings, known);
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
    unspelled: known.spelling.missing,
    broken,
  };
}

interface FoundInFile {
  readonly found: readonly UnitFinding[];
  readonly broken: ReadonlyMap<CheckId, string>;
}

function findingsOf(article: Article, settings: CheckSettings, { spelling, names }: Knowledge): FoundInFile {
  const glossary = glossariesFor(article.locale, settings)?.matcher ?? null;
  const { speller } = spelling;
  const profile = profileFor(settings.profile, article.locale);
  const context = checkContext(article, { profile, glossary, speller, counts: names });
  const units = new Map(article.units.map((unit) => [unit.key, unit]));
  // A file knows nothing of reviews.
  const findings = checkArticle(
    article,
    ({ target }) => target,
    () => "unreviewed",
    context,
    profile,
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
