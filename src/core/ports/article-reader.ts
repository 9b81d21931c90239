/** Reads the articles of a workspace away from the page, and writes them. */

import type { StoredBytes } from "#core/archive/unpack.ts";
import type { PackedFile } from "#core/archive/write-zip.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { ExportFormatId } from "#core/export/formats.ts";
import type { Result } from "#core/result.ts";
import type { UnitState } from "#core/review/record.ts";
import type { ArticleSummary } from "#core/workspace/index-article.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";

/** An article to be written. */
export interface WriteJob {
  /** Under which it is opened. */
  readonly path: string;
  readonly stored: StoredBytes;
  /** The article that was reviewed; null where nothing was decided. Another content is not written over. */
  readonly articleKey: string | null;
  /** What was decided about its units, with targets as the frame guard accepted them. */
  readonly decided: ReadonlyMap<UnitKey, UnitState>;
  /** What was typed since and not acted upon: it goes as it would be committed. */
  readonly drafts: ReadonlyMap<UnitKey, string>;
  readonly formats: readonly ExportFormatId[];
  /** The path that a patch names; null where none is wanted. */
  readonly patchPath: string | null;
}

export interface WrittenArticle {
  /** Segments and fields with another text than the file's. */
  readonly changed: number;
  /** Words of the sources of those segments. */
  readonly words: number;
  /** Those of them that are not approved. */
  readonly unapproved: number;
  /** In the order of the formats that were asked for. */
  readonly files: readonly PackedFile[];
  /** Of what changed; empty where nothing did, or none was wanted. */
  readonly patch: string;
}

/** Bytes that are handed over are gone afterwards. No method ever rejects. */
export interface ArticleReader {
  /** How many articles may be under way at a time. */
  readonly width: number;
  index(path: string, stored: StoredBytes): Promise<Result<ArticleSummary, RefusedFile>>;
  write(job: WriteJob): Promise<Result<WrittenArticle, RefusedFile>>;
  /** What is under way is answered with a failure. */
  end(): void;
}
