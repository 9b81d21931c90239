/** What the interfaces of forges have in common: what is asked of each. */
import type { FilesPublishing, WantedBranch } from "#core/ports/files-publishing.ts";
import type { Result } from "#core/result.ts";
import type { ForgeFailure } from "./ask-forge.ts";

/** A file of a repository. */
export interface ForgeFile {
  /** From the repository's root. */
  readonly path: string;
  /** Bytes; null where the forge does not say. */
  readonly size: number | null;
  /** The name that git gives its bytes. */
  readonly id: string;
  /** As git has it: `100644` for a file that no program runs. */
  readonly mode: string;
}

/** The files of a place as they were at that moment. */
export interface ForgeListing {
  /** Its id. */
  readonly commit: string;
  readonly files: readonly ForgeFile[];
}

/** A branch and a folder of a repository. */
export interface Place {
  readonly ref: string;
  /** Without slashes at its ends; empty for all. */
  readonly folder: string;
}

/** How it goes on, and what ends it. */
export interface Publishing {
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
}

/** A file that is to hold other bytes. */
export interface WrittenFile extends ForgeFile {
  readonly after: Uint8Array;
}

/** A branch that is to be made on a commit. */
export interface NewBranch extends Pick<WantedBranch, "name"> {
  readonly commit: string;
  readonly message: string;
  readonly files: readonly WrittenFile[];
}

/** Branches of one repository. */
export interface RequestedMerge {
  readonly from: string;
  readonly into: string;
}

export interface NewRequest extends RequestedMerge {
  readonly title: string;
  readonly body: string;
}

/** One of the programming interfaces. No method ever rejects. */
export interface Forge {
  readonly requestName: FilesPublishing["requestName"];
  /** The branch that is seen first. */
  defaultBranch(signal?: AbortSignal): Promise<Result<string, ForgeFailure>>;
  /** All files of a place, however deep. `missing` where there is no such branch or folder. */
  list(place: Place, signal?: AbortSignal): Promise<Result<ForgeListing, ForgeFailure>>;
  /** A file's bytes as they are in a commit. */
  read(commit: string, path: string, signal?: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, ForgeFailure>>;
  /** The commit that a branch is at now. `missing` for what is no branch. */
  headOf(branch: string, signal: AbortSignal): Promise<Result<string, ForgeFailure>>;
  /**
   * Makes the branch with one commit on the one named, and moves none that is there. The new commit's id. `taken` where a branch has the name: nothing was made
   * then, nor with any other failure that does not say so.
   */
  createBranch(branch: NewBranch, publishing: Publishing): Promise<Result<string, ForgeFailure>>;
  /** The address of its page. */
  createRequest(request: NewRequest, signal: AbortSignal): Promise<Result<string, ForgeFailure>>;
  /** The address of the page of the open one from that branch of this repository, not of a fork: null where there is none. */
  openRequest(request: RequestedMerge, signal: AbortSignal): Promise<Result<string | null, ForgeFailure>>;
  /** The address of the page that shows a branch. */
  pageOf(branch: string): string;
}
