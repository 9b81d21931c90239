/** Keeps what was done to many articles of a workspace at once, with what it made of them. Contract tests: `src/core/testing/workspace-steps-contract.ts`; every adapter runs them. */
import type { UnitKey } from "#core/document/article.ts";
import type { StoredArticle, StoreFailure, UnitWrite } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { WorkspaceChange } from "#core/workspace/workspace-change.ts";

/** A step of the workspace's journal. */
export interface WorkspaceStep {
  readonly change: WorkspaceChange;
  readonly isUndone: boolean;
}

/** What a step writes of one article. */
export interface ArticleWrites {
  readonly articleKey: string;
  /** The article and how many segments it has, where the store does not know it yet: it is kept with what is written. */
  readonly article: { readonly stored: StoredArticle; readonly segments: number } | null;
  /** Segments that are approved after it. */
  readonly approved: number;
  readonly writes: readonly UnitWrite[];
}

export interface StepCommit {
  /** As it is from now on; one of its id is replaced. */
  readonly step: WorkspaceStep;
  /** Steps that go. */
  readonly drop: readonly string[];
  readonly articles: readonly ArticleWrites[];
  /** What is dismissed for every article from now on, or no more; null where nothing is said of that. One that was changed later holds on. */
  readonly dismissal: Dismissal | null;
}

export type StepOutcome =
  | { readonly kind: "stored" }
  /** Nothing is stored: these units have another revision by now. */
  | { readonly kind: "conflict"; readonly units: readonly { readonly articleKey: string; readonly key: UnitKey }[] };

/** No method ever rejects. */
export interface WorkspaceSteps {
  /** Of the workspace of that name, the one done last first, whether or not it is undone. */
  all(workspace: string): Promise<Result<readonly WorkspaceStep[], StoreFailure>>;
  /** Stores all of it in one transaction or nothing, in all tabs. Other tabs hear of units and dismissal as of any others. */
  commit(workspace: string, commit: StepCommit): Promise<Result<StepOutcome, StoreFailure>>;
}
