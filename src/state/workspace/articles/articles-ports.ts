import type { Term } from "#core/glossary/term.ts";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { FindingCounter, NamesByLocale } from "#core/ports/finding-counter.ts";
import type { WorkspaceSearch } from "#core/ports/repeat-search.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { WorkspaceIndex } from "#core/ports/workspace-index.ts";
import type { WorkspaceSteps } from "#core/ports/workspace-steps.ts";
import type { Clock, RecordStore } from "#core/ports.ts";
import type { Pacing } from "#core/slices/sliced.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";

/** What is said of a step over many articles. */
export interface StepReport {
  /** One plain sentence or two. */
  readonly message: string;
  /** Whether anything was done. */
  readonly isDone: boolean;
  /** Nothing was, for all was as it was to be: no fault, and whoever asked goes on. */
  readonly isSoAlready?: boolean;
}

/** What the articles of a workspace need from the outside. */
export interface ArticlesPorts {
  readonly files: WorkspaceFiles;
  /** Whether they are those that can be read before all are listed. */
  readonly isListing?: boolean;
  readonly reader: ArticleReader;
  readonly counter: FindingCounter;
  readonly search: WorkspaceSearch;
  /** Where what is learnt of the files is kept for the next visit. */
  readonly index: WorkspaceIndex;
  readonly steps: WorkspaceSteps;
  /** The reviewer's name, where one was given. */
  readonly reviewer: () => string | undefined;
  /** Has the window wait for a step over many articles, and say what came of it. */
  readonly report: (step: Promise<StepReport>) => void;
  /** Is told of each question that the key which put it also answers. */
  readonly noteAsked: () => void;
  /** Whether further repeats of what is approved are to be filled in. */
  readonly fillsRepeats: () => boolean;
  /** Whether the reviewer is asked before a text with an open error is approved. */
  readonly asksErrors: () => boolean;
  /** Says what was filled in by itself. */
  readonly tellFilled: (report: StepReport) => void;
  /** Offers to take back what was filled in from a segment that is not approved any more. */
  readonly offerRevoking: (segments: number, revoke: () => void) => void;
  readonly records: RecordStore;
  /** The terms of a language, the same object for as long as they are the same. */
  readonly glossaryOf: (locale: string | null) => Promise<readonly Term[]>;
  /** Is told which names the articles keep, once that is known of all, and again when they are others. */
  readonly learned: (names: NamesByLocale) => void;
  /** The check profile's file. */
  readonly profile: () => string;
  readonly clock: Clock;
  /** What takes longer than a moment is done in slices. */
  readonly pacing: Pacing;
  /** Calls `hear` when any tab has stored how much of an article is reviewed. Returns the function that ends it. */
  readonly watchCounts: (hear: (articleKey: string) => void) => () => void;
  /** Calls `hear` when another tab than that has stored a decision about an article. Returns the function that ends it. */
  readonly watchDecisions: (tab: string, hear: (articleKey: string) => void) => () => void;
  /** Those in view or left: what they know may not be stored yet. */
  readonly openArticles: () => readonly ArticleStore[];
}
