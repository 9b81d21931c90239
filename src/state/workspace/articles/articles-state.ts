import type { StoredBytes } from "#core/archive/unpack.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { IndexKeeping } from "#core/ports/workspace-index.ts";
import type { Result } from "#core/result.ts";
import type { ArticleOrder, ArticleRow, CountedFindings, WorkspaceTotals } from "#core/workspace/article-row.ts";
import type { ArticleTree } from "#core/workspace/article-tree.ts";
import type { Fate } from "#core/workspace/carry-unit.ts";
import type { Outcomes } from "#core/workspace/finding-outcomes.ts";
import type { QueueOrder } from "#core/workspace/queue.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { WorkspaceFigures } from "#core/workspace/review-figures.ts";
import type { Live } from "#state/article/session/live.ts";
import type { RecordsExchange } from "./exchange-records.ts";
import type { HandOver } from "./hand-over.ts";
import type { Progress } from "./progress.ts";
import type { Repeats } from "./repeats/repeats.ts";
import type { Replacing } from "./segments/replacing.ts";
import type { RewordedSearch } from "./segments/reworded-search.ts";
import type { SegmentList } from "./segments/segment-list.ts";
import type { WorkspaceJournal } from "./steps/workspace-journal.ts";

/** The articles of the workspace that is open. */
export interface ArticlesState {
  /** In the order of their paths, those that have not been read yet too. */
  readonly rows: readonly ArticleRow[];
  readonly totals: WorkspaceTotals;
  /** Files that are no article. */
  readonly refused: readonly RefusedFile[];
  /** Null once all have been read. */
  readonly indexing: Progress | null;
  /** How far counting findings is; null before it begins and once all are counted. */
  readonly checking: Progress | null;
  /** The overview's. */
  readonly order: ArticleOrder;
  /** Where its rows stand in `rows`; null where they are in the same order. They stay where they are while numbers fill in, until an order is asked for again. */
  readonly places: readonly number[] | null;
  /** The row that has the keys in the overview, by its path; null before one has. */
  readonly activePath: string | null;
  /** Folders of the tree that are not as they are at first, by their paths. */
  readonly turnedFolders: ReadonlySet<string>;
  /** The workspace of that name that these articles are taken for, until the reviewer has said so; null where nothing is to be asked. */
  readonly namesake: KnownWorkspace | null;
  /** What the dashboard shows; null before it was asked for. */
  readonly figures: WorkspaceFigures | null;
  /** Counts what is decided, in this tab or another: what was worked out of decisions is behind by then. */
  readonly decisions: number;
  /** Which article comes next. */
  readonly queue: QueueOrder;
  /** The only folder whose articles are listed, by its path; null where all are. */
  readonly shownFolder: string | null;
  /** What came of carrying over the reviews of earlier versions; null where there was none, and once the reviewer has seen it. */
  readonly carriedOver: CarriedOver | null;
  /** The article in view has another text on disk by now, which makes this article of it. */
  readonly changedOnDisk: { readonly path: string; readonly articleKey: string } | null;
}

/** What came of the reviews of earlier versions of the articles. */
export interface CarriedOver {
  /** Null once it is over. */
  readonly progress: Progress | null;
  /** In the order of their paths, as those below. */
  readonly carried: readonly CarriedOverArticle[];
  /** Whose review was not carried over, and why. */
  readonly others: readonly CarriedOverArticle[];
  /** How many segments and fields of all met each fate. */
  readonly counts: ReadonlyMap<Fate, number>;
}

export interface CarriedOverArticle {
  readonly path: string;
  /** What came of its review. */
  readonly words: string;
}

export interface FoundBeyond {
  readonly path: string;
  /** How much, and where: `3 findings in a/b.md`. */
  readonly words: string;
}

/** Who began reading, and follows it. */
export interface ReadingFollower {
  /** All are read. */
  onRead(): void;
  /** The reviews of earlier versions are carried over: what came of them in a sentence. */
  onCarried(words: string): void;
  /** The path of the article in view: it comes first. */
  inView(): string | null;
}

