/**
 * Review records as one file of JSON, which the interface exports and imports and `recto export --records` reads. Its schema: docs/spec/records.schema.json.
 *
 * Names are never used as property names, so that an id may be anything. What is made of other parts (ids of dismissals, revisions) is not written.
 */
import * as v from "valibot";
import { MAX_BYTES } from "#core/document/admit-article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Annotation } from "#core/review/annotation.ts";
import type { Comment } from "#core/review/comment.ts";
import { isCommentDraft } from "#core/review/comment-draft.ts";
import { type Dismissal, withDismissalId } from "#core/review/dismissal.ts";
import { type EarlierTranslation, moveEarlierTranslation } from "#core/review/earlier-translation.ts";
import { type Draft, isDraftOlder, type UnitRecord } from "#core/review/record.ts";
import { finish, type Sliced } from "#core/slices/sliced.ts";
import type { ArticleReview } from "#core/workspace/carry-review.ts";
import { historyOf, IMPORTED_TAB, lastDrafts, type RecordedArticle, type ReviewRecords } from "./review-records.ts";

const KIND = "recto-review-records";
const VERSION = 1;
/** In characters: what a browser can hold as one text. */
const LONGEST_FILE = 400_000_000;
/** Milliseconds since the epoch; later ones are no date. */
const LAST_TIME = 8.64e15;

/** @returns the file's text in pieces, one article a line; the same review gives the same text on every machine */
export function serializeRecords({ workspace, articles, everywhere: all }: ReviewRecords): readonly string[] {
  return recordsFile(
    workspace,
    all,
    articles.map((one) => serializeArticle(one)),
  );
}

/** A line of the file. */
export function serializeArticle(article: RecordedArticle): string {
  return JSON.stringify(writtenArticle(article));
}

/** @param lines of the articles, in their order */
export function recordsFile(workspace: string, all: readonly Dismissal[], lines: readonly string[]): readonly string[] {
  const shared = JSON.stringify(all.map(writtenDismissal).sort(byText));
  const head = `  "kind": "${KIND}",\n  "version": ${VERSION},\n  "workspace": ${JSON.stringify(workspace)},\n`;
  const last = lines.length - 1;
  const articles = lines.map((line, index) => `    ${line}${index < last ? "," : ""}\n`);
  return [`{\n${head}  "everywhere": ${shared},${ARTICLES}`, ...articles, END];
}

const ARTICLES = '\n  "articles": [\n';
const END = "  ]\n}\n";

/** Names the content of an article, whatever it is called. */
export function contentHashOf(text: string): string {
  return contentOfKey(articleKeyOf("", text));
}

/** As `contentHashOf`, of an article whose key is known. */
export function contentOfKey(articleKey: string): string {
  return articleKey.slice(articleKey.indexOf("-") + 1);
}

/** @param isWhole comments that are being typed too, among the drafts */
export function writtenArticle({ path, locale, text, review }: RecordedArticle, isWhole = false) {
  const { records, versions, drafts, annotations, earlier: translations } = review;
  const units = Array.from(records, ([key, record]) => ({
    key,
    versions: historyOf(record, versions.get(key) ?? []).map(writtenDecision),
  }));
  const typed = drafts.filter(
    (draft) => (isWhole || !isCommentDraft(draft)) && !isOutdated(draft, records.get(draft.key)),
  );
  return {
    path,
    content: contentHashOf(text),
    locale,
    text,
    units: units.sort((a, b) => (a.key < b.key ? -1 : 1)),
    drafts: lastDrafts(typed).map(({ key, text: draft, at }) => ({ key, text: draft, at })),
    comments: annotations.flatMap((one) => (one.kind === "comment" ? writtenComment(one) : [])).sort(byText),
    dismissals: annotations.flatMap((one) => (one.kind === "dismissal" ? writtenDismissal(one) : [])).sort(byText),
    earlier: translations.map(writtenTranslation).sort(byText),
  };
}

function isOutdated(draft: Draft, record: UnitRecord | undefined): boolean {
  return record !== undefined && isDraftOlder(draft, record);
}

/** In one order whoever wrote it, so that the same review gives the same file. */
function writtenDecision({ target, status: of, reason, at, by }: Omit<UnitRecord, "revision">) {
  return { target, status: of, reason, at, ...named(by) };
}

function named(by: string | undefined) {
  return by === undefined ? {} : { by };
}

