/** Looks for segments with the same source, or the same translation, in the articles of a workspace, away from the page. */
import type { Place, UnitKey } from "#core/document/article.ts";
import type { Result } from "#core/result.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { StandingText } from "#core/workspace/repeats/translation-form.ts";
import type { SegmentJob, SegmentSearch } from "./segment-search.ts";

/** An article to be looked into: what a filter would ask of it is left out. */
export type SurveyJob = Pick<SegmentJob, "path" | "articlePath" | "stored" | "review">;

/** What tells the segments of an article apart: for each that has a source, in document order. */
export interface SurveyedArticle {
  readonly articleKey: string;
  /** Of the targets. */
  readonly locale: string | null;
  /** Two numbers each, as `hashSources` gives them: of the source, and of the translation that its row shows. */
  readonly sources: Uint32Array<ArrayBuffer>;
  readonly targets: Uint32Array<ArrayBuffer>;
  /** One number each: of the machine's translation, the second of the two. */
  readonly machine: Uint32Array<ArrayBuffer>;
  /** Places in `surveyStatuses`. */
  readonly statuses: Uint8Array<ArrayBuffer>;
}

export interface RepeatJob extends SurveyJob {
  /** The side that is the same. */
  readonly side: "source" | "target";
  /** What it has to be there, in the form that tells texts apart: two numbers each, as `hashSources` gives them, as `first second`. */
  readonly wanted: ReadonlySet<string>;
  /** What is to be put in; null where nothing is yet. */
  readonly choice: StandingText | null;
  /** Whether the article's text is wanted with them. */
  readonly isWithText: boolean;
}

/** What can be written: as it would be, or why it can't be, in one sentence. */
export type RepeatVerdict =
  | { readonly kind: "accepted"; readonly text: string }
  | { readonly kind: "refused"; readonly why: string };

export interface FoundRepeat {
  readonly key: UnitKey;
  /** Its row in the article, from 1. */
  readonly number: number;
  readonly source: string;
  /** The machine's translation. */
  readonly machine: string;
  /** What is decided. */
  readonly from: UnitState;
  /** As its row shows it. */
  readonly text: string;
  readonly status: Status;
  readonly place: Place;
  /** The targets beside it; empty at the article's ends. */
  readonly before: string;
  readonly after: string;
  /** The heading it stands under; empty where there is none. */
  readonly heading: string;
  /** Why nothing can be done with it now, in one sentence; null where something can. */
  readonly obstacle: string | null;
  /** Null where nothing is to be put in. */
  readonly verdict: RepeatVerdict | null;
}

export interface ArticleRepeats {
  readonly articleKey: string;
  readonly locale: string | null;
  /** The article as it was read, byte order mark included; empty where it was not wanted. */
  readonly text: string;
  readonly segments: number;
  /** In document order. */
  readonly found: readonly FoundRepeat[];
}

/** Bytes that are handed over are gone afterwards. No method ever rejects. */
export interface RepeatSearch {
  survey(job: SurveyJob): Promise<Result<SurveyedArticle, RefusedFile>>;
  repeats(job: RepeatJob): Promise<Result<ArticleRepeats, RefusedFile>>;
}

/** Looks for all that is asked of the segments of a workspace, in the same workers. */
export type WorkspaceSearch = SegmentSearch & RepeatSearch;
