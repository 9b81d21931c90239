/**
 * The files of a workspace as they were reviewed. A file that holds corrections made here, since it was saved in place or a patch was applied, is read as the machine
 * left it: it stays the article that was reviewed, with all that was decided, and is compared with what the machine made of it. Only handing over asks what lies
 * on disk.
 */
import { type StoredBytes, unpack } from "#core/archive/unpack.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { FarFile, WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { RecordStore, WholeReview } from "#core/ports.ts";
import { ok, type Result } from "#core/result.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { isSavedFrom } from "#core/workspace/saved-text.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";

/** A file as the machine left it. */
export interface MachineFile {
  readonly stored: StoredBytes;
  /** What lies on disk, where that is another. */
  readonly disk: StoredBytes | null;
}

/** Versions of one path that are looked at: each is read whole. */
const MOST_VERSIONS = 3;

export class SavedFiles {
  readonly #files: WorkspaceFiles;
  readonly #records: RecordStore;
  /** Versions that were reviewed under each path, newest first. */
  readonly #keysAt: Map<string, readonly string[]>;

  constructor(files: WorkspaceFiles, records: RecordStore, keysAt: ReadonlyMap<string, readonly string[]>) {
    this.#files = files;
    this.#records = records;
    this.#keysAt = new Map(keysAt);
  }

  /** The article is about to be saved in place. */
  remember(articlePath: string, articleKey: string): void {
    const known = this.#keysAt.get(articlePath) ?? [];
    this.#keysAt.set(articlePath, [articleKey, ...known.filter((key) => key !== articleKey)]);
  }

  readonly read = async (path: string): Promise<Result<StoredBytes, RefusedFile>> => {
    const found = await this.readBoth(path);
    return found.ok ? ok(found.value.stored) : found;
  };

  /** What a worker reads the file by; null where only the page can, or it may hold what was corrected here. */
  far(path: string): FarFile | null {
    if (this.#keysAt.has(articlePathOf(this.#files.name, path))) return null;
    return this.#files.far?.(path) ?? null;
  }

  async readBoth(path: string): Promise<Result<MachineFile, RefusedFile>> {
    const stored = await this.#files.read(path);
    if (!stored.ok) return stored;
    const articlePath = articlePathOf(this.#files.name, path);
    const machine = await this.#machineText(articlePath, stored.value);
    if (machine === null) return ok({ stored: stored.value, disk: null });
    return ok({ stored: { bytes: new TextEncoder().encode(machine), packing: null }, disk: stored.value });
  }

  /** Null where the file is what was reviewed, or something else altogether. */
  async #machineText(articlePath: string, stored: StoredBytes): Promise<string | null> {
    const keys = this.#keysAt.get(articlePath) ?? [];
    const bytes = keys.length === 0 ? null : unpack(stored);
    const text = bytes?.ok === true ? decodeUtf8(bytes.value, articlePath) : null;
    if (text === null || !text.ok) return null;
    // It may have been opened as an article of its own, and reviewed as that since.
    if (keys.includes(articleKeyOf(articlePath, text.value))) return null;
    for (const key of keys.slice(0, MOST_VERSIONS)) {
      const kept = await this.#records.loadReview(key);
      if (!kept.ok || kept.value === null) continue;
      if (isOf(kept.value, text.value)) return kept.value.article.text;
    }
    return null;
  }
}

function isOf({ article, review }: WholeReview, text: string): boolean {
  return (
    review.records.size + review.drafts.length > 0 &&
    isSavedFrom(parseArticle(article.text, article.path), review, text)
  );
}