function writtenComment({ id, key, text: words, by, at, changedAt, resolved, gone }: Comment) {
  return { id, key, text: words, ...named(by), at, changedAt, resolved, gone };
}

export function writtenDismissal({ unit, check, message, source, target, detail, by, changedAt, gone }: Dismissal) {
  return { unit, check, message, source, target, detail, ...named(by), changedAt, gone };
}

function writtenTranslation(translation: EarlierTranslation) {
  const { key, source, machine, changedAt, withdrawn } = translation;
  return { key, source, machine, ...writtenDecision(translation), changedAt, withdrawn };
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}

const text = v.string();
const textOrNull = v.nullable(v.string());
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_TIME));
const name = v.exactOptional(v.pipe(v.string(), v.maxLength(1_000)));
const status = v.picklist(["unreviewed", "edited", "approved", "needs-work"]);
const state = { target: text, status, reason: textOrNull, at: time, by: name };

const version = v.object(state);
const comment = v.object({
  id: v.pipe(text, v.nonEmpty()),
  key: text,
  text,
  by: name,
  at: time,
  changedAt: time,
  resolved: v.boolean(),
  gone: v.boolean(),
});
const found = {
  check: text,
  message: text,
  source: textOrNull,
  target: text,
  detail: text,
  by: name,
  changedAt: time,
  gone: v.boolean(),
};
const dismissal = v.object({ unit: text, ...found });
/** One that holds for every article. */
export const everywhere = v.object({ unit: v.null(), ...found });
const earlier = v.object({
  key: text,
  source: textOrNull,
  machine: text,
  ...state,
  changedAt: time,
  withdrawn: v.boolean(),
});
const unit = v.object({ key: text, versions: v.pipe(v.array(version), v.nonEmpty()) });
const article = v.object({
  path: v.pipe(text, v.nonEmpty(), v.maxLength(10_000)),
  content: text,
  locale: textOrNull,
  text: v.pipe(text, v.maxLength(MAX_BYTES)),
  // They are looked at one by one.
  units: v.array(v.unknown()),
  drafts: v.array(v.object({ key: text, text, at: time })),
  comments: v.array(comment),
  dismissals: v.array(dismissal),
  earlier: v.array(earlier),
});
const file = v.object({
  kind: v.literal(KIND),
  version: v.literal(VERSION),
  workspace: text,
  everywhere: v.array(everywhere),
  // They are looked at one by one.
  articles: v.array(v.unknown()),
});

type ReadUnit = v.InferOutput<typeof unit>;
type ReadArticle = Omit<v.InferOutput<typeof article>, "units"> & { readonly units: readonly ReadUnit[] };

/**
 * @param json the file's text
 * @returns what it holds, or one sentence that says why it holds none
 */
export function parseRecords(json: string): Result<ReviewRecords, string> {
  return finish(readRecords(json));
}

/** As `parseRecords`, article by article: a file may hold thousands. */
export function* readRecords(json: string): Sliced<Result<ReviewRecords, string>> {
  if (json.length > LONGEST_FILE) return fail("It is larger than any file of review records (400 MB).");
  const { head, articles } = (yield* readLines(json)) ?? readWhole(json);
  const read = v.safeParse(file, head, { abortEarly: true });
  if (!read.success) return fail(sentenceOf(read.issues[0]));
  const recorded: RecordedArticle[] = [];
  const names = new Set<string>();
  for (const [index, value] of articles.entries()) {
    yield;
    const one = yield* readArticleInSlices(value, `Article ${index + 1}`);
    if (!one.ok) return one;
    const { path, text: whole } = one.value;
    const named = JSON.stringify([path, contentHashOf(whole)]);
    if (names.has(named)) return fail(`${path} stands in it twice.`);
    names.add(named);
    recorded.push(one.value);
  }
  const { workspace, everywhere: shared } = read.output;
  return ok({ workspace, everywhere: shared.map(dismissalOf), articles: recorded });
}

/**
 * @param value as `writtenArticle` gives it, read back
 * @param place what it is called where it has no name
 */
export function readArticle(value: unknown, place: string): Result<RecordedArticle, string> {
  return finish(readArticleInSlices(value, place));
}

/** Segments read at a time: an article has up to twenty thousand, and a hostile file says any number. */
const UNITS_IN_SLICE = 200;

