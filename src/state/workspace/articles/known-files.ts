/** What is known of the files of a workspace from the last visit, and what is learnt of them for the next. */
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { IndexKeeping, OpenedIndex } from "#core/ports/workspace-index.ts";
import type { IndexedArticle } from "#core/workspace/index-article.ts";
import type { KeptArticle, KeptCount, KeptEntry, KeptNames, KeptRefusal } from "#core/workspace/kept/kept-entry.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticleRows } from "./article-rows.ts";
import type { KnownNames } from "./known-names.ts";

interface KnownPorts {
  readonly files: WorkspaceFiles;
  /** Opened beside all else: nothing but `articles` waits for it. */
  readonly index: Promise<OpenedIndex>;
  /** Versions that were reviewed under each path under which an article is opened. */
  readonly keysAt: ReadonlyMap<string, readonly string[]>;
  readonly rows: ArticleRows;
  readonly names: KnownNames;
}

/** A file when it was read. */
export interface FileThen {
  /** Of before that; null where it has none: then nothing is kept of it. */
  readonly stamp: string | null;
  /** As in `KeptArticle`. */
  readonly isRestored: boolean;
}

export class KnownFiles {
  readonly #ports: KnownPorts;
  #keeping: IndexKeeping = "nowhere";
  readonly #stamps = new Map<string, string>();
  readonly #fromLast = new Set<string>();
  readonly #refusals = new Map<string, KeptRefusal>();
  readonly #counts = new Map<string, KeptCount>();
  /** Versions that were reviewed, by the path within the workspace: making the other path of each of 60,000 takes longer than looking it up. */
  readonly #keysAt: ReadonlyMap<string, readonly string[]>;

  constructor(ports: KnownPorts) {
    this.#ports = ports;
    const before = articlePathOf(ports.files.name, "");
    const here = [...ports.keysAt].filter(([path]) => path.startsWith(before));
    this.#keysAt = new Map(here.map(([path, keys]) => [path.slice(before.length), keys]));
  }

  /** Nowhere, until `articles` has given the first. */
  get keeping(): IndexKeeping {
    return this.#keeping;
  }

  /** Articles that are known from the last visit, by stamps that are to be compared with those of the files as they are now. */
  get uncompared(): readonly string[] {
    return [...this.#fromLast];
  }

  /** Gives the articles that are known and may be what their files are still, piece by piece. */
  async *articles(): AsyncGenerator<readonly KeptArticle[]> {
    const index = await this.#ports.index;
    this.#keeping = index.keeping;
    for await (const entries of index.entries()) {
      const articles: KeptArticle[] = [];
      for (const entry of entries) {
        // To wait 60,000 times for what is there takes as long as all else that is done with them.
        const isOfUse = this.#isOfUse(entry);
        if (isOfUse === true || (isOfUse !== false && (await isOfUse))) this.#take(entry, articles);
      }
      yield articles;
    }
  }

  /** Why the file is no article, where it was none when it had that stamp. */
  refusal(path: string, stamp: string | null): RefusedFile | null {
    const known = this.#refusals.get(path);
    return known !== undefined && known.stamp === stamp ? known.refused : null;
  }

  /** Whether it was no article when it had another stamp, or has it still. */
  wasRefused(path: string): boolean {
    return this.#refusals.has(path);
  }

  /** Whether the file had that stamp when the article was read. */
  isSame(path: string, stamp: string): boolean {
    return this.#stamps.get(path) === stamp;
  }

  /** What was counted in the article, under whatever name. */
  count(path: string): KeptCount | null {
    return this.#counts.get(path) ?? null;
  }

  learnArticle(path: string, { stamp, isRestored }: FileThen, indexed: IndexedArticle): void {
    this.#fromLast.delete(path);
    if (stamp === null) return;
    this.#stamps.set(path, stamp);
    const { sourceHashes, targetHashes, grams, ...summary } = indexed;
    this.#put({ kind: "article", path, stamp, summary, isRestored, sourceHashes, targetHashes, grams });
  }

  learnRefusal(path: string, { stamp }: FileThen, refused: RefusedFile): void {
    // What could not be read may be there again the next time.
    if (stamp !== null && refused.reason !== "unreadable") this.#put({ kind: "refused", path, stamp, refused });
  }

  learnCount(count: KeptCount): void {
    this.#counts.set(count.path, count);
    this.#put(count);
  }

  learnNames(names: KeptNames): void {
    this.#put(names);
  }

  end(): void {
    void this.#ports.index.then((index) => index.end());
  }

  #put(entry: KeptEntry): void {
    void this.#ports.index.then((index) => index.put(entry));
  }

  #take(entry: KeptEntry, articles: KeptArticle[]): void {
    if (entry.kind === "counted") this.#counts.set(entry.path, entry);
    else if (entry.kind === "names") this.#ports.names.takeKept(entry);
    else if (entry.kind === "refused") this.#refusals.set(entry.path, entry);
    else if (entry.kind === "article") {
      // Those that were listed are compared already.
      if (this.#ports.files.stamps !== "listed") {
        this.#stamps.set(entry.path, entry.stamp);
        this.#fromLast.add(entry.path);
      }
      articles.push(entry);
    }
  }

  /** Where only its stamp can tell, and that is to be waited for, a promise. */
  #isOfUse(entry: KeptEntry): boolean | Promise<boolean> {
    const { files, rows } = this.#ports;
    const { path } = entry;
    if (rows.row(path) === null) {
      this.#put({ kind: "gone", path });
      return false;
    }
    if (entry.kind !== "article") return true;
    if (!this.#isAsReviewed(entry)) return false;
    if (files.stamps !== "listed") return true;
    const stamp = files.far?.(path)?.stamp;
    return stamp == null ? files.stamp(path).then((now) => now === entry.stamp) : stamp === entry.stamp;
  }

  /** What was reviewed under its path since may be what the machine made of what lies there now (`SavedFiles`): only reading it tells. */
  #isAsReviewed({ path, summary, isRestored }: KeptArticle): boolean {
    return this.#keysAt.get(path)?.includes(summary.articleKey) ?? !isRestored;
  }
}
