/** Looks for segments behind a message port, one article after the other. */
import type { ArticleRepeats, RepeatJob, SurveyedArticle, SurveyJob } from "#core/ports/repeat-search.ts";
import type {
  ArticleReplacements,
  CountedSegments,
  FarSegmentJob,
  FindJob,
  FoundSegment,
  ReplaceJob,
  RewordedArticle,
  RewordedJob,
  RewordedWords,
  SegmentJob,
} from "#core/ports/segment-search.ts";
import type { Result } from "#core/result.ts";
import { countReworded, countRewordedIn } from "#core/workspace/count-reworded.ts";
import { ParsedArticles } from "#core/workspace/parsed-articles.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { findRepeats } from "#core/workspace/repeats/find-repeats.ts";
import { surveyArticle } from "#core/workspace/repeats/survey-article.ts";
import {
  countSegments,
  countUntouched,
  findSegments,
  findUntouched,
  previewReplacements,
} from "#core/workspace/search-article.ts";
import { attempt } from "./attempt.ts";
import { lookFar } from "./look-far.ts";

export type SegmentRequest =
  | { readonly id: number; readonly kind: "find"; readonly job: FindJob }
  | { readonly id: number; readonly kind: "count"; readonly job: SegmentJob }
  | { readonly id: number; readonly kind: "find-far" | "count-far"; readonly jobs: readonly FarSegmentJob[] }
  | {
      readonly id: number;
      readonly kind: "reworded-far";
      readonly words: RewordedWords;
      readonly jobs: readonly FarSegmentJob[];
    }
  | { readonly id: number; readonly kind: "replace"; readonly job: ReplaceJob }
  | { readonly id: number; readonly kind: "reworded"; readonly job: RewordedJob }
  | { readonly id: number; readonly kind: "survey"; readonly job: SurveyJob }
  | { readonly id: number; readonly kind: "repeats"; readonly job: RepeatJob };

export type SegmentAnswer =
  /** The worker has come to it: from now on it is its own fault where it takes long. */
  | { readonly id: number; readonly kind: "begun" }
  | { readonly id: number; readonly kind: "find"; readonly result: Result<readonly FoundSegment[], RefusedFile> }
  | { readonly id: number; readonly kind: "count"; readonly result: Result<CountedSegments, RefusedFile> }
  | {
      readonly id: number;
      readonly kind: "find-far";
      readonly results: readonly Result<readonly FoundSegment[], RefusedFile>[];
    }
  | {
      readonly id: number;
      readonly kind: "count-far";
      readonly results: readonly Result<CountedSegments, RefusedFile>[];
    }
  | {
      readonly id: number;
      readonly kind: "reworded-far";
      readonly results: readonly Result<RewordedArticle, RefusedFile>[];
    }
  | { readonly id: number; readonly kind: "replace"; readonly result: Result<ArticleReplacements, RefusedFile> }
  | { readonly id: number; readonly kind: "reworded"; readonly result: Result<RewordedArticle, RefusedFile> }
  | { readonly id: number; readonly kind: "survey"; readonly result: Result<SurveyedArticle, RefusedFile> }
  | { readonly id: number; readonly kind: "repeats"; readonly result: Result<ArticleRepeats, RefusedFile> };

const parsed = new ParsedArticles();

addEventListener("message", ({ data }: MessageEvent<SegmentRequest>) => {
  const { id, kind } = data;
  if ("jobs" in data)
    return void lookFar<unknown>(data.jobs, lookOf(data)).then((results) => postMessage({ id, kind, results }));
  if (data.kind === "replace" && data.job.find.regex) postMessage({ id, kind: "begun" } satisfies SegmentAnswer);
  postMessage(answerOf(data));
});

type FarRequest = Extract<SegmentRequest, { readonly jobs: unknown }>;

/** What is looked for in each of several articles. */
function lookOf(data: FarRequest): Parameters<typeof lookFar<unknown>>[1] {
  switch (data.kind) {
    case "find-far":
      return findUntouched;
    case "count-far":
      return countUntouched;
    case "reworded-far":
      return (job, stored) => countRewordedIn(data.words, job, stored);
  }
}

function answerOf(data: Exclude<SegmentRequest, FarRequest>): SegmentAnswer {
  const { id } = data;
  const { path } = data.job;
  switch (data.kind) {
    case "find":
      return { id, kind: "find", result: attempt(path, () => findSegments(data.job, parsed)) };
    case "count":
      return { id, kind: "count", result: attempt(path, () => countSegments(data.job, parsed)) };
    case "replace":
      return { id, kind: "replace", result: attempt(path, () => previewReplacements(data.job, parsed)) };
    case "reworded":
      return { id, kind: "reworded", result: attempt(path, () => countReworded(data.job, parsed)) };
    case "survey":
      return { id, kind: "survey", result: attempt(path, () => surveyArticle(data.job)) };
    case "repeats":
      return { id, kind: "repeats", result: attempt(path, () => findRepeats(data.job, parsed)) };
  }
}
