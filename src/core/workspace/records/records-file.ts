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
  const lines = articles.map(
    (article, index) => `    ${JSON.stringify(writtenArticle(article))}${index < articles.length - 1 ? "," : ""}\n`,
  );
  const shared = JSON.stringify(all.map(writtenDismissal).sort(byText));
  const head = `  "kind": "${KIND}",\n  "version": ${VERSION},\n  "workspace": ${JSON.stringify(workspace)},\n`;
  return [`{\n${head}  "everywhere": ${shared},\n  "articles": [\n`, ...lines, "  ]\n}\n"];
}

/** Names the content of an article, whatever it is called. */
export function contentHashOf(text: string): string {
  return contentOfKey(articleKeyOf("", text));
}

/** As `contentHashOf`, of an article whose key is known. */
export function contentOfKey(articleKey: string): string {
  return articleKey.slice(articleKey.indexOf("-") + 1);
}

function writtenArticle({ path, locale, text, review }: RecordedArticle) {
  const { records, versions, drafts, annotations, earlier: translations } = review;
  const units = Array.from(records, ([key, record]) => ({
    key,
    versions: historyOf(record, versions.get(key) ?? []).map(writtenDecision),
  }));
  const typed = drafts.filter((draft) => !isCommentDraft(draft) && !isOutdated(draft, records.get(draft.key)));
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

function writtenDismissal({ unit, check, message, source, target, detail, by, changedAt, gone }: Dismissal) {
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
const everywhere = v.object({ unit: v.null(), ...found });
const earlier = v.object({
  key: text,
  source: textOrNull,
  machine: text,
  ...state,
  changedAt: time,
  withdrawn: v.boolean(),
});
const article = v.object({
  path: v.pipe(text, v.nonEmpty(), v.maxLength(10_000)),
  content: text,
  locale: textOrNull,
  text: v.pipe(text, v.maxLength(MAX_BYTES)),
  units: v.array(v.object({ key: text, versions: v.pipe(v.array(version), v.nonEmpty()) })),
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
  articles: v.array(article),
});

type ReadArticle = v.InferOutput<typeof article>;

/**
 * @param json the file's text
 * @returns what it holds, or one sentence that says why it holds none
 */
export function parseRecords(json: string): Result<ReviewRecords, string> {
  if (json.length > LONGEST_FILE) return fail("It is larger than any file of review records (400 MB).");
  const read = v.safeParse(file, readJson(json), { abortEarly: true });
  if (!read.success) return fail(sentenceOf(read.issues[0]));
  const { workspace, everywhere: shared, articles } = read.output;
  const damaged = articles.find((one) => contentHashOf(one.text) !== one.content);
  if (damaged !== undefined)
    return fail(`The text of ${damaged.path} is not the one that was reviewed: it is damaged.`);
  const names = articles.map((one) => JSON.stringify([one.path, one.content]));
  const twice = names.findIndex((one, index) => names.indexOf(one) < index);
  if (new Set(names).size < names.length) return fail(`${articles[twice]?.path} stands in it twice.`);
  return ok({ workspace, everywhere: shared.map(dismissalOf), articles: articles.map(recordedArticle) });
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    return null; // No JSON: as good as no records.
  }
}

function sentenceOf({ path }: v.BaseIssue<unknown>): string {
  const [part, index, field] = path?.map(({ key }) => key) ?? [];
  if (part === "version") return `It was written by another version of Recto (this one reads ${VERSION}).`;
  if (part === undefined || part === "kind" || part === "workspace")
    return `It holds no review records (no "kind": "${KIND}").`;
  if (part === "everywhere" || index === undefined) return `"${String(part)}" is not what review records have there.`;
  const where = nameOfArticle(path?.[1]?.value);
  return field === undefined
    ? `Article ${Number(index) + 1} in it is none.`
    : `${where ?? `Article ${Number(index) + 1}`}: "${String(field)}" is not what review records have there.`;
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

function dismissalOf(one: v.InferOutput<typeof dismissal | typeof everywhere>): Dismissal {
  return withDismissalId({ kind: "dismissal", ...one });
}
