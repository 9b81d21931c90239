/** An article of a workspace and what was decided about it → its segments with a source, or a translation, that is looked for, and whether another translation can stand there. */
import type { Article, Segment, Unit } from "#core/document/article.ts";
import { guardEdit } from "#core/document/frame-guard.ts";
import type { ArticleRepeats, FoundRepeat, RepeatJob, RepeatVerdict } from "#core/ports/repeat-search.ts";
import type { PresentReview } from "#core/ports/segment-search.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { bareState } from "#core/review/unit-state.ts";
import type { ParsedArticles } from "#core/workspace/parsed-articles.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { hashSources } from "#core/workspace/repetitions.ts";
import { shownUnit } from "#core/workspace/shown-unit.ts";
import { adaptDepth, type StandingText, translationForm } from "./translation-form.ts";

/** As `RepeatJob.wanted` names a text. */
export function hashName(text: string): string {
  const [first = 0, second = 0] = hashSources([text]);
  return `${first} ${second}`;
}

/** In document order. */
export function findRepeats(job: RepeatJob, parsed: ParsedArticles): Result<ArticleRepeats, RefusedFile> {
  const read = parsed.read(job.articlePath, job.stored);
  if (!read.ok) return fail({ ...read.failure, path: job.path });
  const { article, articleKey } = read.value;
  const review = job.review.articleKey === articleKey ? job.review : null;
  const found = article.units.flatMap((unit, index) =>
    unit.kind === "segment" && isWanted(job, unit, review) ? [repeatAt(job, article, unit, index, review)] : [],
  );
  const text = job.isWithText ? (article.byteOrderMark ? "\ufeff" : "") + article.text : "";
  const segments = article.units.filter(({ kind }) => kind === "segment").length;
  return ok({ articleKey, locale: article.locale, text, segments, found });
}

function isWanted({ side, wanted }: RepeatJob, unit: Segment, review: PresentReview | null): boolean {
  if (unit.source.trim() === "") return false;
  return wanted.has(hashName(side === "source" ? unit.source : translationForm(shownUnit(review, unit).target)));
}

function repeatAt(
  { choice }: RepeatJob,
  article: Article,
  unit: Segment,
  index: number,
  review: PresentReview | null,
): FoundRepeat {
  const { state, target, status } = shownUnit(review, unit);
  return {
    key: unit.key,
    number: index + 1,
    source: unit.source,
    machine: unit.target,
    from: bareState(state),
    text: target,
    status,
    place: unit.place,
    ...contextOf(article.units, index, (one) => shownUnit(review, one).target),
    obstacle: review?.obstacles.get(unit.key) ?? null,
    verdict: choice === null ? null : judgeRepeat(article, unit, choice),
  };
}

/**
 * @param textOf a unit's target as its row shows it
 * @returns the targets beside a unit, and the heading that it stands under; empty where there is none
 */
export function contextOf(
  units: readonly Unit[],
  index: number,
  textOf: (unit: Unit) => string,
): Pick<FoundRepeat, "before" | "after" | "heading"> {
  const textAt = (at: number) => {
    const beside = units[at];
    return beside?.kind === "segment" ? textOf(beside) : "";
  };
  let at = index - 1;
  while (at >= 0 && units[at]?.place.block !== "heading") at -= 1;
  const heading = units[at];
  return {
    before: textAt(index - 1),
    after: textAt(index + 1),
    heading: heading === undefined ? "" : textOf(heading),
  };
}

/** Whether a translation can stand in a segment of the same source, with its links as deep as the segment's own. */
export function judgeRepeat(article: Article, unit: Segment, choice: StandingText): RepeatVerdict {
  const verdict = guardEdit(article, unit, adaptDepth(choice, unit.target, unit.place));
  return verdict.kind === "refused"
    ? { kind: "refused", why: verdict.message }
    : { kind: "accepted", text: verdict.text };
}