export interface WorkspaceArticles extends Live<ArticlesState> {
  readonly files: Pick<WorkspaceFiles, "kind" | "name" | "writing" | "publishing">;
  /** Whether these are the first alone, until all are listed: then others come in their place. */
  readonly isListing: boolean;
  /** Reads the article for the page; at once where that was done ahead. */
  load(path: string): Promise<Result<ArticleReading, RefusedFile>>;
  /** Resolves once nobody waits for anything: to be awaited before each small part of what is done behind the review. */
  inTurn(): Promise<void>;
  /** The file as it was reviewed: for what reads it away from the page. */
  readStored(path: string): Promise<Result<StoredBytes, RefusedFile>>;
  /** Something may just have changed in the article, which is in view: what was found in it is looked into again by whoever shows it. */
  visit(path: string): void;
  /** Has what was in view looked into again, for the lists that hold something of it. Resolves when they show it as it is now. */
  lookAgain(): Promise<void>;
  /** Reads the neighbours of the article, and lets go of what was read ahead before. */
  readAhead(path: string): void;
  /** The path of an article that is opened under that one; null for one that is not of this workspace. */
  pathOf(articlePath: string): string | null;
  row(path: string): ArticleRow | null;
  /** Where the row stands in `rows`; null for one that is none. */
  place(path: string): number | null;
  /** Is to be brought up to date with the rows by whoever shows it. */
  readonly tree: ArticleTree;
  /** The article before or after that one in the order of the paths; null at the end. */
  neighbour(path: string | null, step: 1 | -1): ArticleRow | null;
  /** Reads all, looks for files that changed, carries over the reviews of earlier versions, and counts findings, in that order. Without a follower it goes on where it was stopped, for the follower before. */
  readAll(follower?: ReadingFollower): Promise<void>;
  /**
   * Reads the articles that are not read yet, and not known from the last visit, in their order; resolves when all are and what repeats is counted, or it was stopped.
   *
   * @param onRead is told when all are read: what repeats is counted behind it
   */
  index(onRead?: () => void): Promise<void>;
  /**
   * Reads those again whose files have changed since the last visit, as far as that takes a look at each; once.
   *
   * @param path of the article in view: it comes first
   */
  readChanged(path: string | null): Promise<void>;
  /**
   * Carries over what was reviewed in earlier versions of the articles, behind the review; goes on where it was stopped.
   *
   * @param inView the path of the article in view, which is left to itself
   * @returns what came of it in a sentence; null where there was nothing, or it was stopped
   */
  carryAll(inView: string | null): Promise<string | null>;
  /** The reviewer has seen what came of it. */
  putCarriedAway(): void;
  /** How what is learnt of the files is kept for the next visit; to be asked once all have been read. */
  keeping(): IndexKeeping;
  stop(): void;
  /** Counts the findings of the articles in which they are not counted yet, those after `path` first; resolves when all are, or it was stopped. */
  check(path: string | null): Promise<void>;
  /** What is found has to be counted anew: the profile is another one. */
  checkAgain(path: string | null): Promise<void>;
  stopChecking(): void;
  /** What became of what was found in all articles that were opened once: of each check how often it was fixed, and dismissed. */
  outcomes(): Promise<Outcomes>;
  /** Of the article that is open: these count, whatever was counted before. */
  takeCounted(path: string, counted: CountedFindings): void;
  /** The next article in which something is found, in the order of the paths; null where there is none. */
  findingsBeyond(articlePath: string, step: 1 | -1): FoundBeyond | null;
  /** Looks whether the file of the article that is in view is another one by now, or another one in what was opened since. */
  compareWithDisk(path: string, articleKey: string): Promise<void>;
  /** The file is another one: what was read ahead of it is not used, and its row is read again. */
  readAgain(path: string): Promise<void>;
  /** So many segments of the article are approved now. */
  takeReviewed(path: string, reviewed: number): void;
  /** The file turned out to be no article. */
  refuse(path: string, why: RefusedFile): void;
  setOrder(order: ArticleOrder): void;
  setActive(path: string | null): void;
  setQueue(queue: QueueOrder): void;
  showFolder(path: string | null): void;
  /** The article that comes after this one in the queue, of those that are not finished; null where none is left. */
  nextInQueue(path: string | null): ArticleRow | null;
  /** Works out the dashboard's figures anew. */
  renewFigures(): Promise<void>;
  turnFolder(path: string): void;
  setNamesake(namesake: KnownWorkspace | null): void;
  /** What a command does while no article is in view; null where it is off then. */
  act(command: string): (() => void) | null;
  /** By the commands' ids. */
  setActs(acts: ReadonlyMap<string, () => void>): void;
  /** What goes out of here. */
  readonly handOver: HandOver;
  /** Review records as a file. */
  readonly exchange: RecordsExchange;
  /** The segments of all articles that a filter means. */
  readonly segments: SegmentList;
  /** Find and replace over all articles. */
  readonly replacing: Replacing;
  /** Where words that were just replaced stand in other articles. */
  readonly reworded: RewordedSearch;
  /** What repeats in all articles. */
  readonly repeats: Repeats;
  /** What was done to many articles at once. */
  readonly journal: WorkspaceJournal;
  /** Nothing runs after it. */
  dispose(): void;
}
