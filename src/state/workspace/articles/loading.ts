/** Reads articles of a workspace for the page. */
import { unpack } from "#core/archive/unpack.ts";
import { admitHead } from "#core/document/admit-article.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, type Result } from "#core/result.ts";
import { unreadableFile } from "#core/workspace/list-files.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";

type Loaded = Promise<Result<ArticleReading, RefusedFile>>;

export class Loading {
  readonly #files: Pick<WorkspaceFiles, "name" | "read">;
  readonly #wasRead = new Set<string>();
  #ahead: ReadonlyMap<string, Loaded> = new Map();

  constructor(files: Pick<WorkspaceFiles, "name" | "read">) {
    this.#files = files;
  }

  load(path: string): Loaded {
    return this.#ahead.get(path) ?? this.#read(path);
  }

  /** Whether the file was read for the page. */
  wasRead(path: string): boolean {
    return this.#wasRead.has(path);
  }

  /** What was read ahead of it is not used. */
  forget(path: string): void {
    this.#ahead = new Map([...this.#ahead].filter(([ahead]) => ahead !== path));
  }

  /** What was read ahead before stays where it is wanted still. */
  readAhead(paths: readonly string[]): void {
    this.#ahead = new Map(paths.map((path) => [path, this.load(path)]));
  }

  async #read(path: string): Loaded {
    this.#wasRead.add(path);
    const stored = await this.#files.read(path);
    if (!stored.ok) return stored;
    const bytes = unpack(stored.value);
    if (!bytes.ok) return fail(unreadableFile(path));
    const admitted = admitHead(bytes.value, articlePathOf(this.#files.name, path));
    return admitted.ok ? admitted : fail(refusedFile(path, admitted.failure));
  }
}
