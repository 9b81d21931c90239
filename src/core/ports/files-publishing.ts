/** Puts changed files back into the repository on a forge that they were read from: on a fresh branch, and as a request to merge it. */
import type { Result } from "#core/result.ts";

/** A file that is to hold other bytes. */
export interface FileChange {
  /** As the workspace names it. */
  readonly path: string;
  /** As it was read. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What came into the branch since it was listed. */
export interface NewerCommits {
  /** Null where there is no branch to compare with: the workspace was opened from a tag or a commit. */
  readonly branch: string | null;
  readonly isNewer: boolean;
  /** Those of the files that hold something else there by now, or are gone. */
  readonly touched: readonly string[];
}

export interface WantedBranch {
  /** Another is taken where a branch has it. */
  readonly name: string;
  /** The commit's: first line and text. */
  readonly title: string;
  readonly body: string;
  readonly files: readonly FileChange[];
}

export interface PublishedBranch {
  readonly name: string;
  /** Where the forge shows it. */
  readonly address: string;
}

/** Nothing was changed on the forge, unless the message says what. */
export interface PublishFailure {
  /** `token`: another one is needed. `cancelled`: by the reviewer. */
  readonly kind: "token" | "cancelled" | "other";
  /** Plain sentences: what is wrong, and what to do. */
  readonly message: string;
}

/** What goes on elsewhere and can be ended: it fails as `cancelled` then. */
export interface Underway<T> {
  readonly result: Promise<Result<T, PublishFailure>>;
  readonly cancel: () => void;
}

type Tell = (done: number, total: number) => void;

/**
 * Whoever has read the files with `WorkspaceFiles.list` may publish. What is published stands on the commit that was listed, so that nothing that came since is
 * taken back; no branch that is there is ever moved. Nothing ever rejects.
 */
export interface FilesPublishing {
  /** As the reviewer knows it: `github.com/contoso/docs`. */
  readonly repository: string;
  /** The only host that a token is sent to. */
  readonly tokenHost: string;
  /** What the forge calls it. */
  readonly requestName: "pull request" | "merge request";
  hasToken(): boolean;
  /** Keeps it until the page goes, and nowhere else. The failure is one plain sentence. */
  giveToken(token: string): Result<void, string>;
  /** What has to be told before. */
  lookForNewer(files: readonly FileChange[], onProgress: Tell): Underway<NewerCommits>;
  /** Makes the branch with one commit, and reads each file back. */
  createBranch(wanted: WantedBranch, onProgress: Tell): Underway<PublishedBranch>;
  /** Asks for the branch to be merged into the one that was opened. The address of its page. */
  createRequest(branch: PublishedBranch, words: Pick<WantedBranch, "title" | "body">): Underway<string>;
}
