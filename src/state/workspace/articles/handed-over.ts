/** What is handed over of a workspace, and what came of it. */
import type { ExportFormatId } from "#core/export/formats.ts";
import type { ChangedText } from "#core/ports/article-reader.ts";
import type { FileChange } from "#core/ports/files-publishing.ts";
import type { WriteFailure } from "#core/ports/workspace-files.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

/** What goes into an archive. */
export interface HandOverChoice {
  /** Those that differ from their files, or all. */
  readonly scope: "changed" | "all";
  readonly formats: readonly ExportFormatId[];
}

/** What a hand-over is told besides. */
export interface HandOverOptions {
  /** Paths of articles that are not handed over. */
  readonly leftOut?: ReadonlySet<string>;
  /** Asked before each article: once it is over no further one is begun, and what was done stays. */
  readonly isOver?: () => boolean;
  /** Resolves when it is over: what is being written is waited for a moment more. */
  readonly stopped?: Promise<void>;
  /** What became of a file that was to be saved in place. */
  readonly onSaved?: (path: string, isSaved: boolean) => void;
}

/** An article in which something was decided. */
export interface ChangedArticle {
  readonly path: string;
  /** Segments and fields with another text than the file's. */
  readonly changed: number;
  /** Words that were written anew or taken out. */
  readonly words: number;
  /** Segments with another text that are not approved. */
  readonly unapproved: number;
}

export interface HandOverSummary {
  /** In the order of their paths. */
  readonly articles: readonly ChangedArticle[];
  /** What was reviewed and can't be handed over as it is now. */
  readonly failed: readonly RefusedFile[];
}

export interface HandedOver {
  /** The archive's pieces in their order. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly files: number;
  /** What could not be written; all else is there. */
  readonly failed: readonly RefusedFile[];
  /** Sentences about names of files in it that not every computer can keep. */
  readonly unportable: readonly string[];
}

export interface HandedPatch extends Omit<HandedOver, "pieces"> {
  readonly text: string;
}

export interface SavedInPlace {
  /** Written, read back and found to be as they should. */
  readonly files: number;
  /** One for each that was not; all else is saved, and nothing is lost. */
  readonly failed: readonly WriteFailure[];
  /** One sentence where nothing could be saved at all. */
  readonly refusal: string | null;
}

/** Files that are to hold other bytes. */
export interface ChangedFiles {
  readonly files: readonly FileChange[];
  /** What was reviewed and is left out. */
  readonly failed: readonly RefusedFile[];
}

/** What differs in an article from its file. */
export interface ArticleChanges {
  readonly texts: readonly ChangedText[];
  /** Of the targets. */
  readonly locale: string | null;
}
