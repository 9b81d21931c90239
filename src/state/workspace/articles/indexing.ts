/** Reads one article of a workspace after the other, as many at a time as there are workers for. */
import type { StoreApi } from "zustand/vanilla";
import type { ArticleReader } from "#core/ports/article-reader.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { Clock } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import type { ArticleSummary } from "#core/workspace/index-article.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesState } from "./articles-state.ts";

interface IndexingPorts {
  readonly files: Pick<WorkspaceFiles, "name" | "read">;
  readonly reader: ArticleReader;
  readonly clock: Clock;
  readonly store: StoreApi<ArticlesState>;
  /** Is told of each article that was read. */
  readonly onRead: (path: string, result: Result<ArticleSummary, RefusedFile>) => void;
}

/** How far it is shown so often. */
const TOLD_EVERY_MS = 150;

export class IndexingRun {
  readonly #ports: IndexingPorts;
  /** Last first: the next is taken from its end. */
  readonly #waiting: string[];
  readonly #total: number;
  #read = 0;
  #isStopped = false;
  #began = { at: 0, read: 0 };
  #toldAt = 0;

  /** @param paths in the order in which they are read */
  constructor(ports: IndexingPorts, paths: readonly string[]) {
    this.#ports = ports;
    this.#waiting = paths.toReversed();
    this.#total = paths.length;
  }

  /** Resolves when nothing is left, or it was stopped. Goes on where it was stopped. */
  async run(): Promise<void> {
    this.#isStopped = false;
    this.#began = { at: this.#ports.clock.now(), read: this.#read };
    this.#tell();
    await Promise.all(Array.from({ length: this.#ports.reader.width }, () => this.#goOn()));
    this.#tell();
  }

  stop(): void {
    this.#isStopped = true;
    this.#tell();
  }

  async #goOn(): Promise<void> {
    for (;;) {
      const path = this.#isStopped ? undefined : this.#waiting.pop();
      if (path === undefined) return;
      const result = await this.#readOne(path);
      this.#read += 1;
      this.#ports.onRead(path, result);
      if (this.#ports.clock.now() - this.#toldAt >= TOLD_EVERY_MS) this.#tell();
    }
  }

  async #readOne(path: string): Promise<Result<ArticleSummary, RefusedFile>> {
    const { files, reader } = this.#ports;
    const stored = await files.read(path);
    if (!stored.ok) return stored;
    const result = await reader.index(articlePathOf(files.name, path), stored.value);
    return result.ok ? result : fail({ ...result.failure, path });
  }

  #tell(): void {
    const now = this.#ports.clock.now();
    this.#toldAt = now;
    const seconds = (now - this.#began.at) / 1000;
    const rate = seconds > 0 ? Math.round((this.#read - this.#began.read) / seconds) : 0;
    const isOver = this.#read === this.#total;
    const indexing = isOver ? null : { read: this.#read, total: this.#total, rate, isStopped: this.#isStopped };
    this.#ports.store.setState({ indexing });
  }
}