function* readArticleInSlices(value: unknown, place: string): Sliced<Result<RecordedArticle, string>> {
  const one = v.safeParse(article, value, { abortEarly: true });
  if (!one.success) return fail(slipOf(one.issues[0].path?.[0]?.key, place, value));
  const units: ReadUnit[] = [];
  for (const [index, written] of one.output.units.entries()) {
    if (index % UNITS_IN_SLICE === 0) yield;
    const read = v.safeParse(unit, written, { abortEarly: true });
    if (!read.success) return fail(slipOf("units", place, value));
    units.push(read.output);
  }
  const { path, content, text: whole } = one.output;
  if (contentHashOf(whole) !== content)
    return fail(`The text of ${path} is not the one that was reviewed: it is damaged.`);
  return ok(recordedArticle({ ...one.output, units }));
}

interface ReadJson {
  /** Without its articles, where there is a list of them. */
  readonly head: unknown;
  readonly articles: readonly unknown[];
}

/** As it is written here, an article a line; null for any other form. */
function* readLines(json: string): Sliced<ReadJson | null> {
  const from = json.indexOf(ARTICLES);
  if (from < 0 || !json.endsWith(END)) return null;
  const head = readJson(`${json.slice(0, from + ARTICLES.length)}]}`);
  const articles: unknown[] = [];
  const end = json.length - END.length;
  for (let at = from + ARTICLES.length; at < end; ) {
    yield;
    const to = json.indexOf("\n", at);
    const isLast = to + 1 >= end;
    if (!isLast && json[to - 1] !== ",") return null;
    const value = readJson(json.slice(at, isLast ? to : to - 1));
    if (value === null) return null;
    articles.push(value);
    at = to + 1;
  }
  return head === null ? null : { head, articles };
}

function readWhole(json: string): ReadJson {
  const head = readJson(json.replace(/^\ufeff/, ""));
  if (!v.is(v.object({ articles: v.array(v.unknown()) }), head)) return { head, articles: [] };
  return { head: { ...head, articles: [] }, articles: head.articles };
}

/** Null for what is no JSON: as good as no records. */
function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function slipOf(field: unknown, place: string, value: unknown): string {
  if (field === undefined) return `${place} in it is none.`;
  const where = nameOfArticle(value) ?? place;
  return `${where}: "${String(field)}" is not what review records have there.`;
}

function sentenceOf({ path }: v.BaseIssue<unknown>): string {
  const part = path?.[0]?.key;
  if (part === "version") return `It was written by another version of Recto (this one reads ${VERSION}).`;
  if (part === undefined || part === "kind" || part === "workspace")
    return `It holds no review records (no "kind": "${KIND}").`;
  return `"${String(part)}" is not what review records have there.`;
}

function nameOfArticle(value: unknown): string | null {
  return v.is(v.object({ path: v.string() }), value) ? value.path : null;
}

function recordedArticle({ path, content: _, locale, text: whole, ...rest }: ReadArticle): RecordedArticle {
  return { path, locale, text: whole, review: reviewOf(rest) };
}

function reviewOf({
  units,
  drafts,
  comments,
  dismissals,
  earlier: translations,
}: Omit<ReadArticle, "path" | "content" | "locale" | "text">) {
  const records = new Map<string, UnitRecord>();
  const versions = new Map<string, readonly UnitRecord[]>();
  for (const { key, versions: all } of units) {
    const numbered = all.map((one, index): UnitRecord => ({ ...one, reason: reasonOf(one), revision: index + 1 }));
    const present = numbered.at(-1);
    if (present === undefined) continue;
    records.set(key, present);
    versions.set(key, numbered.slice(0, -1));
  }
  const annotations: readonly Annotation[] = [
    ...comments.map((one): Comment => ({ kind: "comment", ...one, text: one.gone ? "" : one.text })),
    ...dismissals.map(dismissalOf),
  ];
  return {
    records,
    versions,
    drafts: drafts.map((draft) => ({ ...draft, tab: IMPORTED_TAB })),
    annotations,
    earlier: translations.map(({ key, ...one }): EarlierTranslation => moveEarlierTranslation({ key, ...one }, key)),
  } satisfies ArticleReview;
}

/** Only what needs work has a reason. */
function reasonOf({ status: of, reason }: v.InferOutput<typeof version>): string | null {
  return of === "needs-work" ? reason : null;
}

export function dismissalOf(one: v.InferOutput<typeof dismissal | typeof everywhere>): Dismissal {
  return withDismissalId({ kind: "dismissal", ...one });
}
