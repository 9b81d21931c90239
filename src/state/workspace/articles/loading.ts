/** Reads articles of a workspace for the page. */
import { unpack } from "#core/archive/unpack.ts";
import { admitHead } from "#core/document/admit-article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";

type Loaded = Promise<Result<ArticleReading, RefusedFile>>;
type Files = Pick<WorkspaceFiles, "name" | "read" | "stamp" | "stamps">;

interface ReadFile {
  /** Taken before it was read; null where no file of the workspace changes while it is open. */
  readonly stamp: Promise<string | null>;
  readonly loaded: Loaded;
}

/** What a file was when it was loaded for the page. */
export interface LoadedFile {
  readonly articleKey: string;
  /** As in `ReadFile`. */
  readonly stamp: string | null;
}

export class Loading {
  readonly #files: Files;
  /** By path, as loaded last. */
  readonly #given = new Map<string, LoadedFile>();
  #ahead: ReadonlyMap<string, ReadFile> = new Map();

  constructor(files: Files) {
    this.#files = files;
  }

  async load(path: string): Loaded {
    const ahead = this.#ahead.get(path);
    const read = ahead !== undefined && (await this.#isAsRead(path, ahead)) ? ahead : this.#read(path);
    const loaded = await read.loaded;
    if (loaded.ok) {
      const { articleKey } = storedArticle(loaded.value.article);
      this.#given.set(path, { articleKey, stamp: await read.stamp });
    }
    return loaded;
  }

  /** Null where it was never loaded. */
  given(path: string): LoadedFile | null {
    return this.#given.get(path) ?? null;
  }

  /** What was read ahead of it is not used. */
  forget(path: string): void {
    this.#ahead = new Map([...this.#ahead].filter(([ahead]) => ahead !== path));
  }

  /** What was read ahead before stays where it is wanted still. */
  readAhead(paths: readonly string[]): void {
    this.#ahead = new Map(paths.map((path) => [path, this.#ahead.get(path) ?? this.#read(path)]));
  }

  /** The file may have been changed since it was read ahead. */
  async #isAsRead(path: string, { stamp }: ReadFile): Promise<boolean> {
    return (await stamp) === (await this.#stampOf(path));
  }

  async #stampOf(path: string): Promise<string | null> {
    return this.#files.stamps === "live" ? this.#files.stamp(path) : null;
  }

  #read(path: string): ReadFile {
    const stamp = this.#stampOf(path);
    return { stamp, loaded: stamp.then(() => this.#admit(path)) };
  }

  async #admit(path: string): Loaded {
    const stored = await this.#files.read(path);
    if (!stored.ok) return stored;
    const bytes = unpack(stored.value);
    if (!bytes.ok) return fail(unreadableFile(path));
    const admitted = admitHead(bytes.value, articlePathOf(this.#files.name, path));
    return admitted.ok ? admitted : fail(refusedFile(path, admitted.failure));
  }
}
