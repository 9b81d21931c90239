/** Reads the articles of a workspace away from the page, and writes them. */

import type { StoredBytes } from "#core/archive/unpack.ts";
import type { PackedFile } from "#core/archive/write-zip.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ExportFormatId } from "#core/export/formats.ts";
import type { WrittenLook, WrittenText } from "#core/export/written-text.ts";
import type { Result } from "#core/result.ts";
import type { Status, UnitState } from "#core/review/record.ts";
import type { IndexedArticle } from "#core/workspace/index-article.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import type { FarFile } from "./workspace-files.ts";

/** An article to be written. */
export interface WriteJob {
  /** Under which it is opened. */
  readonly path: string;
  /** As the machine left it. */
  readonly stored: StoredBytes;
  /** What lies on disk, where it holds corrections by now: what changed, and the patch, are told of that. */
  readonly disk: StoredBytes | null;
  /** The article that was reviewed; null where nothing was decided. Another content is not written over. */
  readonly articleKey: string | null;
  /** What was decided about its units, with targets as the frame guard accepted them. */
  readonly decided: ReadonlyMap<UnitKey, UnitState>;
  /** What was typed since and not acted upon: it goes as it would be committed. */
  readonly drafts: ReadonlyMap<UnitKey, string>;
  readonly formats: readonly ExportFormatId[];
  /** The path that a patch names; null where none is wanted. */
  readonly patchPath: string | null;
  /** Whether the bytes on disk and those that are to take their place are wanted. */
  readonly isInPlace: boolean;
  /** Whether each change is wanted. */
  readonly isTold: boolean;
  /** What is to be looked at before it is handed over; null where nothing is. The difference needs `patchPath`. */
  readonly look: WrittenLook | null;
}

/** A text that differs from the file's. */
export interface ChangedText {
  readonly key: UnitKey;
  /** What messages call it. */
  readonly name: string;
  /** Null for a field. */
  readonly source: string | null;
  /** As the file has it. */
  readonly before: string;
  readonly after: string;
  readonly status: Status;
}

export interface WrittenArticle {
  /** Segments and fields with another text than the file's. */
  readonly changed: number;
  /** Words of the targets that were written anew or taken out, whichever are more of each change. */
  readonly words: number;
  /** Those of them that are not approved. */
  readonly unapproved: number;
  /** In the order of the formats that were asked for. */
  readonly files: readonly PackedFile[];
  /** Of what changed; empty where nothing did, or none was wanted. */
  readonly patch: string;
  /** Null where nothing changed, or it was not wanted. */
  readonly inPlace: { readonly before: Uint8Array; readonly after: Uint8Array<ArrayBuffer> } | null;
  /** In document order; empty where they were not wanted. */
  readonly changes: readonly ChangedText[];
  /** What was asked to be looked at. */
  readonly look: WrittenText | null;
  /** Of the targets. */
  readonly locale: string | null;
}

/** A file to be read for the list. */
export interface IndexJob {
  /** Under which it is opened. */
  readonly path: string;
  readonly file:
    | { readonly kind: "here"; readonly stored: StoredBytes }
    | { readonly kind: "far"; readonly far: FarFile };
}

export interface IndexedFile {
  readonly result: Result<IndexedArticle, RefusedFile>;
  /** Of a far file, as it was before it was read; null of others, and where it can't be told. */
  readonly stamp: string | null;
}

/** Bytes that are handed over are gone afterwards. No method ever rejects. */
export interface ArticleReader {
  /** How many may be under way at a time: of articles that are written, and of what `index` is asked for. */
  readonly width: number;
  /** How many files are best read together. */
  readonly atOnce: number;
  /** Another text with every other program that reads articles: what `index` makes of a file may be another thing then. Empty where nobody can tell. */
  readonly version: string;
  /** @returns what was found of each, in their order */
  index(jobs: readonly IndexJob[]): Promise<readonly IndexedFile[]>;
  write(job: WriteJob): Promise<Result<WrittenArticle, RefusedFile>>;
  /** What is under way is answered with a failure. */
  end(): void;
}
