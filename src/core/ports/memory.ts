/** The memory of what was reviewed, away from the page. */
import type {
  ConcordanceAnswer,
  ConcordanceQuestion,
  FileQuestion,
  ImportedInUse,
  MemoryAnswer,
  MemoryFile,
  MemoryQuestion,
  ReviewedArticle,
  SegmentNow,
  UntouchedFile,
} from "#core/memory/review-memory.ts";

/** What is put in and what is asked happens in the order it was called. Nothing rejects. */
export interface Memory {
  /** All of an article, in place of what it gave before. Resolves when it is in. */
  put(article: ReviewedArticle): Promise<void>;
  /** A file of the workspace, whose bytes are taken along. Resolves when it is in. */
  putFile(file: UntouchedFile): Promise<void>;
  /** What nobody has reviewed is forgotten: the workspace is another one. */
  leaveWorkspace(): void;
  /** Segments of an article that was put, as they are now. */
  change(segments: readonly SegmentNow[]): void;
  /** The article is not kept any more. */
  drop(articleKey: string): void;
  /**
   * Further pairs of a file, as they are packed; the bytes are taken along. Resolves when they are in.
   *
   * @param name the file's
   * @returns false for bytes that are no pairs
   */
  import(name: string, part: Uint8Array): Promise<boolean>;
  /** Of imported memories these are asked from now on, and no others. */
  askImported(memories: readonly ImportedInUse[]): void;
  /** All pairs of a file are taken out. */
  removeImported(name: string): void;
  /** One answer for each question, in their order; null where the memory broke: it is empty then. */
  ask(questions: readonly MemoryQuestion[]): Promise<readonly MemoryAnswer[] | null>;
  /** All approved pairs for a locale, and those of imported memories that are asked, as a TMX file. */
  tmx(question: FileQuestion): Promise<MemoryFile | null>;
  search(question: ConcordanceQuestion): Promise<ConcordanceAnswer | null>;
  /** Nothing is answered any more. */
  end(): void;
}
