/** Looks for segments in the articles of a workspace, away from the page, and says what replacing in them would do. */
import type { StoredBytes } from "#core/archive/unpack.ts";
import type { Place, UnitKey } from "#core/document/article.ts";
import type { Rewording, WordTally } from "#core/memory/rewordings.ts";
import type { Result } from "#core/result.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import type { FindQuery } from "#core/search/find-query.ts";
import type { JudgedMatch } from "#core/search/judge-replacements.ts";
import type { Query } from "#core/search/query.ts";
import type { Replacement } from "#core/search/replace-occurrences.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { FarFile } from "./workspace-files.ts";

/** What a reviewer has made of an article. What was decided about another content than the file's does not count. */
export interface PresentReview {
  /** The article that was reviewed; null where nothing was. */
  readonly articleKey: string | null;
  readonly units: ReadonlyMap<UnitKey, UnitState>;
  /** What is typed and not acted upon: it is what rows show. */
  readonly drafts: ReadonlyMap<UnitKey, string>;
  readonly commented: ReadonlySet<UnitKey>;
  /** Units in which nothing can be replaced now, and why: one plain sentence. */
  readonly obstacles: ReadonlyMap<UnitKey, string>;
}

/** An article to be looked into. */
export interface SegmentJob {
  /** Within the workspace: `path:` asks about it. */
  readonly path: string;
  /** Under which it is opened. */
  readonly articlePath: string;
  readonly stored: StoredBytes;
  readonly review: PresentReview;
  /** Checks and severities of the open findings, by unit; null where the query does not ask for them. */
  readonly findings: ReadonlyMap<UnitKey, ReadonlySet<string>> | null;
  /** Texts that were applied by themselves, by unit. */
  readonly filled: ReadonlyMap<UnitKey, string>;
  readonly query: Query;
}

/** One of which nothing was reviewed, and that a worker reads by itself; the query asks for no findings. */
export interface FarSegmentJob extends Pick<SegmentJob, "path" | "articlePath" | "query"> {
  readonly far: FarFile;
}

/** How many segments of an article match. */
export interface CountedSegments {
  readonly sure: number;
  /** Of those that match only where their source occurs elsewhere, or only where it does not. */
  readonly onlyIf: readonly NonNullable<Repeatable["onlyIf"]>[];
}

export interface FindJob extends SegmentJob {
  /** These are wanted whether or not they match. */
  readonly kept: ReadonlySet<UnitKey>;
}

export interface ReplaceJob extends SegmentJob {
  readonly find: FindQuery;
  readonly replacement: string;
  /** What the reviewer ticked or took the tick from, by `matchKey`. */
  readonly ticks: ReadonlyMap<string, boolean>;
  /** Only what is certain is proposed: one place in a translation that nobody has touched, with this word in its source. Null where whatever is found is. */
  readonly behind: string | null;
}

/** Words of the machine translation that were replaced, to be looked for in other articles. */
export interface RewordedWords extends Rewording {
  /** Articles in another one have none. */
  readonly locale: string | null;
  /** Of the source, that they may stand for. */
  readonly words: readonly string[];
}

export interface RewordedJob extends RewordedWords, Pick<SegmentJob, "path" | "articlePath" | "stored" | "review"> {}

export interface RewordedArticle {
  /** Segments with the words in the machine's translation. */
  readonly having: number;
  /** In the order of the words of the source: how they stand together (`WordTally`), and where the replacement would be certain. */
  readonly words: readonly (WordTally["words"][number] & { readonly certain: number })[];
}

/** What holds only where the source occurs elsewhere in the workspace, or only where it does not: the page knows which do. */
export interface Repeatable {
  /** As `hashSources` gives them; null where it makes no difference. */
  readonly onlyIf: { readonly isRepeated: boolean; readonly hash: readonly [number, number] } | null;
}

export interface FoundSegment extends Repeatable {
  readonly key: UnitKey;
  /** What messages call it. */
  readonly name: string;
  /** Null for a field. */
  readonly source: string | null;
  /** As its row shows it. */
  readonly target: string;
  readonly status: Status;
  readonly place: Place;
  /** False for one that was asked for without a match. */
  readonly isMatch: boolean;
}

export interface MatchPreview extends JudgedMatch, Replacement {}

export interface SegmentReplacement extends Repeatable {
  readonly key: UnitKey;
  readonly name: string;
  readonly source: string | null;
  /** What is decided now. */
  readonly from: UnitState;
  /** The text that the matches are in. */
  readonly before: string;
  /** What it would be with what is ticked; null where nothing is, or it would be refused. */
  readonly to: UnitState | null;
  /** In the order of the text. */
  readonly matches: readonly MatchPreview[];
}

export interface ArticleReplacements {
  /** The article as it was read, byte order mark included. */
  readonly text: string;
  readonly articleKey: string;
  readonly segments: number;
  readonly locale: string | null;
  readonly units: readonly SegmentReplacement[];
}

/** `overdue`: the expression did not come to an end. */
export type ReplaceFailure = { readonly reason: "overdue" } | RefusedFile;

/** Bytes that are handed over are gone afterwards. No method ever rejects. */
export interface SegmentSearch {
  /** How many articles may be under way at a time. */
  readonly width: number;
  /** In document order. */
  find(job: FindJob): Promise<Result<readonly FoundSegment[], RefusedFile>>;
  /** Where there are more than are listed, sending them takes longer than finding them. */
  count(job: SegmentJob): Promise<Result<CountedSegments, RefusedFile>>;
  /** Begins to get ready for what will be asked. */
  begin(): void;
  /** As many are best looked into at once. */
  readonly atOnce: number;
  /** As `find` of each with nothing kept, in their order. */
  findFar(jobs: readonly FarSegmentJob[]): Promise<readonly Result<readonly FoundSegment[], RefusedFile>[]>;
  /** As `count` of each, in their order: what is asked, and answered, one by one takes the page as long as counting takes a worker. */
  countFar(jobs: readonly FarSegmentJob[]): Promise<readonly Result<CountedSegments, RefusedFile>[]>;
  /** Segments with a match in their target, in document order. */
  replace(job: ReplaceJob): Promise<Result<ArticleReplacements, ReplaceFailure>>;
  /** Where words stand that were replaced elsewhere. */
  reworded(job: RewordedJob): Promise<Result<RewordedArticle, RefusedFile>>;
  /** As `reworded` of each with nothing reviewed, in their order. */
  rewordedFar(
    words: RewordedWords,
    jobs: readonly FarSegmentJob[],
  ): Promise<readonly Result<RewordedArticle, RefusedFile>[]>;
  /** What is under way is answered with a failure. */
  end(): void;
}
