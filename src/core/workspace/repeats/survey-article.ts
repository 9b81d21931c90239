/** An article of a workspace and what was decided about it → hashes of its sources and translations, read as fast as that allows: pairs are found, no block is. */
import { unpack } from "#core/archive/unpack.ts";
import { admitArticle } from "#core/document/admit-article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { isYamlPath } from "#core/document/front-matter-lines.ts";
import { type PlainArticle, plainArticle } from "#core/document/plain-segments.ts";
import type { SurveyedArticle, SurveyJob } from "#core/ports/repeat-search.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { Status } from "#core/review/record.ts";
import { keyOfArticle } from "#core/workspace/index-article.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { shownUnit } from "#core/workspace/shown-unit.ts";
import { translationForm } from "./translation-form.ts";

/** By their places. */
export const surveyStatuses: readonly Status[] = ["unreviewed", "edited", "needs-work", "approved"];

interface Read extends PlainArticle {
  readonly articleKey: string;
}

/** Segments without a source repeat nothing and are left out. */
export function surveyArticle({ path, articlePath, stored, review }: SurveyJob): Result<SurveyedArticle, RefusedFile> {
  const bytes = unpack(stored);
  if (!bytes.ok) return fail(unreadableFile(path));
  const read = isYamlPath(articlePath) ? readWhole(bytes.value, articlePath) : readPlain(bytes.value, articlePath);
  if (!read.ok) return fail({ ...read.failure, path });
  const { articleKey, locale } = read.value;
  const segments = read.value.segments.filter(({ source }) => source.trim() !== "");
  const isReviewed = review.articleKey === articleKey;
  const shown = segments.map((segment) => shownUnit(isReviewed ? review : null, segment));
  const machine = hashSources(segments.map(({ target }) => translationForm(target)));
  return ok({
    articleKey,
    locale,
    sources: hashSources(segments.map(({ source }) => source)),
    targets: hashSources(shown.map(({ target }) => translationForm(target))),
    machine: machine.filter((_, at) => at % 2 === 1),
    statuses: Uint8Array.from(shown, ({ status }) => surveyStatuses.indexOf(status)),
  });
}

function readPlain(bytes: Uint8Array, path: string): Result<Read, RefusedFile> {
  const text = decodeUtf8(bytes, path);
  if (!text.ok) return fail(unreadableFile(path));
  return ok({ ...plainArticle(text.value, path), articleKey: articleKeyOf(path, text.value) });
}

/** Where pairs stand in values, only all of the reader finds them. */
function readWhole(bytes: Uint8Array, path: string): Result<Read, RefusedFile> {
  const admitted = admitArticle(bytes, path);
  if (!admitted.ok) return fail(refusedFile(path, admitted.failure));
  const { units, locale } = admitted.value;
  const segments = units.flatMap((unit) => (unit.kind === "segment" ? [unit] : []));
  return ok({ segments, locale, articleKey: keyOfArticle(admitted.value) });
}
