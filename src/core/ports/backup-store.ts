/** Everything that this browser keeps, read whole and added to. Every method answers with a failure rather than rejecting. */
import type { KeptArticle, KeptDictionary } from "#core/backup/backup.ts";
import type { Term } from "#core/glossary/term.ts";
import type { ImportedMemory } from "#core/memory/imported-memory.ts";
import type { StoredArticle, StoreFailure } from "#core/ports.ts";
import type { Result } from "#core/result.ts";
import type { Dismissal } from "#core/review/dismissal.ts";
import type { ReviewAddition } from "#core/workspace/records/merge-review.ts";
import type { KnownWorkspace } from "./known-workspaces.ts";

/** What is kept beside the articles. */
export interface KeptBeside {
  readonly everywhere: readonly Dismissal[];
  /** By language. */
  readonly glossaries: ReadonlyMap<string, readonly Term[]>;
  /** By language. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly dictionaries: readonly KeptDictionary[];
  /** That were imported, by name; their pairs are read by themselves. */
  readonly memories: readonly ImportedMemory[];
  readonly workspaces: readonly KnownWorkspace[];
}

/** An article that is here already gets `review` alone; one that is not is kept from now on. */
export interface ArticleAddition {
  readonly stored: StoredArticle;
  readonly locale: string | null;
  readonly at: number;
  readonly segments: number;
  readonly review: ReviewAddition;
}

/** What is to be added. Workspaces, memories and dictionaries replace those of their name. */
export interface KeptAddition extends KeptBeside {
  readonly articles: readonly ArticleAddition[];
  /** The memories' pairs, by their ids. */
  readonly pairs: ReadonlyMap<string, readonly Uint8Array[]>;
}

export interface BackupStore {
  /** Of all articles, in their order. */
  articleKeys(): Promise<Result<readonly string[], StoreFailure>>;
  /** Null where it is not kept. */
  article(articleKey: string): Promise<Result<KeptArticle | null, StoreFailure>>;
  beside(): Promise<Result<KeptBeside, StoreFailure>>;
  /** A part of an imported memory's pairs; null where it is not kept. */
  pairs(memory: string, number: number): Promise<Result<Uint8Array | null, StoreFailure>>;
  /**
   * Adds all of it or nothing. All tabs hear of it.
   *
   * @returns false where a unit has another revision by now than its addition was worked out from: nothing is stored
   */
  add(addition: KeptAddition): Promise<Result<boolean, StoreFailure>>;
}
