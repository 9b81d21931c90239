/** Whether the file of an article that is open is another one by now. */
import type { StoreApi } from "zustand/vanilla";
import { unpack } from "#core/archive/unpack.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { articlePathOf } from "#core/workspace/workspace-path.ts";
import type { ArticlesState } from "./articles-state.ts";

export class OnDisk {
  readonly #files: WorkspaceFiles;
  readonly #store: StoreApi<ArticlesState>;
  /** Of the files that were compared, with the article they were then. */
  readonly #seen = new Map<string, { readonly stamp: string; readonly articleKey: string | null }>();

  readonly #wasRead: (path: string) => boolean;

  /** @param wasRead whether the article that is open was read from the file since the workspace was opened, and not from this browser's storage */
  constructor(files: WorkspaceFiles, store: StoreApi<ArticlesState>, wasRead: (path: string) => boolean) {
    this.#files = files;
    this.#store = store;
    this.#wasRead = wasRead;
  }

  /** Reads the file only where its size or time is another than last. */
  async compare(path: string, articleKey: string): Promise<void> {
    // All others give their files as they were when they were opened.
    const stamp = this.#files.stamps !== "live" ? null : await this.#files.stamp(path);
    if (stamp === null) return;
    const known = this.#seen.get(path) ?? null;
    const seen = known === null && this.#wasRead(path) ? { stamp, articleKey } : known;
    const now = seen?.stamp === stamp ? seen.articleKey : await this.#keyOf(path);
    this.#seen.set(path, { stamp, articleKey: now });
    const changedOnDisk = now === null || now === articleKey ? null : { path, articleKey: now };
    const before = this.#store.getState().changedOnDisk;
    if (before?.articleKey !== changedOnDisk?.articleKey) this.#store.setState({ changedOnDisk });
  }

  /** Null where it can't be read, or is no text any more. */
  async #keyOf(path: string): Promise<string | null> {
    const stored = await this.#files.read(path);
    const bytes = stored.ok ? unpack(stored.value) : stored;
    const text = bytes.ok ? decodeUtf8(bytes.value, path) : bytes;
    return text.ok ? articleKeyOf(articlePathOf(this.#files.name, path), text.value) : null;
  }
}
