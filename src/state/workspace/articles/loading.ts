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

export class Loading {
  readonly #files: Pick<WorkspaceFiles, "name" | "read">;
  /** By path: which text of the file was given to the page last. */
  readonly #given = new Map<string, string>();
  #ahead: ReadonlyMap<string, Loaded> = new Map();

  constructor(files: Pick<WorkspaceFiles, "name" | "read">) {
    this.#files = files;
  }

  load(path: string): Loaded {
    const loading = this.#readOnce(path);
    void loading.then((loaded) => {
      if (loaded.ok) this.#given.set(path, storedArticle(loaded.value.article).articleKey);
    });
    return loading;
  }

  /** The key of the article that the file was when it was loaded last; null where it never was. */
  keyOf(path: string): string | null {
    return this.#given.get(path) ?? null;
  }

  /** What was read ahead of it is not used. */
  forget(path: string): void {
    this.#ahead = new Map([...this.#ahead].filter(([ahead]) => ahead !== path));
  }

  /** What was read ahead before stays where it is wanted still. */
  readAhead(paths: readonly string[]): void {
    this.#ahead = new Map(paths.map((path) => [path, this.#readOnce(path)]));
  }

  #readOnce(path: string): Loaded {
    return this.#ahead.get(path) ?? this.#read(path);
  }

  async #read(path: string): Loaded {
    const stored = await this.#files.read(path);
    if (!stored.ok) return stored;
    const bytes = unpack(stored.value);
    if (!bytes.ok) return fail(unreadableFile(path));
    const admitted = admitHead(bytes.value, articlePathOf(this.#files.name, path));
    return admitted.ok ? admitted : fail(refusedFile(path, admitted.failure));
  }
}
